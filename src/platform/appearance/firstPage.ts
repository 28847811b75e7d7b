/**
 * The text that the server wrote into the page (server/pages) stands where the guide's sheet comes. When it gives way,
 * whoever was reading goes on at the same line. Without such a text there is nothing to do.
 */
const MARK = /^arriving/
const FIRST = 'first'
const STYLE = 'first-style'
/** Scrolled less than this nobody has begun to read. */
const BEGUN_PX = 24

/** The paragraph at the top of what is seen, and how far it is from there. */
function readingAt(scroller: Element): { text: string; offsetPx: number } | null {
  if (scroller.scrollTop < BEGUN_PX) return null
  const { top } = scroller.getBoundingClientRect()
  for (const line of Array.from(scroller.querySelectorAll('p, dd, a'))) {
    const box = line.getBoundingClientRect()
    if (box.bottom > top + BEGUN_PX) return { text: line.textContent?.trim() ?? '', offsetPx: box.top - top }
  }
  return null
}

function goOnReading({ text, offsetPx }: { text: string; offsetPx: number }): void {
  const body = document.querySelector('.sheet__body')
  const line = Array.from(body?.querySelectorAll('*') ?? []).find(
    element => element.childElementCount === 0 && element.textContent?.trim() === text,
  )
  if (!body || !line) return
  body.scrollTop += line.getBoundingClientRect().top - body.getBoundingClientRect().top - offsetPx
}

export function giveWay(): void {
  const first = document.getElementById(FIRST)
  if (!first) return
  const body = first.querySelector('.first__body')
  const reading = body && readingAt(body)
  // the sheet is there already: it does not rise once more when the marks are gone
  document.querySelector<HTMLElement>('.sheet')?.style.setProperty('animation', 'none')
  first.remove()
  document.getElementById(STYLE)?.remove()
  const { classList } = document.documentElement
  classList.remove(...Array.from(classList).filter(name => MARK.test(name)))
  if (reading) goOnReading(reading)
}
