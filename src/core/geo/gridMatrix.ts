/**
 * From the palace grid (u, v, z metres) to Web Mercator's unit square, as a matrix. Both scales are taken at the
 * grid's origin: over the palace's 1 km Mercator stretches by less than 4 cm.
 */
import { AXIS_ROTATION_DEGREES, GRID_ORIGIN, METERS_PER_DEGREE_LAT, METERS_PER_DEGREE_LNG } from './grid'
import type { Matrix4 } from './matrix4'
import { toMercator } from './mercator'

const DEG = Math.PI / 180
const TURN = AXIS_ROTATION_DEGREES * DEG
/** Mercator units for a metre to the east, and to the north (Mercator's latitude grows by 1 / cos φ). */
const EAST = 1 / (360 * METERS_PER_DEGREE_LNG)
const NORTH = 1 / (360 * METERS_PER_DEGREE_LAT * Math.cos(GRID_ORIGIN[1] * DEG))

/** Heights take the scale of the east: map engines measure them so. */
export function gridToMercatorMatrix(): Matrix4 {
  const [x, y] = toMercator(GRID_ORIGIN)
  const [cos, sin] = [Math.cos(TURN), Math.sin(TURN)]
  return new Float64Array([
    EAST * cos,
    -NORTH * sin,
    0,
    0,
    -EAST * sin,
    -NORTH * cos,
    0,
    0,
    0,
    0,
    EAST,
    0,
    x,
    y,
    0,
    1,
  ])
}
