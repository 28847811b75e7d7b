/** What the camera should frame, in plain geometry; both map engines follow the same decisions. */
import { gridToWgs84 } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { PALACE_HALF_METERS } from './types'

/** A closed ring around the grid's origin, half sizes in metres. */
export function gridRing(halfWidth: number, halfDepth: number): [number, number][] {
  return (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ] as const
  ).map(([x, y]) => {
    const [lng, lat] = gridToWgs84([x * halfWidth, y * halfDepth])
    return [lng, lat]
  })
}

/** South-west and north-east of the palace with its moat. */
export function palaceBounds(): [Wgs84, Wgs84] {
  const { width, depth } = PALACE_HALF_METERS
  return boundsOf(gridRing(width, depth))
}

/** @throws RangeError on an empty list: there is nothing to frame. */
export function boundsOf(positions: readonly Wgs84[]): [Wgs84, Wgs84] {
  if (positions.length === 0) throw new RangeError('boundsOf: expected at least one position, got none')
  const lngs = positions.map(([lng]) => lng)
  const lats = positions.map(([, lat]) => lat)
  return [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ]
}

/** A circle on the ground as a closed ring of 48 corners. */
export function circleRing([lng, lat]: Wgs84, radiusMeters: number): [number, number][] {
  const latStep = radiusMeters / 111_035
  const lngStep = latStep / Math.cos((lat * Math.PI) / 180)
  return Array.from({ length: 49 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI
    return [lng + Math.cos(angle) * lngStep, lat + Math.sin(angle) * latStep]
  })
}
