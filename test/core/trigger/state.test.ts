/** Through a restart: what was saved goes on as if nothing had happened; what is no state is none. */
import { STANDING_START } from '@/core/trigger/motion'
import { initialTrigger, restoreTrigger, saveTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type { TriggerEvent, TriggerState } from '@/core/trigger/types'
import type { Fix } from '@/core/geo/types'
import { fixesOf, smallPalace, stand, START_MS, walk } from './smallPalace'
import { SPOTS, Visitor } from './visitor'

const FIXES = fixesOf(
  [
    walk(SPOTS.approach, SPOTS.mainHall),
    stand(SPOTS.mainHall, 40),
    walk(SPOTS.mainHall, SPOTS.eastHall, [5, 0], [25, 0], [25, 50], [45, 50], SPOTS.pavilion),
    stand(SPOTS.pavilion, 30),
    walk(SPOTS.pavilion, [45, -50]),
  ],
  { everySeconds: 4, driftMeters: 3, noiseMeters: 0.5, startMs: START_MS + 1000 },
)

/** Events of the fixes, and a voice that says everything at once. */
function goOn(from: TriggerState, fixes: readonly Fix[]): { events: TriggerEvent[]; states: TriggerState[] } {
  const events: TriggerEvent[] = []
  const states: TriggerState[] = []
  let state = from
  for (const fix of fixes) {
    let stepped = step(smallPalace, state, { kind: 'fix', fix })
    events.push(...stepped.events)
    while (stepped.state.speaking) {
      const { item } = stepped.state.speaking
      stepped = step(smallPalace, stepped.state, {
        kind: 'voice',
        nowMs: fix.timestampMs,
        report: 'ended',
        item,
      })
      events.push(...stepped.events)
    }
    state = stepped.state
    states.push(state)
  }
  return { events, states }
}

/** Whether one is sure is said anew after a restart. */
const withoutDoubt = (events: readonly TriggerEvent[]): TriggerEvent[] =>
  events.filter(({ kind }) => kind !== 'unsure' && kind !== 'sure')

it('gives the same events after a restart at moments all over a walk', () => {
  const allowed = { ...initialTrigger(START_MS), allowed: true }
  const whole = goOn(allowed, FIXES)
  expect(whole.events.filter(({ kind }) => kind === 'say').length).toBeGreaterThan(5)
  expect(whole.events.filter(({ kind }) => kind === 'left').length).toBeGreaterThan(3)
  whole.states.forEach((state, at) => {
    if (at % 3 !== 0) return
    const restored = restoreTrigger(saveTrigger(state), state.nowMs)
    if (!restored) throw new Error(`not restored after fix ${at}`)
    const rest = FIXES.slice(at + 1)
    expect(withoutDoubt(goOn(restored, rest).events)).toEqual(withoutDoubt(goOn(state, rest).events))
  })
})

it('keeps the belief exactly', () => {
  const visitor = Visitor.arrived()
  visitor.follow(FIXES)
  visitor.voice('ended')
  const restored = restoreTrigger(saveTrigger(visitor.state), visitor.nowMs)
  expect(restored?.belief).toEqual(visitor.state.belief)
  expect(restored?.told).toEqual(visitor.state.told)
  expect(restored?.where).toEqual(visitor.state.where)
})

it.each([
  ['an older guide kept', { u: 0.5, v: 1, variance: 0.3 }],
  ['that cannot be', { u: 0.5, v: 1, variance: 0.3, standing: 7, pace: 1 }],
  ['that is none', null],
])('begins a motion anew %s, and goes on with its belief', (_, motion) => {
  const visitor = Visitor.arrived()
  visitor.walk([SPOTS.approach, SPOTS.mainHall])
  const state = JSON.parse(saveTrigger(visitor.state)) as TriggerState
  const text = JSON.stringify({ ...state, belief: { ...state.belief, motion } })
  const restored = restoreTrigger(text, visitor.nowMs)
  expect(restored?.belief?.motion).toEqual(STANDING_START)
  expect(restored?.belief?.weights).toEqual(visitor.state.belief?.weights)
  const [fix] = fixesOf([stand(SPOTS.mainHall, 1)], { startMs: visitor.nowMs + 3000 })
  const after = restored && fix && step(smallPalace, restored, { kind: 'fix', fix }).state
  expect(after?.where?.v).toBeCloseTo(SPOTS.mainHall[1], -1)
})

it('says nothing of what was being said, and forgets where one was after half an hour', () => {
  const visitor = Visitor.arrived()
  visitor.tell('mainHall')
  visitor.tell('eastHall')
  expect(visitor.state.queue.length).toBeGreaterThan(0)
  const text = saveTrigger(visitor.state)
  expect(restoreTrigger(text, visitor.nowMs)).toMatchObject({ speaking: null, queue: [] })
  expect(restoreTrigger(text, visitor.nowMs + 31 * 60_000)).toMatchObject({
    belief: null,
    where: null,
    present: [],
    likely: [],
    leaning: {},
    told: visitor.state.told,
  })
  expect(restoreTrigger(text, visitor.nowMs + 13 * 3600_000)).toBeNull()
})

describe('what is no state', () => {
  const good = (): Record<string, unknown> => {
    const visitor = Visitor.arrived()
    visitor.tell('mainHall')
    return JSON.parse(saveTrigger(visitor.state)) as Record<string, unknown>
  }

  it.each(['', 'null', '5', '"x"', '[]', '{}', '{"version":1}', '{"version":1,"nowMs":1}', 'undefined', '{'])(
    '%j is none',
    text => expect(restoreTrigger(text, START_MS)).toBeNull(),
  )

  it('of another version is none', () => {
    expect(restoreTrigger(JSON.stringify(good()), START_MS)).not.toBeNull()
    for (const version of [0, 2, '1', null])
      expect(restoreTrigger(JSON.stringify({ ...good(), version }), START_MS)).toBeNull()
  })

  it.each(Object.keys(initialTrigger(0)))('without %s is none', field => {
    const { [field]: _, ...rest } = good()
    expect(restoreTrigger(JSON.stringify(rest), START_MS)).toBeNull()
  })

  it.each(Object.keys(initialTrigger(0)))(
    'with nonsense for %s is none, or is one that can be gone on with',
    field => {
      for (const nonsense of [
        null,
        5,
        'text',
        true,
        [],
        {},
        [null],
        [5],
        { a: null },
        { a: 5 },
        { radius: 7 },
        { weights: [1] },
      ]) {
        const restored = restoreTrigger(JSON.stringify({ ...good(), [field]: nonsense }), START_MS)
        if (restored)
          expect(() => {
            goOn(restored, FIXES.slice(0, 5))
            for (const act of ['previous', 'replay', 'more', 'allow', 'forbid'] as const)
              step(smallPalace, restored, { kind: 'act', nowMs: START_MS, act: { do: act } })
          }).not.toThrow()
      }
    },
  )

  it('with weights that are not a belief goes on without it', () => {
    const state = good()
    const belief = state['belief'] as { weights: number[] }
    for (const weights of [[], [1], belief.weights.map(() => 0), belief.weights.map(weight => -weight)]) {
      const restored = restoreTrigger(JSON.stringify({ ...state, belief: { ...belief, weights } }), START_MS)
      expect(restored).toMatchObject({ belief: null, where: null, present: [] })
    }
  })
})
