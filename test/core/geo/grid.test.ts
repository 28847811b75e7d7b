import { distanceMeters } from '@/core/geo/distance'
import {
  AXIS_ROTATION_DEGREES,
  GRID_ORIGIN,
  gridToWgs84,
  METERS_PER_DEGREE_LAT,
  METERS_PER_DEGREE_LNG,
  wgs84ToGrid,
} from '@/core/geo/grid'
import { wgs84 } from '@/core/geo/types'

describe('the palace grid', () => {
  it('turns back into itself all over the palace', () => {
    for (let u = -500; u <= 500; u += 83)
      for (let v = -600; v <= 600; v += 97) {
        const [backU, backV] = wgs84ToGrid(gridToWgs84([u, v]))
        expect(backU).toBeCloseTo(u, 6)
        expect(backV).toBeCloseTo(v, 6)
      }
  })

  it('keeps distances: a metre is a metre in every direction', () => {
    for (let degrees = 0; degrees < 360; degrees += 15) {
      const angle = (degrees * Math.PI) / 180
      const far = gridToWgs84([400 * Math.cos(angle), 400 * Math.sin(angle)])
      expect(distanceMeters(GRID_ORIGIN, far)).toBeCloseTo(400, 1)
    }
  })

  it('has its origin at the middle of the outer wall', () => {
    expect(gridToWgs84([0, 0])).toEqual([...GRID_ORIGIN])
    expect(wgs84ToGrid(GRID_ORIGIN)).toEqual([0, 0])
  })

  it('leans 2.1° west of north', () => {
    expect(AXIS_ROTATION_DEGREES).toBe(2.1)
    const [lng, lat] = gridToWgs84([0, 1000])
    expect(lng).toBeLessThan(GRID_ORIGIN[0])
    expect(lat).toBeGreaterThan(GRID_ORIGIN[1])
    const [lngEast, latEast] = gridToWgs84([1000, 0])
    expect(lngEast).toBeGreaterThan(GRID_ORIGIN[0])
    expect(latEast).toBeGreaterThan(GRID_ORIGIN[1])
  })

  it('has the ellipsoid’s scale at 39.9°', () => {
    expect(METERS_PER_DEGREE_LAT).toBeCloseTo(111_033, -1)
    expect(METERS_PER_DEGREE_LNG).toBeCloseTo(85_507, -2)
  })

  // measured centres from OpenStreetMap; on the axis |u| is small, and v grows northwards
  it.each([
    ['太和殿', 116.390814, 39.915896, -1.8, -87.4],
    ['神武门', 116.390582, 39.920924, -1.1, 471.7],
  ])('puts %s where it is measured', (_name, lng, lat, u, v) => {
    const [gridU, gridV] = wgs84ToGrid(wgs84(lng, lat))
    expect(Math.abs(gridU - u)).toBeLessThan(2)
    expect(Math.abs(gridV - v)).toBeLessThan(2)
  })
})
