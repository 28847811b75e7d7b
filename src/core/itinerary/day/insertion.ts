/** Where one more place goes into an order, and what that takes: reckoned with all rests, as the schedule has them. */
import { scheduleOf } from './schedule'
import type { DayInput } from './types'

export interface Insertion {
  order: string[]
  /** Seconds that are missing at the end; 0: it fits. null: somebody's doors are shut then. */
  overSeconds: number | null
  /** The place's own doors are shut wherever it is put. */
  isShut: boolean
}

/** The order that takes least time of those that work; where none does, the one that is out first. */
export function insertion(input: DayInput, order: readonly string[], id: string): Insertion {
  let best: Insertion = { order: [...order, id], overSeconds: null, isShut: true }
  let bestExitS = Infinity
  for (let i = 0; i <= order.length; i += 1) {
    const tried = [...order.slice(0, i), id, ...order.slice(i)]
    const { stops, exitS, slackSeconds } = scheduleOf(input, tried)
    const isShut = stops[i]?.conflict !== null
    const works = exitS !== null && stops.every(({ conflict }) => conflict === null)
    const found = { order: tried, overSeconds: works ? Math.max(0, -slackSeconds) : null, isShut }
    if (rank(found) > rank(best) || (rank(found) === rank(best) && (exitS ?? Infinity) < bestExitS)) {
      best = found
      bestExitS = exitS ?? Infinity
    }
  }
  return best
}

const rank = ({ overSeconds, isShut }: Insertion): number => (overSeconds !== null ? 2 : isShut ? 0 : 1)
