/**
 * Distances and bearings between WGS-84 positions, for walking distances (right within 0.1 % up to 100 km).
 * The plane is the ellipsoid's at the mean latitude: meridian and prime-vertical radii, Snyder, "Map Projections:
 * A Working Manual" (USGS Professional Paper 1395, 1987), eq. 4-18..20. Metres; degrees clockwise from north.
 */
import type { GridPoint, Wgs84 } from './types'

const DEG = Math.PI / 180
const SEMI_MAJOR_METERS = 6378137
const ECCENTRICITY_SQUARED = 0.00669437999014

/** [east, north] metres from `from` to `to`. */
export function offsetMeters(from: Wgs84, to: Wgs84): [east: number, north: number] {
  const midLat = ((from[1] + to[1]) / 2) * DEG
  const w2 = 1 - ECCENTRICITY_SQUARED * Math.sin(midLat) ** 2
  const primeVertical = SEMI_MAJOR_METERS / Math.sqrt(w2)
  const meridian = (SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED)) / w2 ** 1.5
  const lngDifference = ((to[0] - from[0] + 540) % 360) - 180
  return [lngDifference * DEG * primeVertical * Math.cos(midLat), (to[1] - from[1]) * DEG * meridian]
}

export function distanceMeters(a: Wgs84, b: Wgs84): number {
  const [east, north] = offsetMeters(a, b)
  return Math.hypot(east, north)
}

/** Direction from `from` to `to`, 0 ≤ bearing < 360; 0 for the same position. */
export function bearingDegrees(from: Wgs84, to: Wgs84): number {
  const [east, north] = offsetMeters(from, to)
  return (Math.atan2(east, north) / DEG + 360) % 360
}

/** Distance in the palace grid. */
export const gridDistanceMeters = (a: GridPoint, b: GridPoint): number => Math.hypot(b[0] - a[0], b[1] - a[1])
