/**
 * The text that the server wrote into the page (server/pages) stands where the guide's sheet comes. First the guide comes
 * up around it, then it gives way, and whoever was reading goes on at the same line. Whoever taps anything but the text
 * wants the guide. Without such a text there is nothing to do.
 */
const MARK = /^arriving/
const AROUND = 'arriving-around'
const FIRST = 'first'
const STYLE = 'first-style'
/** Scrolled less than this nobody has begun to read. */
const BEGUN_PX = 24

/** The line at the top of what is seen, and how far it is from there. */
function readingAt(scroller: Element): { text: string; offsetPx: number } | null {
  if (scroller.scrollTop < BEGUN_PX) return null
  const { top } = scroller.getBoundingClientRect()
  for (const line of Array.from(scroller.querySelectorAll('p, dd, a, h2'))) {
    const box = line.getBoundingClientRect()
    if (box.bottom > top + BEGUN_PX) return { text: line.textContent?.trim() ?? '', offsetPx: box.top - top }
  }
  return null
}

function goOnReading({ text, offsetPx }: { text: string; offsetPx: number }): void {
  const body = document.querySelector('.sheet__body')
  const lines = Array.from(body?.querySelectorAll('*') ?? []).filter(
    element => element.textContent?.trim() === text,
  )
  // the innermost element that says just this
  const line = lines[lines.length - 1]
  if (!body || !line) return
  body.scrollTop += line.getBoundingClientRect().top - body.getBoundingClientRect().top - offsetPx
}

/** The sheet is there already: it does not rise once more when the marks are gone. */
const keepSheetStill = () =>
  document.querySelector<HTMLElement>('.sheet')?.style.setProperty('animation', 'none')

export function giveWay(): void {
  document.removeEventListener('pointerdown', onPointer, true)
  const first = document.getElementById(FIRST)
  if (!first) return
  const body = first.querySelector('.first__body')
  const reading = body && readingAt(body)
  keepSheetStill()
  first.remove()
  document.getElementById(STYLE)?.remove()
  const { classList } = document.documentElement
  classList.remove(...Array.from(classList).filter(name => MARK.test(name)))
  if (reading) goOnReading(reading)
}

/** Whoever tries once more to load the guide goes on reading meanwhile. */
function onPointer({ target }: Event): void {
  if (target instanceof Element && target.closest(`#${FIRST}, .centered`) === null) giveWay()
}

export function comeAround(): void {
  if (!document.getElementById(FIRST)) return
  keepSheetStill()
  document.documentElement.classList.add(AROUND)
}

if (document.getElementById(FIRST)) document.addEventListener('pointerdown', onPointer, true)
