/**
 * A place's outline for "am I in it?": the eaves of its building, or the bridge or garden it is. A place that is
 * drawn in several pieces (the towers of a gate, five bridges) has the hull around them.
 */
import { convexHull, counterClockwise, type PlanePoint } from '@/core/geo/polygon'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '../authored'
import type { PlaceView, Shape } from '../schema'
import { lngLat } from './geoFeatures'

const isGround = (kind: string): boolean => kind === 'bridge' || kind === 'garden' || kind === 'court'

/** Shapes that are the place, the most telling kind only. */
function shapesOf(content: AuthoredContent, placeId: string): Shape[] {
  const buildings: Shape[] = []
  const grounds: Shape[] = []
  for (const file of content.geo) {
    if (file.layer === 'buildings')
      buildings.push(...file.features.filter(({ place, hall }) => (place ?? hall?.id) === placeId).map(({ shape }) => shape))
    if (file.layer === 'ground')
      grounds.push(
        ...file.features
          .filter(({ place, hall, kind }) => (place ?? hall?.id) === placeId && isGround(kind))
          .map(({ shape }) => shape),
      )
  }
  return buildings.length > 0 ? buildings : grounds
}

/** Closed ring, counter-clockwise, WGS-84; null when nothing is drawn for the place. */
export function footprintOf(content: AuthoredContent, placeId: string): PlaceView['footprint'] {
  const rings = shapesOf(content, placeId).map(shape => shapeRings(shape)[0] ?? [])
  const [first] = rings
  if (!first) return null
  const ring: readonly PlanePoint[] = rings.length === 1 ? first : convexHull(rings.flat())
  const corners = counterClockwise(ring).map(lngLat)
  const [start] = corners
  return start && corners.length >= 3 ? [...corners, start] : null
}
