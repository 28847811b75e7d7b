/** The hours of the day that a visit has, and what is wrong with the wish. */
import { hoursOn } from '@/core/hours/day'
import { instantOf } from '@/core/hours/zone'
import type { Bundle } from '../bundle-types'
import { palaceHours } from '../hours'
import type { Wish } from './wish'

/**
 * `closed-day` and the next three make a visit impossible. `early`: the gate is not open yet. `closing`: one has to be out
 * sooner. `noon`: a morning ticket is not for the afternoon. `session`: the museum's hours of sessions are not known.
 * `holiday`: it may be a public holiday, and then it would be otherwise. `bag`: it is fetched about an hour later at the
 * earliest, and not at every gate.
 */
export type FrameNote =
  | 'closed-day'
  | 'unknown-hours'
  | 'last-entry'
  | 'no-time'
  | 'early'
  | 'closing'
  | 'noon'
  | 'session'
  | 'holiday'
  | 'bag'

export interface Frame {
  startS: number
  endS: number
  notes: FrameNote[]
  possible: boolean
}

const NOON_MINUTES = 12 * 60
/** `mondo-2024-02-10`: bags can be fetched at the exit about an hour after they were left. */
export const BAG_MINUTES = 60
const IMPOSSIBLE: readonly FrameNote[] = ['closed-day', 'unknown-hours', 'last-entry', 'no-time']

/** `isInside`: already in the palace, so last entry does not matter any more. */
export function frameOf({ hours }: Pick<Bundle, 'hours'>, wish: Wish, isInside: boolean): Frame {
  const notes: FrameNote[] = []
  const palace = palaceHours(hours)
  const day = palace && hoursOn(palace, wish.date, hours.holidays)
  const span = day?.spans[0]
  let { enterMinutes, leaveMinutes } = wish
  if (!palace) notes.push('unknown-hours')
  else if (!day || !span) notes.push('closed-day')
  if (day?.uncertain) notes.push('holiday')
  if (span) {
    const minutesOf = (ms: number): number => (ms - instantOf(wish.date, 0)) / 60_000
    const [opens, closes] = [minutesOf(span.openMs), minutesOf(span.closeMs)]
    if (enterMinutes < opens) {
      notes.push('early')
      enterMinutes = opens
    }
    if (!isInside && span.lastEntryMs !== null && enterMinutes > minutesOf(span.lastEntryMs)) notes.push('last-entry')
    if (leaveMinutes > closes) {
      notes.push('closing')
      leaveMinutes = closes
    }
  }
  if (leaveMinutes <= enterMinutes) notes.push('no-time')
  if (!isInside && wish.session === 'morning' && enterMinutes >= NOON_MINUTES) notes.push('noon')
  else if (!isInside && wish.session !== 'day') notes.push('session')
  if (wish.bag && leaveMinutes - enterMinutes < BAG_MINUTES) notes.push('bag')
  return {
    startS: enterMinutes * 60,
    endS: leaveMinutes * 60,
    notes,
    possible: !notes.some(note => IMPOSSIBLE.includes(note)),
  }
}
