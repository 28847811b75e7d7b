import { gridToWgs84 } from '@/core/geo/grid'
import { gridToMercatorMatrix } from '@/core/geo/gridMatrix'
import { transform } from '@/core/geo/matrix4'
import { toMercator } from '@/core/geo/mercator'

/** Mercator's unit square is 40,075 km at the equator, 30,740 km at the palace's latitude. */
const METERS = 40_075_017 * Math.cos((39.9167 * Math.PI) / 180)

it.each([
  [0, 0],
  [380, 490],
  [-380, 490],
  [380, -490],
  [-60, 210],
] as const)('puts (%d, %d) where the map has it, within 5 cm', (u, v) => {
  const [x, y] = transform(gridToMercatorMatrix(), [u, v, 0, 1])
  const [mx, my] = toMercator(gridToWgs84([u, v]))
  expect(Math.hypot(x - mx, y - my) * METERS).toBeLessThan(0.05)
})

it('raises heights in the scale of the ground', () => {
  const [, , z] = transform(gridToMercatorMatrix(), [0, 0, 35, 1])
  expect(z * METERS).toBeCloseTo(35, 0)
})
