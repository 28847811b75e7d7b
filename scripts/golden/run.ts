/** A golden walk through the engine, and what is kept of it: events by the second, without figures that only tune it. */
import { inputMs, replay, type TimedEvent } from '@/core/trigger/replay'
import { restoreTrigger, saveTrigger } from '@/core/trigger/state'
import type { Layer, TriggerInput, TriggerState, TriggerWorld } from '@/core/trigger/types'
import { msOf, START_MS } from './walker'

/**
 * Seconds a narration takes: in the middle of what its layer allows (at most 20 s, 60 to 90 s, at most 4 min). Not
 * those of the texts, so that a word more in a story does not move what a walk gives.
 */
export const NARRATION_SECONDS: Readonly<Record<Layer, number>> = { brief: 18, standard: 75, deep: 200 }
export const secondsOf = (_placeId: string, layer: Layer): number => NARRATION_SECONDS[layer]

export interface GoldenEvent {
  /** Since the walk began. */
  second: number
  kind: TimedEvent['event']['kind']
  placeId?: string
  layer?: Layer
  /** Of "unsure": the likely places, best first. */
  placeIds?: readonly string[]
}

export interface Ran {
  events: GoldenEvent[]
  state: TriggerState
  /** What was being said, or waited, when the guide was closed; null without a restart. */
  lost: readonly string[] | null
}

/** `restartSecond`: the guide is closed there, and opened again from what the device had stored. */
export function runWalk(
  world: TriggerWorld,
  inputs: readonly TriggerInput[],
  restartSecond: number | null = null,
): Ran {
  if (restartSecond === null) {
    const { events, state } = replay(world, inputs, { secondsOf })
    return { events: kept(events), state, lost: null }
  }
  const restartMs = msOf(restartSecond)
  const before = replay(
    world,
    [
      ...inputs.filter(input => inputMs(input) < restartMs),
      // the clock goes on to the last second before it
      { kind: 'tick', nowMs: restartMs - 1000 },
    ],
    { secondsOf },
  )
  const startState = restoreTrigger(saveTrigger(before.state), restartMs)
  if (!startState) throw new Error(`restart at ${restartSecond} s: the saved state could not be read`)
  const after = replay(
    world,
    inputs.filter(input => inputMs(input) >= restartMs),
    { secondsOf, startState },
  )
  const { speaking, queue } = before.state
  return {
    events: kept([...before.events, ...after.events]),
    state: after.state,
    lost: [...(speaking ? [speaking] : []), ...queue].map(({ placeId }) => placeId),
  }
}

/** How often positions are asked for is left out: it is tuned for the battery, and would drown the rest. */
function kept(events: readonly TimedEvent[]): GoldenEvent[] {
  const items = new Map<number, { placeId: string; layer: Layer }>()
  return events.flatMap(({ atMs, event }): GoldenEvent[] => {
    const at = { second: Math.round((atMs - START_MS) / 1000), kind: event.kind }
    switch (event.kind) {
      case 'rhythm':
        return []
      case 'say':
        items.set(event.item, event)
        return [{ ...at, placeId: event.placeId, layer: event.layer }]
      case 'finish-sentence': {
        const item = items.get(event.item)
        return [item ? { ...at, placeId: item.placeId, layer: item.layer } : at]
      }
      case 'entered':
      case 'left':
        return [{ ...at, placeId: event.placeId }]
      case 'unsure':
        return [{ ...at, placeIds: event.placeIds }]
      default:
        return [at]
    }
  })
}
