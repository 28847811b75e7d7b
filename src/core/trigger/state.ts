/** The engine's first state, and its way through a restart. */
import type { BiasBelief } from './bias'
import { STANDING_START, type Motion } from './motion'
import type { TriggerState } from './types'

export const initialTrigger = (nowMs: number): TriggerState => ({
  version: 1,
  nowMs,
  allowed: false,
  again: false,
  quietUntilMs: 0,
  follow: null,
  reached: [],
  belief: null,
  where: null,
  toldUsMs: null,
  likely: [],
  leaning: {},
  present: [],
  told: {},
  queue: [],
  speaking: null,
  said: [],
  nextItem: 1,
  unsure: null,
  intervalMs: 5000,
  reasons: [],
})

/** As text for the device's storage. The belief's weights keep nine digits, which is all a 32-bit number has. */
export const saveTrigger = (state: TriggerState): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Float32Array ? [...value].map(weight => Number(weight.toPrecision(9))) : value,
  )

/** After longer than this the visitor may be anywhere, or it is another visit. */
const STALE_MS = 30 * 60_000
const FORGET_MS = 12 * 3600_000

/**
 * The state that was saved, fit for going on at `nowMs`: what was told stays told for this visit, the belief only for
 * a while; nothing is being said. Null when the text is not such a state: start anew.
 */
export function restoreTrigger(text: string, nowMs: number): TriggerState | null {
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch {
    return null
  }
  if (!isTriggerState(kept) || !(Math.abs(nowMs - kept.nowMs) < FORGET_MS)) return null
  const belief = nowMs - kept.nowMs < STALE_MS ? beliefOf(kept.belief) : null
  return {
    ...kept,
    belief,
    where: belief && kept.where,
    present: belief ? kept.present : [],
    likely: belief ? kept.likely : [],
    leaning: belief ? kept.leaning : {},
    queue: [],
    speaking: null,
    unsure: null,
  }
}

/** With its weights as they were; null when they are not those of its window. */
function beliefOf(belief: BiasBelief | null): BiasBelief | null {
  if (!belief || !Array.isArray(belief.weights) || !isListOf(belief.recent, isThing)) return null
  const weights = Float32Array.from(belief.weights as number[])
  const width = 2 * belief.radius + 1
  const sum = weights.reduce((all, weight) => (weight >= 0 ? all + weight : NaN), 0)
  const numbers = [
    belief.u,
    belief.v,
    belief.accuracyMeters,
    belief.timestampMs,
    belief.slackU,
    belief.slackV,
  ]
  return weights.length === width * width && Math.abs(sum - 1) < 0.01 && numbers.every(Number.isFinite)
    ? { ...belief, weights, motion: motionOf(belief.motion) }
    : null
}

/** How one walked; begun anew when an older guide kept it, which knew less of it. */
function motionOf(motion: unknown): Motion {
  if (!isThing(motion)) return STANDING_START
  const kept = motion as Motion
  const { u, v, variance, standing, pace } = kept
  const sound = [u, v, variance, standing, pace].every(Number.isFinite) && variance > 0 && pace > 0
  return sound && standing >= 0 && standing <= 1 ? kept : STANDING_START
}

const isThing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): boolean => typeof value === 'string'
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is)

/** Of this version, each field of its kind, as deep as the engine would fall over it. */
function isTriggerState(kept: unknown): kept is TriggerState {
  if (!isThing(kept)) return false
  const state = kept as Record<keyof TriggerState, unknown>
  const numbers = [state.nowMs, state.quietUntilMs, state.nextItem, state.intervalMs]
  const lists = [state.likely, state.present, state.queue, state.said, state.reasons]
  const things = [state.belief, state.where, state.speaking]
  return (
    state.version === 1 &&
    numbers.every(Number.isFinite) &&
    [state.allowed, state.again].every(value => typeof value === 'boolean') &&
    (state.toldUsMs === null || Number.isFinite(state.toldUsMs)) &&
    (state.follow === null || isListOf(state.follow, isText)) &&
    (state.unsure === null || isListOf(state.unsure, isText)) &&
    isListOf(state.reached, isText) &&
    lists.every(list => isListOf(list, isThing)) &&
    things.every(value => value === null || isThing(value)) &&
    isThing(state.leaning) &&
    isThing(state.told) &&
    Object.values(state.told as object).every(isThing)
  )
}
