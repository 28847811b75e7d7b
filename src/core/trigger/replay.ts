/**
 * A track through the engine again: its inputs in order, a tick for every second between them, and a voice that takes
 * as long as its texts. A track that holds what the real voice reported is taken at its word: nothing is made up then,
 * and a saved walk gives the events it gave.
 */
import { initialTrigger } from './state'
import { step } from './step'
import type { Layer, TriggerEvent, TriggerInput, TriggerState, TriggerWorld } from './types'

export interface ReplayOptions {
  /** How long a narration takes. */
  secondsOf(placeId: string, layer: Layer): number
  /** Where the track goes on from; a new visit by default. */
  startState?: TriggerState
}

export interface TimedEvent {
  /** The engine's time when it decided, epoch milliseconds. */
  atMs: number
  event: TriggerEvent
}

export interface Replayed {
  events: TimedEvent[]
  state: TriggerState
}

const TICK_MS = 1000
/** The shell lets a sentence end; sentences take about this long. */
const SENTENCE_MS = 4000
/** A longer gap is a clock that was set, or another day: nobody listens through it. */
const MAX_FILLED_MS = 3 * 3600_000

export function replay(
  world: TriggerWorld,
  inputs: readonly TriggerInput[],
  options: ReplayOptions,
): Replayed {
  const first = inputs.find(input => Number.isFinite(inputMs(input)))
  const startMs = first ? inputMs(first) : 0
  const events: TimedEvent[] = []
  let state = options.startState ?? initialTrigger(startMs)
  const voice = inputs.some(({ kind }) => kind === 'voice') ? null : pretendVoice(options.secondsOf)
  const take = (input: TriggerInput): void => {
    const stepped = step(world, state, input)
    state = stepped.state
    for (const event of stepped.events) {
      events.push({ atMs: state.nowMs, event })
      voice?.carryOut(event, state.nowMs)
    }
  }
  let tickedMs = startMs
  for (const input of inputs) {
    const untilMs = inputMs(input)
    if (untilMs < tickedMs || untilMs - tickedMs > MAX_FILLED_MS) tickedMs = untilMs
    for (; tickedMs + TICK_MS < untilMs;) {
      tickedMs += TICK_MS
      const over = voice?.overAt(Math.max(tickedMs, state.nowMs)) ?? null
      if (over === null) take({ kind: 'tick', nowMs: tickedMs })
      else take({ kind: 'voice', nowMs: tickedMs, report: 'ended', item: over })
    }
    take(input)
  }
  return { events, state }
}

/** When an input happened, epoch milliseconds. */
export const inputMs = (input: TriggerInput): number =>
  input.kind === 'fix' ? input.fix.timestampMs : input.nowMs

/** A track without any word of the visitor says nothing by itself: it begins with their yes. */
export function allowedFromStart(inputs: readonly TriggerInput[]): TriggerInput[] {
  const [first] = inputs
  return first && !inputs.some(({ kind }) => kind === 'act')
    ? [{ kind: 'act', nowMs: inputMs(first), act: { do: 'allow' } }, ...inputs]
    : [...inputs]
}

interface PretendVoice {
  carryOut(event: TriggerEvent, nowMs: number): void
  /** The item that has ended by now, once; null when none has. */
  overAt(nowMs: number): number | null
}

function pretendVoice(secondsOf: ReplayOptions['secondsOf']): PretendVoice {
  let item: number | null = null
  let leftMs = 0
  let sinceMs = 0
  let paused = false
  /** Takes what was spoken since the last look from what is left. */
  const catchUp = (nowMs: number): void => {
    if (!paused) leftMs -= Math.max(0, nowMs - sinceMs)
    sinceMs = nowMs
  }
  return {
    carryOut(event, nowMs) {
      catchUp(nowMs)
      if (event.kind === 'pause') paused = true
      if (event.kind === 'resume') paused = false
      if (event.kind === 'stop') item = null
      if (event.kind === 'finish-sentence') leftMs = Math.min(leftMs, SENTENCE_MS)
      if (event.kind !== 'say') return
      item = event.item
      paused = false
      leftMs = secondsOf(event.placeId, event.layer) * 1000
    },
    overAt(nowMs) {
      catchUp(nowMs)
      if (item === null || paused || leftMs > 0) return null
      const over = item
      item = null
      return over
    },
  }
}
