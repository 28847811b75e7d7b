/** The account "Why?" is read from: one line per decision, the latest last. */
import type { Reason, TriggerState } from './types'

const KEPT = 120

export function noted(
  state: TriggerState,
  placeId: string,
  verdict: Reason['verdict'],
  more: Partial<Pick<Reason, 'layer' | 'priority'>> = {},
): TriggerState {
  const reason: Reason = {
    atMs: state.nowMs,
    placeId,
    verdict,
    layer: more.layer ?? null,
    priority: more.priority ?? null,
    chance: chanceOf(state, placeId),
    accuracyMeters: state.belief?.accuracyMeters ?? null,
  }
  return { ...state, reasons: [...state.reasons, reason].slice(-KEPT) }
}

export const chanceOf = ({ likely }: Pick<TriggerState, 'likely'>, placeId: string): number =>
  likely.find(other => other.placeId === placeId)?.chance ?? 0
