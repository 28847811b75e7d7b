/**
 * A track through the engine with everything that explains it. The engine keeps the last lines of its account only,
 * so earlier ones are read from the same track cut shorter: it gives the same up to there.
 */
import { inputMs, replay, type ReplayOptions, type TimedEvent } from '@/core/trigger/replay'
import type { Reason, TriggerInput, TriggerState, TriggerWorld } from '@/core/trigger/types'

export interface Accounted {
  events: readonly TimedEvent[]
  state: TriggerState
  /** All of them, oldest first. */
  reasons: readonly Reason[]
}

export function replayAccounted(
  world: TriggerWorld,
  inputs: readonly TriggerInput[],
  options: ReplayOptions,
): Accounted {
  const { events, state } = replay(world, inputs, options)
  let reasons: readonly Reason[] = state.reasons
  let shorter = upTo(inputs, reasons[0])
  while (shorter.length > 0) {
    const firstMs = reasons[0]?.atMs ?? 0
    const older = replay(world, shorter, options).state.reasons.filter(({ atMs }) => atMs <= firstMs)
    const rest = reasons.filter(({ atMs }) => atMs > firstMs)
    if (older.length + rest.length <= reasons.length) break
    reasons = [...older, ...rest]
    const next = upTo(inputs, reasons[0])
    shorter = next.length < shorter.length ? next : []
  }
  return { events, state, reasons }
}

/** The inputs up to the one after a line of the account, as the clock goes on until that one. */
function upTo(inputs: readonly TriggerInput[], first: Reason | undefined): readonly TriggerInput[] {
  if (!first) return []
  const after = inputs.findIndex(input => inputMs(input) > first.atMs)
  return after === -1 ? [] : inputs.slice(0, after + 1)
}
