/** Whatever comes in, in whatever order: seeded streams of good, bad and absurd inputs, and what must hold after each. */
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { initialTrigger, restoreTrigger, saveTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type { Act, TriggerEvent, TriggerInput, TriggerState, VoiceReport } from '@/core/trigger/types'
import { fixesOf, PLACES, smallPalace, stand, START_MS, walk } from './smallPalace'
import { SPOTS } from './visitor'

const RUNS = 220
const INPUTS = 60
/** Saving is slower than a step. */
const SAVED_EVERY = 10

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const between = (random: Random, from: number, to: number): number => from + random() * (to - from)

const ODD_POSITIONS: readonly Wgs84[] = [
  [0, 90],
  [0, -90],
  [180, 0],
  [-180, 45],
  [NaN, 39],
  [116, Infinity],
  [116.39, 1e9],
  [-0, 0],
]
const ODD_ACCURACIES = [0, -5, 1e-9, 1e9, NaN, Infinity, 59.9, 60.1]
const ODD_STEPS_MS = [0, -1, -5000, -3600_000, 86_400_000, 1e15, NaN, Infinity, -Infinity, 0.5]

/** Mostly somebody who walks about; now and then something no phone should say. */
class Stream {
  nowMs = START_MS
  at: [number, number] = [-15, -50]
  constructor(
    readonly random: Random,
    readonly wild: boolean,
  ) {}

  next(state: TriggerState): TriggerInput {
    const { random } = this
    const odd = this.wild && random() < 0.15
    const nowMs = odd ? this.nowMs + pick(random, ODD_STEPS_MS) : (this.nowMs += between(random, 0, 6000))
    const kind = random()
    if (kind < 0.5) return { kind: 'fix', fix: { ...this.reading(), timestampMs: nowMs } }
    if (kind < 0.65) return { kind: 'tick', nowMs }
    if (kind < 0.85) return { kind: 'voice', nowMs, ...this.report(state) }
    return { kind: 'act', nowMs, act: this.act() }
  }

  private reading(): { position: Wgs84; accuracyMeters: number } {
    const { random } = this
    const goal = pick(random, Object.values(SPOTS))
    const share = random() < 0.1 ? 1 : 0.2
    this.at = [this.at[0] + (goal[0] - this.at[0]) * share, this.at[1] + (goal[1] - this.at[1]) * share]
    const position = this.wild && random() < 0.1 ? pick(random, ODD_POSITIONS) : gridToWgs84(this.at)
    return {
      position,
      accuracyMeters: this.wild && random() < 0.1 ? pick(random, ODD_ACCURACIES) : between(random, 3, 40),
    }
  }

  private report({ speaking, nextItem }: TriggerState): { report: VoiceReport; item: number } {
    const { random } = this
    const item =
      speaking && random() < 0.8 ? speaking.item : pick(random, [0, -1, nextItem, nextItem - 2, NaN])
    return {
      report: pick(random, ['started', 'paused', 'resumed', 'ended', 'ended', 'failed'] as const),
      item,
    }
  }

  private act(): Act {
    const { random } = this
    const placeId = pick(random, [...PLACES, 'nowhere'])
    const plain = [
      'allow',
      'allow',
      'allow',
      'forbid',
      'pause',
      'resume',
      'skip',
      'replay',
      'previous',
      'more',
      'stop',
    ] as const
    switch (Math.floor(random() * 7)) {
      case 0:
        return { do: 'play', placeId, layer: pick(random, ['brief', 'standard', 'deep'] as const) }
      case 1:
        return { do: 'quiet', forMs: pick(random, [0, 20_000, NaN, -1]) }
      case 2:
        return { do: 'follow', placeIds: pick(random, [null, [], [placeId], PLACES, ['nowhere']]) }
      case 3: {
        const position = this.wild && random() < 0.3 ? pick(random, ODD_POSITIONS) : gridToWgs84(this.at)
        return { do: 'here', position, placeId: pick(random, [null, placeId]), by: 'map' }
      }
      default:
        return { do: pick(random, plain) }
    }
  }
}

/** What must hold of every state. */
function check(state: TriggerState): void {
  const { belief } = state
  if (belief) {
    const sum = belief.weights.reduce((all, weight) => all + weight, 0)
    if (!(Math.abs(sum - 1) < 1e-3)) throw new Error(`weights sum to ${sum}`)
    if (!belief.weights.every(weight => weight >= 0)) throw new Error('a weight is negative or NaN')
  }
  if (!Number.isFinite(state.nowMs)) throw new Error(`nowMs is ${state.nowMs}`)
  for (const { chance } of state.likely)
    if (!(chance >= 0 && chance <= 1)) throw new Error(`chance ${chance}`)
  if (new Set(state.present.map(({ placeId }) => placeId)).size !== state.present.length)
    throw new Error('present twice')
  if (state.queue.some(({ placeId }) => placeId === state.speaking?.placeId))
    throw new Error('waits while it speaks')
}

/** Plain data: what JSON can't hold, such as NaN, comes back as something else. */
function checkSaved({ belief, ...rest }: TriggerState): void {
  const plain = belief && { ...belief, weights: [...belief.weights] }
  expect(JSON.parse(saveTrigger({ ...rest, belief: null }))).toEqual({ ...rest, belief: null })
  expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
}

/** Listens to the events as a shell does. */
class Listener {
  speaking: number | null = null
  readonly told = new Set<string>()
  readonly problems: string[] = []

  hear(events: readonly TriggerEvent[], input: TriggerInput): void {
    if (
      input.kind === 'voice' &&
      (input.report === 'ended' || input.report === 'failed') &&
      input.item === this.speaking
    )
      this.speaking = null
    for (const event of events) {
      if (event.kind === 'stop') this.speaking = null
      if (event.kind !== 'say') continue
      if (this.speaking !== null && event.priority !== 'hand')
        this.problems.push(`${event.placeId} into a sentence`)
      this.speaking = event.item
      const what = `${event.placeId} ${event.layer}`
      if (event.priority !== 'hand' && this.told.has(what)) this.problems.push(`${what} twice`)
      this.told.add(what)
    }
  }
}

function runStream(seed: string, wild: boolean): { said: number; entered: number; problems: string[] } {
  const stream = new Stream(seededRandom(seed), wild)
  const listener = new Listener()
  let entered = 0
  let state = step(smallPalace, initialTrigger(START_MS), {
    kind: 'act',
    nowMs: START_MS,
    act: { do: 'allow' },
  }).state
  for (let i = 0; i < INPUTS; i += 1) {
    const input = stream.next(state)
    const before = JSON.stringify(input)
    const stepped = step(smallPalace, state, input)
    listener.hear(stepped.events, input)
    if (JSON.stringify(input) !== before) throw new Error('the input was changed')
    state = stepped.state
    check(state)
    if (i % SAVED_EVERY === 0) checkSaved(state)
    if ((state.speaking?.item ?? null) !== listener.speaking)
      listener.problems.push(`input ${i}: who speaks?`)
    entered += stepped.events.filter(({ kind }) => kind === 'entered').length
  }
  return { said: listener.told.size, entered, problems: listener.problems }
}

it.each([true, false])('holds together under any stream (absurd inputs among them: %s)', wild => {
  let said = 0
  let entered = 0
  for (let run = 0; run < RUNS; run += 1) {
    const result = runStream(`stream ${run}`, wild)
    expect({ run, problems: result.problems }).toEqual({ run, problems: [] })
    said += result.said
    entered += result.entered
  }
  // the streams do reach the places
  expect(said).toBeGreaterThan(RUNS)
  expect(entered).toBeGreaterThan(RUNS)
})

it('is the same for the same stream, and leaves the state before it as it was', () => {
  for (let run = 0; run < 20; run += 1) {
    const stream = new Stream(seededRandom(`pure ${run}`), true)
    let state = { ...initialTrigger(START_MS), allowed: true }
    for (let i = 0; i < 40; i += 1) {
      const input = stream.next(state)
      const before = saveTrigger(state)
      const [one, two] = [step(smallPalace, state, input), step(smallPalace, state, input)]
      expect(saveTrigger(state)).toBe(before)
      expect(one).toEqual(two)
      state = one.state
    }
  }
})

it('lasts ten hours: one belief, short lists, nothing twice', () => {
  const rounds = Array.from({ length: 78 }, () => [
    walk(SPOTS.approach, SPOTS.court, SPOTS.mainHall),
    stand(SPOTS.mainHall, 120),
    walk(SPOTS.mainHall, SPOTS.eastHall, [5, 0], SPOTS.gate, [25, 0], [25, 50], [45, 50], SPOTS.pavilion),
    stand(SPOTS.pavilion, 90),
    walk(SPOTS.pavilion, SPOTS.garden, [45, -50], SPOTS.approach),
  ]).flat()
  const fixes = fixesOf(rounds, {
    everySeconds: 5,
    driftMeters: 4,
    noiseMeters: 0.5,
    startMs: START_MS + 5000,
  })
  expect(fixes.length * 5).toBeGreaterThan(10 * 3600)
  const listener = new Listener()
  let state = { ...initialTrigger(START_MS), allowed: true }
  let speakingSince = 0
  for (const fix of fixes) {
    const inputs: TriggerInput[] = [{ kind: 'fix', fix }]
    if (state.speaking && fix.timestampMs - speakingSince > 40_000)
      inputs.unshift({ kind: 'voice', nowMs: fix.timestampMs, report: 'ended', item: state.speaking.item })
    for (const input of inputs) {
      const stepped = step(smallPalace, state, input)
      listener.hear(stepped.events, input)
      if (stepped.events.some(({ kind }) => kind === 'say')) speakingSince = fix.timestampMs
      state = stepped.state
    }
  }
  check(state)
  checkSaved(state)
  expect(listener.problems).toEqual([])
  expect(listener.told.size).toBeGreaterThanOrEqual(6)
  expect(saveTrigger(state).length).toBeLessThan(60_000)
  expect(restoreTrigger(saveTrigger(state), state.nowMs)?.told).toEqual(state.told)
})
