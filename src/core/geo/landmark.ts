/** Where a point is, as one would tell a friend: at a hall, or so many metres to one side of it. */
import { bearingDegrees, distanceMeters } from './distance'
import type { Wgs84 } from './types'
import { octant, whereAmI, type KnownPlace } from './whereAmI'

export type Landmark =
  | { kind: 'at'; placeId: string }
  /** `octant`: from the place to the point, 0 north, 1 north-east … 7 north-west. */
  | { kind: 'beside'; placeId: string; distanceMeters: number; octant: number }

/** Nearer than this a side says nothing. */
const AT_METERS = 8

/** null: there is nothing to tell it by. Outside the walls it is told by what is nearest, too. */
export function landmarkOf(
  position: Wgs84,
  accuracyMeters: number,
  places: readonly KnownPlace[],
): Landmark | null {
  if (places.length === 0) return null
  const where = whereAmI({ position, accuracyMeters }, places)
  if (where.kind === 'inside') return { kind: 'at', placeId: where.placeId }
  const nearest = places.reduce((a, b) =>
    distanceMeters(position, b.position) < distanceMeters(position, a.position) ? b : a,
  )
  const meters = distanceMeters(nearest.position, position)
  if (meters < AT_METERS) return { kind: 'at', placeId: nearest.id }
  return {
    kind: 'beside',
    placeId: nearest.id,
    distanceMeters: meters,
    octant: octant(bearingDegrees(nearest.position, position)),
  }
}
