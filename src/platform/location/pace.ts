/**
 * Passes readings on at most once an interval (milliseconds of the device's clock). The newest of those that come
 * too early is kept and passed on when its time comes: a receiver that falls silent, because nobody moves any more,
 * has then told where that was.
 */
export interface Pace<Reading> {
  offer(reading: Reading): void
  every(intervalMs: number): void
  /** Since a reading was passed on last; Infinity before the first. */
  sinceMs(): number
  stop(): void
}

/** Receivers are not punctual: a reading this much of the interval early is not made to wait. */
const EARLY = 0.1
/** Receivers speak about once a second: so long a fresh reading is waited for before a kept one is passed on. */
const LATE_MS = 1500

export function paced<Reading>(deliver: (reading: Reading) => void): Pace<Reading> {
  let intervalMs = 0
  let lastMs: number | null = null
  let held: { reading: Reading } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const sinceMs = () => {
    const since = lastMs === null ? Infinity : Date.now() - lastMs
    // the clock was set back
    return since < 0 ? Infinity : since
  }
  const pass = (reading: Reading) => {
    clearTimeout(timer)
    held = null
    lastMs = Date.now()
    deliver(reading)
  }
  const offer = (reading: Reading) => {
    const since = sinceMs()
    if (since >= intervalMs * (1 - EARLY)) return pass(reading)
    held = { reading }
    clearTimeout(timer)
    timer = setTimeout(() => held && pass(held.reading), intervalMs - since + LATE_MS)
  }
  return {
    offer,
    every(next) {
      intervalMs = next
      if (held) offer(held.reading)
    },
    sinceMs,
    stop() {
      clearTimeout(timer)
      held = null
    },
  }
}
