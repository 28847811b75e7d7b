/** What a day leaves out, why, and what it would take: more time, or one stop less. */
import { insertion } from './insertion'
import type { DayInput, DayPlace, LeftOut } from './types'

/** For so many, worth most, a stop is looked for that could make room. */
const MOST_SWAPS = 12
/** Nobody is told to miss the greatest hall for its forecourt. */
const MOST_TIMES_ITS_WORTH = 1.25

/** For each place of some worth that is not in the order, worth most first; meals are no sights. */
export const leftOutOf = (input: DayInput, order: readonly string[]): LeftOut[] => [
  ...leavingOut(input, order),
]

/** The same one by one: over a long day it takes a phone longer than a screen may stand still. */
export function* leavingOut(input: DayInput, order: readonly string[]): Generator<LeftOut, void> {
  const inOrder = new Set(order)
  let swaps = 0
  const left = input.places
    .filter(({ id, isMeal, worth }) => !inOrder.has(id) && !isMeal && worth > 0)
    .sort((a, b) => b.worth - a.worth)
  for (const place of left) {
    const { id, barred } = place
    const { overSeconds, isShut } = barred
      ? { overSeconds: null, isShut: false }
      : insertion(input, order, id)
    const asks = barred === null && !isShut && overSeconds !== 0 && swaps < MOST_SWAPS
    if (asks) swaps += 1
    yield {
      id,
      reason: barred ?? (isShut ? 'hours' : 'time'),
      needsSeconds: isShut ? null : overSeconds,
      insteadOf: asks ? replaced(input, order, place) : null,
    }
  }
}

/** The stop of least worth in whose place it fits; none of much more worth, and never a must. */
function replaced(input: DayInput, order: readonly string[], place: DayPlace): string | null {
  const must = new Set(input.must)
  const inOrder = new Set(order)
  const candidates = input.places
    .filter(
      ({ id, isMeal, worth }) =>
        inOrder.has(id) && !isMeal && !must.has(id) && worth <= place.worth * MOST_TIMES_ITS_WORTH,
    )
    .sort((a, b) => a.worth - b.worth)
  for (const { id } of candidates) {
    const without = order.filter(other => other !== id)
    if (insertion(input, without, place.id).overSeconds === 0) return id
  }
  return null
}

/** The order with a place put in where it costs least, even when it does not fit. */
export const inserted = (input: DayInput, order: readonly string[], id: string): string[] =>
  order.includes(id) || !input.places.some(place => place.id === id)
    ? [...order]
    : insertion(input, order, id).order
