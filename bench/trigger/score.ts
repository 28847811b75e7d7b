/** How good the events of one contestant are, against what truly happened. */
import { quantile } from '../map/stats'
import type { Entered } from './contestant'
import type { Stay } from './visits'

/** An event is right from this much before to this much after the visitor truly came. */
export const EARLY_SECONDS = 10
export const LATE_SECONDS = 15

export interface Score {
  f1: number
  precision: number
  recall: number
  /** Events for places the visitor never was at. */
  wrong: number
  /** Seconds after true entry, of all events for places that were visited. */
  p50Seconds: number
  p90Seconds: number
  /** More than one event for a place in a visit. */
  duplicates: number
}

export interface Judged {
  stays: readonly Stay[]
  events: readonly Entered[]
}

export function score(visits: readonly Judged[]): Score {
  let right = 0
  let events = 0
  let stays = 0
  let wrong = 0
  let duplicates = 0
  const late: number[] = []
  for (const visit of visits) {
    const seen = new Set<string>()
    const truth = new Map(visit.stays.map(stay => [stay.placeId, stay.enterSecond]))
    events += visit.events.length
    stays += visit.stays.length
    for (const { placeId, second } of visit.events) {
      const entered = truth.get(placeId)
      if (seen.has(placeId)) {
        duplicates += 1
        continue
      }
      seen.add(placeId)
      if (entered === undefined) {
        wrong += 1
        continue
      }
      late.push(second - entered)
      if (second >= entered - EARLY_SECONDS && second <= entered + LATE_SECONDS) right += 1
    }
  }
  const precision = events === 0 ? 0 : right / events
  const recall = stays === 0 ? 0 : right / stays
  return {
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    wrong,
    p50Seconds: quantile(late, 0.5),
    p90Seconds: quantile(late, 0.9),
    duplicates,
  }
}
