/** Where the engine took the visitor to be along a track: the likely places minute by minute, and each at its likeliest. */
import { inputMs } from '@/core/trigger/replay'
import { initialTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type { TriggerInput, TriggerState, TriggerWorld } from '@/core/trigger/types'

export interface Minute {
  atMs: number
  /** Root mean square doubt of the position; null without one. */
  spreadMeters: number | null
  likely: TriggerState['likely']
}

export interface Sightings {
  minutes: Minute[]
  /** When each place was likeliest. */
  best: Map<string, { chance: number; atMs: number }>
}

const MINUTE_MS = 60_000
/** A longer gap is another day: nobody reads through it. */
const MAX_MINUTES = 180

/** What is said has no say in where one is: no voice is needed here. */
export function sightingsOf(world: TriggerWorld, inputs: readonly TriggerInput[]): Sightings {
  const minutes: Minute[] = []
  const best: Sightings['best'] = new Map()
  const [first] = inputs
  let state = initialTrigger(first ? inputMs(first) : 0)
  let dueMs = state.nowMs + MINUTE_MS
  for (const input of inputs) {
    const untilMs = inputMs(input)
    if (Math.abs(untilMs - dueMs) > MAX_MINUTES * MINUTE_MS) dueMs = untilMs
    for (; dueMs <= untilMs; dueMs += MINUTE_MS) {
      state = step(world, state, { kind: 'tick', nowMs: dueMs }).state
      const { where, likely } = state
      minutes.push({ atMs: dueMs, spreadMeters: where?.spreadMeters ?? null, likely })
    }
    state = step(world, state, input).state
    for (const { placeId, chance } of state.likely)
      if (chance > (best.get(placeId)?.chance ?? 0)) best.set(placeId, { chance, atMs: state.nowMs })
  }
  return { minutes, best }
}
