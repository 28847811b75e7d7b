import { fingerMeters, hitTest, type Target } from '@/core/geo/hitTest'
import { gridToWgs84 } from '@/core/geo/grid'
import { rectRing } from '@/core/geo/shapes'

const target = (id: string, kind: string, u: number, v: number, width: number, depth: number): Target => {
  const ring = rectRing({ u, v, widthMeters: width, depthMeters: depth, rotationDegrees: 0 })
  return {
    id,
    kind,
    position: gridToWgs84([u, v]),
    footprint: [...ring, ...ring.slice(0, 1)].map(gridToWgs84),
  }
}
const TARGETS = [
  target('garden', 'garden', 0, 390, 135, 86),
  target('hall', 'hall', 0, 390, 20, 14),
  target('porch', 'pavilion', 0, 382, 6, 6),
  target('gate', 'gate', 0, 340, 10, 6),
  { ...target('well', 'pavilion', 60, 420, 1, 1), footprint: null },
]
const at = (u: number, v: number, zoom: number) => hitTest(gridToWgs84([u, v]), TARGETS, zoom)?.id ?? null

it('covers 44 px: 20 m to each side where the whole palace shows, little from near', () => {
  expect(fingerMeters(17)).toBeCloseTo(20.2, 1)
  expect(fingerMeters(16)).toBeCloseTo(2 * fingerMeters(17), 6)
})

it('takes the smallest outline under the finger', () => {
  expect(at(8, 390, 19)).toBe('hall')
  expect(at(0, 384, 19)).toBe('porch')
})

it('takes the nearest building that the finger covers before the garden it lies in', () => {
  expect(at(14, 390, 19)).toBe('hall')
  expect(at(30, 390, 19)).toBe('garden')
  expect(at(30, 390, 17)).toBe('hall')
})

it('finds what has no outline by its position', () => {
  expect(at(61, 421, 19)).toBe('well')
  expect(at(66, 421, 19)).toBe('garden')
})

it('finds nothing out of reach', () => {
  expect(at(0, 200, 19)).toBeNull()
  expect(at(0, 200, 14)).toBe('gate')
  expect(hitTest(gridToWgs84([0, 0]), [], 15)).toBeNull()
})

it('takes the first given of equally near ones', () => {
  const twins = [target('first', 'hall', -10, 0, 10, 10), target('second', 'hall', 10, 0, 10, 10)]
  expect(hitTest(gridToWgs84([0, 0]), twins, 18)?.id).toBe('first')
})
