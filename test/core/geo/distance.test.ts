import { bearingDegrees, distanceMeters, gridDistanceMeters } from '@/core/geo/distance'
import { AXIS_ROTATION_DEGREES, gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { wgs84 } from '@/core/geo/types'

const TAIHEDIAN = wgs84(116.390814, 39.915896)
const SHENWUMEN = wgs84(116.390582, 39.920924)

describe('distances and bearings', () => {
  it('agree with the palace grid within 2 cm over the whole axis', () => {
    const grid = gridDistanceMeters(wgs84ToGrid(TAIHEDIAN), wgs84ToGrid(SHENWUMEN))
    expect(distanceMeters(TAIHEDIAN, SHENWUMEN)).toBeCloseTo(grid, 1)
    expect(grid).toBeGreaterThan(555)
    expect(grid).toBeLessThan(562)
  })

  it('agree with a degree of latitude on the ellipsoid (110.574 km at the equator, 111.035 km at 40°)', () => {
    expect(distanceMeters([0, -0.5], [0, 0.5])).toBeCloseTo(110574, -1)
    expect(distanceMeters([116, 39.5], [116, 40.5])).toBeCloseTo(111035, -1)
  })

  it('point along the four quarters', () => {
    expect(bearingDegrees([116, 40], [116, 40.01])).toBeCloseTo(0)
    expect(bearingDegrees([116, 40], [116.01, 40])).toBeCloseTo(90)
    expect(bearingDegrees([116, 40], [116, 39.99])).toBeCloseTo(180)
    expect(bearingDegrees([116, 40], [115.99, 40])).toBeCloseTo(270)
  })

  it('point 2.1° west of north along the palace axis', () => {
    expect(bearingDegrees(gridToWgs84([0, -400]), gridToWgs84([0, 400]))).toBeCloseTo(
      360 - AXIS_ROTATION_DEGREES,
      2,
    )
  })

  it('are zero for the same position, and short across the date line', () => {
    expect(distanceMeters(TAIHEDIAN, TAIHEDIAN)).toBe(0)
    expect(bearingDegrees(TAIHEDIAN, TAIHEDIAN)).toBe(0)
    expect(distanceMeters([179.999, 0], [-179.999, 0])).toBeLessThan(250)
  })
})

describe('the palace grid', () => {
  it('puts 太和殿 where it is measured', () => {
    const [u, v] = wgs84ToGrid(TAIHEDIAN)
    expect(u).toBeCloseTo(-1.8, 0)
    expect(v).toBeCloseTo(-87.4, 0)
  })

  it('turns back into the same degrees', () => {
    const [lng, lat] = gridToWgs84(wgs84ToGrid(TAIHEDIAN))
    expect(lng).toBeCloseTo(TAIHEDIAN[0], 9)
    expect(lat).toBeCloseTo(TAIHEDIAN[1], 9)
  })
})
