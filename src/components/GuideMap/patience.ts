/**
 * Who opens a link to a hall reads first: the map's engine, half a second of work for a phone, waits behind the text
 * until the visitor does anything, or until the page has been calm for a while.
 */
const CALM_MS = 4000
const SIGNS = ['pointerdown', 'touchstart', 'wheel', 'keydown'] as const

export interface Patience {
  over: Promise<void>
  /** Nobody waits any more. */
  cancel(): void
}

export function untilWanted(): Patience {
  let end: () => void = () => undefined
  const over = new Promise<void>(resolve => (end = resolve))
  const options = { capture: true, passive: true }
  const whenIdle = () => ('requestIdleCallback' in window ? window.requestIdleCallback(end) : end())
  const timer = setTimeout(whenIdle, CALM_MS)
  const cancel = () => {
    clearTimeout(timer)
    SIGNS.forEach(sign => document.removeEventListener(sign, end, options))
  }
  SIGNS.forEach(sign => document.addEventListener(sign, end, options))
  void over.then(cancel)
  return { over, cancel }
}
