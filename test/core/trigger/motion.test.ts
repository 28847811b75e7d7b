/** Standing and walking are told apart from fixes alone, however often these come. */
import { movedOf, STANDING_START, type Moved } from '@/core/trigger/motion'
import { seededRandom } from '@/core/architecture/seededRandom'
import { normalPair } from './smallPalace'

const SIGMA_METERS = 4.5

/** A minute of fixes whose positions `at` gives, metres east and north. */
function minute(everySeconds: number, at: (second: number) => readonly [number, number]): Moved[] {
  const found: Moved[] = []
  let motion = STANDING_START
  for (let second = everySeconds; second <= 60; second += everySeconds) {
    const [u, v] = at(second)
    const [beforeU, beforeV] = at(second - everySeconds)
    const moved = movedOf(motion, [u - beforeU, v - beforeV], everySeconds, SIGMA_METERS, false)
    motion = moved.motion
    found.push(moved)
  }
  return found
}
const lastOf = (found: readonly Moved[]): Moved['motion'] => found[found.length - 1]?.motion ?? STANDING_START

describe.each([1, 3, 6])('with a fix every %d s', everySeconds => {
  it('who walks on at 1.1 m/s walks, and the walk is theirs and not the bias’s', () => {
    const found = minute(everySeconds, second => [0, 1.1 * second])
    expect(lastOf(found).standing).toBeLessThan(0.1)
    expect(lastOf(found).v).toBeGreaterThan(0.9)
    const walkedMeters = found.slice(found.length / 2).reduce((sum, { v }) => sum + v, 0)
    expect(walkedMeters).toBeGreaterThan(0.85 * 1.1 * 30)
  })

  it('who stands stands, and what their fixes move is mostly the bias’s', () => {
    const found = minute(everySeconds, second => [2 * Math.sin(second / 20), 0])
    expect(lastOf(found).standing).toBeGreaterThan(0.5)
    const secondHalf = found.slice(found.length / 2)
    expect(Math.abs(secondHalf.reduce((sum, { u }) => sum + u, 0))).toBeLessThan(1)
  })
})

it('learns a slow walker’s pace, and keeps it while they stand', () => {
  let motion = STANDING_START
  const random = seededRandom('pace')
  const go = (metersPerSecond: number, times: number): void => {
    for (let i = 0; i < times; i += 1) {
      const [noiseU, noiseV] = normalPair(random)
      const seen = [noiseU * 0.3, 4 * metersPerSecond + noiseV * 0.3] as const
      motion = movedOf(motion, seen, 4, SIGMA_METERS, false).motion
    }
  }
  go(0.75, 80)
  expect(motion.pace).toBeLessThan(0.9)
  const learnt = motion.pace
  go(0, 20)
  expect(motion.pace).toBeCloseTo(learnt, 1)
})

it('never loses its numbers, however wild the fixes', () => {
  let motion = STANDING_START
  for (const [meters, seconds] of [
    [0, 0.2],
    [300, 1],
    [0, 90],
    [-5000, 0.2],
    [1e-9, 15],
  ] as const)
    motion = movedOf(motion, [meters, -meters], seconds, 60, true).motion
  expect(Object.values(motion).every(Number.isFinite)).toBe(true)
  expect(motion.standing).toBeGreaterThanOrEqual(0)
  expect(motion.standing).toBeLessThanOrEqual(1)
})
