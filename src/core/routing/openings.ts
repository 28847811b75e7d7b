/**
 * Which ways are closed at an instant: by their own opening rule, where they have one. The palace's hours are not
 * asked here, nor who holds which ticket. An edge with a last entry is drawn inwards: after it nobody goes from `from`
 * to `to` any more, but whoever is inside still comes out, until it closes.
 */
import { parseHours } from '../hours/parse'
import { openState, type OpenState } from '../hours/state'
import type { HolidayCalendar } from '../hours/types'
import { isForward, type Network } from './network'
import type { IsClosed } from './profiles'
import type { WalkGraph } from './types'

export const allOpen: IsClosed = () => false

/**
 * A way that closes later today is open now. Days that may be holidays count as the ordinary days they are by the
 * calendar.
 * @throws HoursError on a rule that is none; the content check has read all of them
 */
export function closedAt({ edges }: WalkGraph, instantMs: number, calendar: HolidayCalendar): IsClosed {
  // many edges share a rule: each is read once
  const states = new Map<string, OpenState['state']>()
  for (const { hours } of edges)
    if (hours !== null && !states.has(hours))
      states.set(hours, openState(parseHours(hours), instantMs, calendar).state)
  if (![...states.values()].some(state => state !== 'open')) return allOpen
  return ({ hours }, _, forward) => {
    const state = hours === null ? 'open' : states.get(hours)
    return state === 'closed' || (state === 'last-entry-passed' && forward)
  }
}

/** Arcs that are closed, in order: two instants with the same ones have the same ways. */
export function closedArcs({ graph: { edges } }: Network, isClosed: IsClosed): number[] {
  return edges.flatMap((edge, index) =>
    [index * 2, index * 2 + 1].filter(arc => isClosed(edge, index, isForward(arc))),
  )
}
