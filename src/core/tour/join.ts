/** Where to join a tour midway: at the stop that is reached first on foot. */

export interface Joining {
  index: number
  /** Those before it count as passed; each can be taken back. */
  passed: readonly number[]
}

/** `secondsFromHere`: to each stop, in their order; null: no way is known. null when none is known at all. */
export function joinAt(
  stops: readonly unknown[],
  secondsFromHere: readonly (number | null)[],
): Joining | null {
  let best: { index: number; seconds: number } | null = null
  stops.forEach((_, index) => {
    const seconds = secondsFromHere[index] ?? null
    // of two equally near the earlier one: less of the tour is missed
    if (seconds !== null && (!best || seconds < best.seconds)) best = { index, seconds }
  })
  const found = best as { index: number } | null
  return found && { index: found.index, passed: Array.from({ length: found.index }, (_, index) => index) }
}
