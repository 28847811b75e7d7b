import { groveTrees, type Grove } from '@/core/architecture/grove'
import { distanceToAreaMeters, edgeDistanceMeters, isInside } from '@/core/geo/polygon'
import { rectRing } from '@/core/geo/shapes'

const area = (u: number, v: number, widthMeters: number, depthMeters: number) => [
  rectRing({ u, v, widthMeters, depthMeters, rotationDegrees: 0 }),
]
const grove = (given: Partial<Grove> = {}): Grove => ({
  id: 'yuhuayuan',
  rings: area(0, 390, 120, 80),
  spacingMeters: 6,
  heightMeters: 10,
  crownMeters: 5,
  ...given,
})
const HALL = area(0, 390, 30, 20)

it('plants about one tree a cell, all inside, at sizes about those given', () => {
  const trees = groveTrees(grove(), [])
  expect(trees.length).toBeGreaterThan(((120 * 80) / 36) * 0.85)
  expect(trees.length).toBeLessThan(((120 * 80) / 36) * 1.15)
  for (const { u, v, heightMeters, crownMeters } of trees) {
    expect(isInside([u, v], grove().rings)).toBe(true)
    expect(Math.abs(heightMeters - 10)).toBeLessThan(2.5)
    expect(Math.abs(crownMeters - 5)).toBeLessThan(1.5)
  }
})

it('keeps trees apart', () => {
  const trees = groveTrees(grove(), [])
  const nearest: number[] = []
  for (const [i, a] of trees.entries())
    nearest.push(...trees.slice(i + 1).map(b => Math.hypot(a.u - b.u, a.v - b.v)))
  expect(Math.min(...nearest)).toBeGreaterThan(1.8)
})

it('keeps off halls: a crown hangs over by a quarter of its radius at most', () => {
  for (const { u, v, crownMeters } of groveTrees(grove(), [HALL]))
    expect(distanceToAreaMeters([u, v], HALL)).toBeGreaterThanOrEqual((crownMeters / 2) * 0.75 - 0.02)
})

it('does not plant in holes', () => {
  const rings = [...grove().rings, ...HALL]
  for (const { u, v } of groveTrees(grove({ rings }), [])) expect(isInside([u, v], HALL)).toBe(false)
})

it('gives the same trees again, others for another grove', () => {
  expect(groveTrees(grove(), [HALL])).toEqual(groveTrees(grove(), [HALL]))
  expect(groveTrees(grove({ id: 'cininghuayuan' }), [HALL])).not.toEqual(groveTrees(grove(), [HALL]))
})

it('leaves trees where they are when the far edge moves', () => {
  const before = groveTrees(grove(), [])
  const wider = groveTrees(grove({ rings: area(20, 390, 160, 80) }), [])
  const inner = before.filter(({ u, v }) => edgeDistanceMeters([u, v], grove().rings) > 6)
  expect(wider).toEqual(expect.arrayContaining(inner))
})

it('plants one tree in a bed smaller than a cell, none where it has no room', () => {
  const bed = grove({ rings: area(1, 1, 2, 2), crownMeters: 1.5 })
  expect(groveTrees(bed, [])).toHaveLength(1)
  expect(groveTrees(bed, [area(1, 1, 10, 10)])).toEqual([])
})
