/** How sure the guide must be that the next stop of a tour was come to. */
import { nextStopChance } from '@/core/trigger/presence'

const WALKING = [1.2, 1.2]
const SLOWED = [0.2, 0.3]
const LEFT_BEHIND = 0

describe('the next stop of a tour', () => {
  it('needs less the slower one walks, once the last one is left', () => {
    const needed = [1.1, 0.8, 0.6, 0.4, 0.1].map(pace => nextStopChance([pace, pace], LEFT_BEHIND))
    expect(needed).toEqual([...needed].sort((a, b) => b - a))
    expect(nextStopChance(SLOWED, LEFT_BEHIND)).toBeLessThan(nextStopChance(WALKING, LEFT_BEHIND) / 3)
  })

  it('is not come to by who steps about at the last one', () => {
    expect(nextStopChance(SLOWED, 0.8)).toBeGreaterThan(nextStopChance(WALKING, 0.8))
    expect(nextStopChance(SLOWED, 0.8)).toBeGreaterThanOrEqual(0.5)
  })

  it('is not made easier by a pace that is not known yet', () => {
    expect(nextStopChance([Infinity, Infinity], LEFT_BEHIND)).toBe(nextStopChance(WALKING, LEFT_BEHIND))
  })
})
