/**
 * When to ask for the next position: often near an edge that matters, seldom while standing or far away. Battery is
 * measured as fixes per hour (bench/trigger).
 */
import type { TriggerState } from './types'

const NEAR_EDGE_MS = 3000
const WALKING_MS = 6000
const STANDING_MS = 10_000
const OUTSIDE_MS = 20_000
const FAR_MS = 60_000
const FAR_METERS = 600
/** A chance between these may become an entry with the next fix. */
const UNDECIDED = [0.08, 0.95] as const

export function intervalMs(state: TriggerState, outsideMeters: number): number {
  if (outsideMeters > 0) return outsideMeters > FAR_METERS ? FAR_MS : OUTSIDE_MS
  if (!state.belief) return NEAR_EDGE_MS
  if (state.belief.still) return STANDING_MS
  const present = new Set(state.present.map(({ placeId }) => placeId))
  const undecided = state.likely.some(
    ({ placeId, chance }) =>
      !present.has(placeId) &&
      state.told[placeId] === undefined &&
      chance > UNDECIDED[0] &&
      chance < UNDECIDED[1],
  )
  return undecided ? NEAR_EDGE_MS : WALKING_MS
}
