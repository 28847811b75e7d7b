/** Who has stood at a place: by the rule itself, and by walks through the small palace with the engine. */
import { initialTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import {
  GAP_SECONDS,
  GOOD_ACCURACY_METERS,
  NOWHERE,
  STAND_SECONDS,
  stood,
  SURE_CHANCE,
  type Look,
} from '@/core/stamps/earn'
import type { Fix } from '@/core/geo/types'
import { fixesOf, smallPalace, stand, walk } from '../trigger/smallPalace'

const look = (second: number, chance: number = SURE_CHANCE, more: Partial<Look> = {}): Look => ({
  atMs: second * 1000,
  accuracyMeters: 6,
  present: [{ placeId: 'hall', chance }],
  ...more,
})
/** Seconds at which something is earned. */
function earnedAt(looks: readonly Look[]): number[] {
  let standing = NOWHERE
  return looks.flatMap(each => {
    const { standing: next, earned } = stood(standing, each)
    standing = next
    return earned.map(() => each.atMs / 1000)
  })
}
const every = (seconds: number, until: number, chance?: number, more?: Partial<Look>): Look[] =>
  Array.from({ length: Math.floor(until / seconds) + 1 }, (_, i) => look(i * seconds, chance, more))

describe('the rule', () => {
  it.each([1, 5, 10])('stood long enough, asked every %i s', seconds =>
    expect(earnedAt(every(seconds, 60))).toEqual([STAND_SECONDS]),
  )
  it('not a second less', () => expect(earnedAt(every(1, STAND_SECONDS - 1))).toEqual([]))
  it('a chance that is not sure earns nothing', () =>
    expect(earnedAt(every(1, 300, SURE_CHANCE - 0.01))).toEqual([]))
  it.each([GOOD_ACCURACY_METERS + 1, 0, NaN])('nor a reading of %s m', accuracyMeters =>
    expect(earnedAt(every(1, 300, 1, { accuracyMeters }))).toEqual([]),
  )
  it('a silent phone vouches for nothing', () => expect(earnedAt(every(GAP_SECONDS + 1, 600))).toEqual([]))
  it('what was unsure in between neither counts nor undoes', () => {
    const looks = every(1, 60).map((each, i) => (i >= 10 && i < 20 ? look(i, 0.2) : each))
    // ten seconds are lost, and the one before the first sure reading after them
    expect(earnedAt(looks)).toEqual([STAND_SECONDS + 11])
  })
  it('who left begins anew', () => {
    const gone = look(15, 1, { present: [] })
    expect(earnedAt([...every(1, 14), gone, ...[16, 20, 25, 30].map(s => look(s))])).toEqual([])
  })
  it('late and repeated readings do not stretch the time', () => {
    const looks = Array.from({ length: 200 }, (_, i) => look(i % 2 === 0 ? 10 : 0))
    expect(earnedAt(looks)).toEqual([])
  })
  it('a pavilion and its garden are earned side by side', () => {
    const present = ['garden', 'pavilion'].map(placeId => ({ placeId, chance: 0.9 }))
    expect(earnedAt(every(5, 30, 1, { present }))).toEqual([STAND_SECONDS, STAND_SECONDS])
  })
})

describe('with the engine', () => {
  function walked(fixes: readonly Fix[]): string[] {
    let state = initialTrigger(0)
    let standing = NOWHERE
    return fixes.flatMap(fix => {
      state = step(smallPalace, state, { kind: 'fix', fix }).state
      const { present, likely } = state
      const looked = stood(standing, {
        atMs: fix.timestampMs,
        accuracyMeters: fix.accuracyMeters,
        present: present.map(({ placeId }) => ({
          placeId,
          chance: likely.find(other => other.placeId === placeId)?.chance ?? 0,
        })),
      })
      standing = looked.standing
      return [...looked.earned]
    })
  }
  it('who walks up to the main hall and stays has it', () => {
    const earned = walked(fixesOf([walk([-15, -30], [-15, 18]), stand([-15, 18], 60)]))
    expect(earned).toContain('mainHall')
    expect(earned).not.toContain('eastHall')
  })
  it('who hurries by has nothing of it', () =>
    expect(walked(fixesOf([walk([-45, 18], [-30, 18]), walk([-30, 18], [0, 18])]))).not.toContain('mainHall'))
  it('who stands in the lane behind the wall has no hall', () => {
    const earned = walked(fixesOf([walk([25, -50], [25, 25]), stand([25, 25], 120)]))
    expect(earned).not.toContain('eastHall')
    expect(earned).not.toContain('mainHall')
  })
})
