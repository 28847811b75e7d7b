/** What a day leaves out, why, and what it would take: more time, or one stop less. */
import { insertion } from './insertion'
import type { DayInput, DayPlace, LeftOut } from './types'

/** For so many, worth most, a stop is looked for that could make room. */
const MOST_SWAPS = 12

/** For each place of some worth that is not in the order, worth most first; meals are no sights. */
export function leftOutOf(input: DayInput, order: readonly string[]): LeftOut[] {
  const inOrder = new Set(order)
  let swaps = 0
  return input.places
    .filter(({ id, isMeal, worth }) => !inOrder.has(id) && !isMeal && worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map((place): LeftOut => {
      const { id, barred } = place
      if (barred) return { id, reason: barred, needsSeconds: null, insteadOf: null }
      const { overSeconds, isShut } = insertion(input, order, id)
      if (isShut) return { id, reason: 'hours', needsSeconds: null, insteadOf: null }
      const asks = overSeconds !== 0 && swaps < MOST_SWAPS
      if (asks) swaps += 1
      return {
        id,
        reason: 'time',
        needsSeconds: overSeconds,
        insteadOf: asks ? replaced(input, order, place) : null,
      }
    })
}

/** The stop of least worth in whose place it fits; none of twice its worth, and never a must. */
function replaced(input: DayInput, order: readonly string[], place: DayPlace): string | null {
  const must = new Set(input.must)
  const inOrder = new Set(order)
  const candidates = input.places
    .filter(
      ({ id, isMeal, worth }) => inOrder.has(id) && !isMeal && !must.has(id) && worth <= place.worth * 2,
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
