import {
  accountOf,
  certaintyOf,
  explainPlace,
  nearbyExplanations,
  standsAt,
  type Verdict,
} from '@/core/trigger/explain'
import { step } from '@/core/trigger/step'
import type { Item, Reason, Speaking, TriggerInput, TriggerState } from '@/core/trigger/types'
import { courtState, courtWorld, fixAt, START_MS } from '../../helpers/walled-court'

const world = courtWorld()
const where = { u: 0, v: 30, spreadMeters: 4 }
const here = { placeId: 'hall', enteredMs: START_MS, seenMs: START_MS }
const likely = [{ placeId: 'hall', chance: 0.8 }]
const item = (placeId: string): Item => ({
  item: 1,
  placeId,
  layer: 'brief',
  priority: 'nearby',
  sinceMs: START_MS,
})
const speaking = (placeId: string): Speaking => ({
  ...item(placeId),
  paused: false,
  finishing: false,
  started: true,
})
const reason = (
  placeId: string,
  verdict: Reason['verdict'],
  seconds = 0,
  more: Partial<Reason> = {},
): Reason => ({
  atMs: START_MS + seconds * 1000,
  placeId,
  verdict,
  layer: null,
  priority: null,
  chance: 0.8,
  accuracyMeters: 5,
  ...more,
})

describe('the verdict on a place', () => {
  const at = { where, likely, present: [here] }
  it.each<[Verdict, Partial<TriggerState>]>([
    ['speaking', { ...at, speaking: speaking('hall'), told: { hall: { brief: START_MS } } }],
    ['queued', { ...at, queue: [item('hall')], speaking: speaking('gate') }],
    ['told', { ...at, told: { hall: { brief: START_MS } }, allowed: false }],
    ['not-allowed', { ...at, allowed: false }],
    ['quiet', { ...at, quietUntilMs: START_MS + 60_000 }],
    ['off-tour', { ...at, follow: ['gate'] }],
    ['passed', { ...at, reasons: [reason('hall', 'entered'), reason('hall', 'passed', 40)] }],
    [
      'passed',
      { where, reasons: [reason('hall', 'passed'), reason('hall', 'left', 9), reason('gate', 'entered')] },
    ],
    ['here-silent', at],
    ['maybe-here', { where, likely: [{ placeId: 'hall', chance: 0.2 }] }],
    ['maybe-here', { where, leaning: { hall: 0.1 } }],
    ['not-here', { where }],
    ['not-here', { where, likely: [{ placeId: 'hall', chance: 0.05 }], allowed: false }],
    ['no-position', {}],
  ])('is %s', (verdict, more) => {
    expect(explainPlace(world, courtState(more), 'hall').verdict).toBe(verdict)
  })

  it('forgets that it was passed when the visitor comes again', () => {
    const reasons = [reason('hall', 'passed'), reason('hall', 'left', 9), reason('hall', 'entered', 90)]
    expect(explainPlace(world, courtState({ ...at, reasons }), 'hall').verdict).toBe('here-silent')
  })

  it('takes a stop of the tour for one of its own', () => {
    expect(explainPlace(world, courtState({ ...at, follow: ['hall'] }), 'hall').verdict).toBe('here-silent')
  })
})

it('carries the numbers and the last reason', () => {
  const reasons = [reason('hall', 'entered'), reason('hall', 'left', 60), reason('gate', 'entered', 70)]
  const state = courtState({
    where: { u: 3, v: 26, spreadMeters: 4 },
    likely,
    leaning: { hall: 0.25 },
    reasons,
  })
  expect(explainPlace(world, state, 'hall')).toEqual({
    placeId: 'hall',
    chance: 0.8,
    evidence: 0.25,
    distanceMeters: 5,
    verdict: 'maybe-here',
    lastReason: reasons[1],
  })
  expect(explainPlace(world, courtState(), 'hall')).toMatchObject({
    chance: 0,
    evidence: 0,
    distanceMeters: null,
    lastReason: null,
  })
})

