/**
 * WGS-84 ↔ GCJ-02, the shifted datum of maps published in China. The formula is the one found by reverse
 * engineering and published as eviltransform (googollee/eviltransform, MIT); it is right within about a metre.
 * Here the shift is 533 m east and 156 m north. Outside China's bounding box the two datums are the same.
 */
import type { Gcj02, Wgs84 } from './types'

const DEG = Math.PI / 180
/** Krasovsky 1940 ellipsoid, which the formula uses. */
const SEMI_MAJOR_METERS = 6378245
const ECCENTRICITY_SQUARED = 0.006693421622965943
const CHINA = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 }

const named = (lng: number, lat: number): Gcj02 => [lng, lat] as unknown as Gcj02

const outsideChina = (lng: number, lat: number): boolean =>
  lng < CHINA.west || lng > CHINA.east || lat < CHINA.south || lat > CHINA.north

/** Degrees that GCJ-02 lies away from WGS-84 at a WGS-84 position. */
function shiftDegrees(lng: number, lat: number): [lng: number, lat: number] {
  const x = lng - 105
  const y = lat - 35
  const wave = (value: number, period: number): number => Math.sin((value * Math.PI) / period)
  const common = 20 * wave(x, 1 / 6) + 20 * wave(x, 1 / 2)
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    (2 * (common + 20 * wave(y, 1) + 40 * wave(y, 3) + 160 * wave(y, 12) + 320 * wave(y, 30))) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    (2 * (common + 20 * wave(x, 1) + 40 * wave(x, 3) + 150 * wave(x, 12) + 300 * wave(x, 30))) / 3
  const w2 = 1 - ECCENTRICITY_SQUARED * Math.sin(lat * DEG) ** 2
  const meridian = (SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED)) / w2 ** 1.5
  const parallel = (SEMI_MAJOR_METERS / Math.sqrt(w2)) * Math.cos(lat * DEG)
  return [east / parallel / DEG, north / meridian / DEG]
}

export function toGcj02([lng, lat]: Wgs84): Gcj02 {
  if (outsideChina(lng, lat)) return named(lng, lat)
  const [east, north] = shiftDegrees(lng, lat)
  return named(lng + east, lat + north)
}

/** The inverse, iterated: the shift changes so slowly that four rounds are right below a millimetre. */
export function fromGcj02([lng, lat]: Gcj02): Wgs84 {
  if (outsideChina(lng, lat)) return [lng, lat]
  let guess: [number, number] = [lng, lat]
  for (let round = 0; round < 4; round++) {
    const [east, north] = shiftDegrees(guess[0], guess[1])
    guess = [lng - east, lat - north]
  }
  return guess
}
