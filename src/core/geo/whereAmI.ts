/**
 * Says in plain terms where a fix is: inside a named place, near one, elsewhere in the palace, or outside it.
 * A fix worse than the distance it is to decide on never claims "inside".
 */
import { distanceMeters } from './distance'
import { wgs84ToGrid } from './grid'
import { isInside, ringAreaSquareMeters } from './polygon'
import type { Fix, Wgs84 } from './types'

export interface Outlined {
  /** Closed ring, or null when the place has no drawn outline. */
  footprint: readonly Wgs84[] | null
}

export interface KnownPlace extends Outlined {
  id: string
  position: Wgs84
  positionAccuracyMeters: number
}

export type Whereabouts =
  | { kind: 'inside'; placeId: string }
  | { kind: 'near'; placeId: string; distanceMeters: number }
  | { kind: 'in-palace'; placeId: string; distanceMeters: number }
  | { kind: 'outside'; distanceMeters: number }

/** Half sizes of the outer wall in the palace grid (OpenStreetMap outline, 753 × 964 m). */
const HALF_WIDTH = 377
const HALF_DEPTH = 482
const NEAR_METERS = 40
const TRUSTED_METERS = 35

/** Inside the outer wall, its gates and towers included. */
export function isInWalls(position: Wgs84): boolean {
  const [u, v] = wgs84ToGrid(position)
  return Math.abs(u) <= HALF_WIDTH && Math.abs(v) <= HALF_DEPTH
}

/** The named place at a point: inside its outline, else none. Smaller outlines win over larger (a hall over its garden). */
export function placeAt<T extends Outlined>(point: Wgs84, places: readonly T[]): T | null {
  const found = places.flatMap(place =>
    place.footprint !== null && isInside(point, [place.footprint])
      ? [{ place, size: ringAreaSquareMeters(place.footprint) }]
      : [],
  )
  return found.sort((a, b) => a.size - b.size)[0]?.place ?? null
}

/** @throws RangeError when `places` is empty: there is nothing to name. */
export function whereAmI(
  fix: Pick<Fix, 'position' | 'accuracyMeters'>,
  places: readonly KnownPlace[],
): Whereabouts {
  const [u, v] = wgs84ToGrid(fix.position)
  const outside = Math.hypot(Math.max(0, Math.abs(u) - HALF_WIDTH), Math.max(0, Math.abs(v) - HALF_DEPTH))
  const nearest = places
    .map(place => ({ place, away: distanceMeters(fix.position, place.position) }))
    .sort((a, b) => a.away - b.away)[0]
  if (!nearest) throw new RangeError('whereAmI: expected at least one place, got none')
  if (outside > Math.max(60, fix.accuracyMeters))
    return { kind: 'outside', distanceMeters: Math.round(outside) }
  const hall = placeAt(fix.position, places)
  if (hall && fix.accuracyMeters <= TRUSTED_METERS) return { kind: 'inside', placeId: hall.id }
  const away = { placeId: nearest.place.id, distanceMeters: Math.round(nearest.away) }
  return { kind: nearest.away <= NEAR_METERS + fix.accuracyMeters ? 'near' : 'in-palace', ...away }
}

/** One of eight directions of the compass for a bearing in degrees: 0 north, 1 north-east … 7 north-west. */
export const octant = (bearingDegrees: number): number =>
  Math.round((((bearingDegrees % 360) + 360) % 360) / 45) % 8