describe('places around', () => {
  const ids = (state: TriggerState, count = 9) =>
    nearbyExplanations(world, state, count).map(({ placeId }) => placeId)

  it('begin with what speaks and waits, go on with the likely, then with the nearest', () => {
    const state = courtState({
      where,
      likely: [{ placeId: 'pavilion', chance: 0.4 }],
      queue: [item('gate')],
      speaking: speaking('garden'),
    })
    expect(ids(state)).toEqual(['garden', 'gate', 'pavilion', 'hall'])
    expect(ids(state, 2)).toEqual(['garden', 'gate'])
  })

  it('are the nearest when nothing is likely', () => {
    expect(ids(courtState({ where: { u: 0, v: -30, spreadMeters: 4 } }))).toEqual([
      'gate',
      'hall',
      // their middles are one: by name
      'garden',
      'pavilion',
    ])
  })

  it('are none without a position, but for what speaks or is undecided', () => {
    expect(ids(courtState())).toEqual([])
    expect(ids(courtState({ speaking: speaking('gate'), unsure: ['hall', 'no-such-place'] }))).toEqual([
      'gate',
      'hall',
    ])
  })
})

describe('certainty', () => {
  it.each([
    ['none', null, null],
    ['sure', { ...where, spreadMeters: 4 }, null],
    ['fair', { ...where, spreadMeters: 11 }, null],
    ['torn', { ...where, spreadMeters: 15 }, ['hall', 'gate']],
  ] as const)('is %s', (kind, at, unsure) => {
    expect(certaintyOf({ where: at, unsure })).toEqual({ kind, meters: at?.spreadMeters ?? null })
  })

  it('names the pavilion rather than its garden, and nothing that is only possible', () => {
    const garden = { placeId: 'garden', chance: 1 }
    expect(standsAt(world, { likely: [garden, { placeId: 'pavilion', chance: 0.7 }] })).toBe('pavilion')
    expect(standsAt(world, { likely: [garden, { placeId: 'pavilion', chance: 0.3 }] })).toBe('garden')
    expect(standsAt(world, { likely: [{ placeId: 'hall', chance: 0.4 }] })).toBeNull()
  })
})

describe('the account', () => {
  const told = (state: TriggerState) =>
    accountOf(state).map(({ placeId, entered, outcome }) => [placeId, entered, outcome])

  it('puts coming and what came of it into one line, newest first', () => {
    const reasons = [
      reason('hall', 'entered'),
      reason('gate', 'entered'),
      reason('gate', 'queued'),
      reason('hall', 'said', 0, { layer: 'brief' }),
      reason('gate', 'passed', 30),
      reason('hall', 'said', 40, { layer: 'standard' }),
      reason('hall', 'left', 90),
    ]
    expect(told(courtState({ reasons }))).toEqual([
      ['hall', false, null],
      ['hall', false, 'went-on'],
      ['gate', false, 'passed'],
      ['gate', true, 'queued'],
      ['hall', true, 'said'],
    ])
    expect(accountOf({ reasons })[4]).toMatchObject({
      atMs: START_MS,
      reason: { verdict: 'said', layer: 'brief' },
    })
  })

  it('does not join what happened later or elsewhere', () => {
    const reasons = [
      reason('hall', 'entered'),
      reason('hall', 'said', 5, { layer: 'standard' }),
      reason('gate', 'quiet', 5),
    ]
    expect(told(courtState({ reasons }))).toEqual([
      ['gate', false, 'quiet'],
      ['hall', false, 'said'],
      ['hall', true, null],
    ])
  })
})

it('follows the engine itself from silence to a told story', () => {
  const verdict = () => explainPlace(world, state, 'hall').verdict
  let state = courtState()
  const take = (input: TriggerInput) => void ({ state } = step(world, state, input))
  expect(verdict()).toBe('no-position')
  for (let second = 0; second <= 9; second += 3) take(fixAt(0, 80 - second, second))
  expect(verdict()).toBe('not-here')
  for (let second = 12; state.speaking === null && second < 90; second += 3)
    take(fixAt(0, 80 - second, second))
  expect(verdict()).toBe('speaking')
  const item = state.speaking?.item ?? 0
  take({ kind: 'voice', nowMs: state.nowMs + 1000, report: 'ended', item })
  expect(verdict()).toBe('told')
  expect(accountOf(state)).toMatchObject([{ placeId: 'hall', entered: true, outcome: 'said' }])
  expect(nearbyExplanations(world, state, 1)[0]?.placeId).toBe('hall')
})
