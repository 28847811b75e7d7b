/**
 * The palace grid: the palace stands on its own axis, bearing 357.9° (2.1° west of north). Origin is the centre
 * of the outer wall, measured from OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0). The plane takes the
 * WGS-84 ellipsoid's local scale at the origin (meridian and prime-vertical radii, Snyder 1987, eq. 4-18..20);
 * over the palace's 1 km it is right within 2 cm.
 */
import type { GridPoint, Wgs84 } from './types'

export const GRID_ORIGIN: Wgs84 = [116.390797325, 39.916682725]
export const AXIS_ROTATION_DEGREES = 2.1

const DEG = Math.PI / 180
const SEMI_MAJOR_METERS = 6378137
const ECCENTRICITY_SQUARED = 0.00669437999014
const W2 = 1 - ECCENTRICITY_SQUARED * Math.sin(GRID_ORIGIN[1] * DEG) ** 2
export const METERS_PER_DEGREE_LAT = (DEG * SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED)) / W2 ** 1.5
export const METERS_PER_DEGREE_LNG =
  (DEG * SEMI_MAJOR_METERS * Math.cos(GRID_ORIGIN[1] * DEG)) / Math.sqrt(W2)
const COS = Math.cos(AXIS_ROTATION_DEGREES * DEG)
const SIN = Math.sin(AXIS_ROTATION_DEGREES * DEG)

/** Palace grid → WGS-84. */
export function gridToWgs84([u, v]: GridPoint): Wgs84 {
  const east = u * COS - v * SIN
  const north = u * SIN + v * COS
  return [GRID_ORIGIN[0] + east / METERS_PER_DEGREE_LNG, GRID_ORIGIN[1] + north / METERS_PER_DEGREE_LAT]
}

/** WGS-84 → palace grid. */
export function wgs84ToGrid([lng, lat]: Wgs84): GridPoint {
  const east = (lng - GRID_ORIGIN[0]) * METERS_PER_DEGREE_LNG
  const north = (lat - GRID_ORIGIN[1]) * METERS_PER_DEGREE_LAT
  return [east * COS + north * SIN, -east * SIN + north * COS]
}
