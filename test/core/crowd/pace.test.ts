/** Walking among others: the published curve at densities that can be looked up, and what the levels make of it. */
import { paceFactor, speedShare } from '@/core/crowd/pace'
import { CROWD_LEVELS } from '@/core/crowd/types'

it('Weidmann: 1.34 m/s alone, 1.06 at one a square metre, 0.61 at two, none in a jam', () => {
  const speeds = [0, 1, 2, 5.4, 9].map(density => 1.34 * speedShare(density))
  ;[1.34, 1.06, 0.61, 0, 0].forEach((expected, i) => expect(speeds[i]).toBeCloseTo(expected, 2))
})

it('is slower with every level, hardly before it is busy, and never stands still', () => {
  const factors = CROWD_LEVELS.map(paceFactor)
  expect(factors).toEqual([...factors].sort((a, b) => b - a))
  expect(new Set(factors).size).toBe(CROWD_LEVELS.length)
  ;[1, 0.997, 0.983, 0.9, 0.758].forEach((expected, i) => expect(factors[i]).toBeCloseTo(expected, 2))
})
