import { gridToWgs84 } from '@/core/geo/grid'
import { landmarkOf } from '@/core/geo/landmark'
import type { Wgs84 } from '@/core/geo/types'

const at = (u: number, v: number): Wgs84 => gridToWgs84([u, v])
const ring = (u: number, v: number, half: number): Wgs84[] =>
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ].map(([x = 0, y = 0]) => at(u + x * half, v + y * half))
const hall = { id: 'hall', position: at(0, 0), positionAccuracyMeters: 1, footprint: ring(0, 0, 20) }
const tower = { id: 'tower', position: at(100, 0), positionAccuracyMeters: 1, footprint: null }
const places = [hall, tower]

it('is at a hall whose outline it is in', () =>
  expect(landmarkOf(at(12, -9), 5, places)).toEqual({ kind: 'at', placeId: 'hall' }))

it.each([
  [30, 0, 2],
  [0, 30, 0],
  [-30, -30, 5],
  [0, -60, 4],
])('is beside it, with the side and the metres: %d, %d', (u, v, octant) => {
  const found = landmarkOf(at(u, v), 5, places)
  expect(found).toMatchObject({ kind: 'beside', placeId: 'hall', octant })
  expect(found?.kind === 'beside' && found.distanceMeters).toBeCloseTo(Math.hypot(u, v), 1)
})

it('goes by what is nearest, and needs no side right before it', () => {
  expect(landmarkOf(at(70, 0), 5, places)).toMatchObject({ placeId: 'tower', octant: 6 })
  expect(landmarkOf(at(103, 2), 5, places)).toEqual({ kind: 'at', placeId: 'tower' })
})

it('a vague position is never said to be inside', () =>
  expect(landmarkOf(at(12, -9), 80, places)).toMatchObject({ kind: 'beside', placeId: 'hall' }))

it('tells a point outside the walls too, and nothing without places', () => {
  expect(landmarkOf(at(0, -600), 5, places)).toMatchObject({ kind: 'beside', placeId: 'hall', octant: 4 })
  expect(landmarkOf(at(0, 0), 5, [])).toBeNull()
})
