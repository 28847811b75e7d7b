/** What all contestants share: time runs forwards, and a place is told once in a visit. */
import type { BenchFix, Entered } from '../contestant'

/** Without the fixes whose time repeats or steps back. */
export function forwards(fixes: readonly BenchFix[]): BenchFix[] {
  let last = -Infinity
  return fixes.filter(({ second }) => {
    if (second <= last) return false
    last = second
    return true
  })
}

export interface FirstTimes {
  events: Entered[]
  has(placeId: string): boolean
  /** Does nothing for a place that was told. */
  tell(placeId: string, second: number): void
}

export function firstTimes(): FirstTimes {
  const events: Entered[] = []
  const told = new Set<string>()
  return {
    events,
    has: placeId => told.has(placeId),
    tell(placeId, second) {
      if (told.has(placeId)) return
      told.add(placeId)
      events.push({ placeId, second })
    },
  }
}
