/** When a stop has been seen: one was at it, and then went away from it. Distances in metres. */
import { distanceMeters } from '../geo/distance'
import type { Fix, Wgs84 } from '../geo/types'

/** Halls are wide: nearer than this one still looks at it. */
const AWAY_METERS = 40
/** Single fixes jump between walls. */
const AWAY_FIXES = 3

export interface Stay {
  /** Where one was when one came to it; null: not there yet. */
  arrivedAt: Wgs84 | null
  /** Fixes in a row that were away from it. */
  awayFixes: number
}

export const NOT_THERE: Stay = { arrivedAt: null, awayFixes: 0 }

export const arrivedAt = (position: Wgs84): Stay => ({ arrivedAt: position, awayFixes: 0 })

/** `isLeft`: from now on it counts as seen. */
export function stayed(stay: Stay, fix: Fix, stop: Wgs84): { stay: Stay; isLeft: boolean } {
  const { accuracyMeters, position } = fix
  if (!stay.arrivedAt || !(accuracyMeters <= AWAY_METERS)) return { stay, isLeft: false }
  // one comes to its door, which may be far from its middle
  const isAway = [stay.arrivedAt, stop].every(point => distanceMeters(position, point) > AWAY_METERS)
  const awayFixes = isAway ? stay.awayFixes + 1 : 0
  return { stay: { ...stay, awayFixes }, isLeft: awayFixes >= AWAY_FIXES }
}
