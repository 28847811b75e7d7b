/** Finds what a visitor would point at: by selector, by visible text, by accessible name, by placeholder; moves a finger. */
import { errors, type ElementHandle, type Page } from 'playwright-core'

const WAIT_MILLISECONDS = 20_000
const POLL_MILLISECONDS = 100

/**
 * Runs in the page: the smallest element on the visible page that carries the text (or is found by the selector)
 * and that a finger in its middle would hit. What lies outside of a scroll area's (or the page's) window is scrolled there first.
 */
function findInPage(target: string): Element | null {
  const all = Array.from(document.querySelectorAll('.page-holder:not([hidden]) *'))
  const middle = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2, hasArea: width > 0 && height > 0 }
  }
  const isHit = (element: Element) => {
    const { x, y, hasArea } = middle(element)
    const hit = hasArea ? document.elementFromPoint(x, y) : null
    return hit !== null && (element.contains(hit) || hit.contains(element))
  }
  const named = (element: Element) => [
    element.textContent?.trim() ?? '',
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('placeholder') ?? '',
  ]
  const selector = target.replace(/#([\w-]+)/g, ':is([id="$1"],[id$="--$1"])')
  const stages = /^[#.[]/.test(target)
    ? [(element: Element) => element.matches(selector)]
    : [
        (element: Element) => named(element).includes(target),
        (element: Element) => named(element).some(name => name.includes(target)),
      ]
  for (const isWanted of stages) {
    const found = all.filter(element => isWanted(element) && middle(element).hasArea)
    const leaves = found.filter(element => !found.some(other => other !== element && element.contains(other)))
    const hit = leaves.filter(isHit)
    // the page's own content before what is written on the map
    const best = hit.find(element => !element.closest('.map-canvas')) ?? hit[0]
    if (best) return best
    const pageScrolls = document.documentElement.scrollHeight > window.innerHeight
    leaves.find(element => pageScrolls || element.closest('scroll-view'))?.scrollIntoView({ block: 'center' })
  }
  return null
}

async function explain(page: Page, target: string): Promise<never> {
  const seen = await page.evaluate(() => window.miniProgram.pages().find(shown => shown.isVisible)?.text)
  throw new Error(`nothing to tap shows "${target}"; the page reads: ${JSON.stringify(seen)}`)
}

export async function findTarget(page: Page, target: string): Promise<ElementHandle<Element>> {
  const handle = await page
    .waitForFunction(findInPage, target, { timeout: WAIT_MILLISECONDS, polling: POLL_MILLISECONDS })
    .catch(() => explain(page, target))
  const element = handle.asElement()
  if (!element) throw new Error(`"${target}" is not an element`)
  return element as ElementHandle<Element>
}

/**
 * Where a finger would touch it, once it stands still: sheets rise and maps move, and what is drawn anew in the
 * meantime is another element at the same point.
 */
export async function findPoint(page: Page, target: string): Promise<{ x: number; y: number }> {
  const end = Date.now() + WAIT_MILLISECONDS
  let last = ''
  while (Date.now() < end) {
    const found = await page.evaluateHandle(findInPage, target)
    const point = await found.evaluate(element => {
      const box = element?.getBoundingClientRect()
      return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null
    })
    await found.dispose()
    const now = JSON.stringify(point)
    if (point && now === last) return point
    last = now
    await new Promise(resolve => setTimeout(resolve, POLL_MILLISECONDS))
  }
  return explain(page, target)
}

const CLICK_MILLISECONDS = 3_000

/** Touches there; false when a busy browser made no click of it: it then takes the touch for a long press. */
export async function touch(page: Page, x: number, y: number): Promise<boolean> {
  const heard = await page.evaluateHandle(() => {
    const tap = { isHeard: false }
    window.addEventListener('click', () => (tap.isHeard = true), { capture: true, once: true })
    return tap
  })
  await page.touchscreen.tap(x, y)
  try {
    await page.waitForFunction(tap => tap.isHeard, heard, { timeout: CLICK_MILLISECONDS, polling: 50 })
    return true
  } catch (cause) {
    // what was tapped may have led away
    return !(cause instanceof errors.TimeoutError)
  } finally {
    await heard.dispose().catch(() => undefined)
  }
}

const DRAG_STEPS = 5

/** Playwright only knows taps: a moving finger goes through Chromium's own protocol. */
export async function dragFinger(page: Page, from: { x: number; y: number }, by: { dx: number; dy: number }) {
  const session = await page.context().newCDPSession(page)
  const at = (step: number) => ({
    x: from.x + (by.dx * step) / DRAG_STEPS,
    y: from.y + (by.dy * step) / DRAG_STEPS,
  })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] })
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)] })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}
