/** Whose rules a place or a service keeps, read once: its own, else those of the ticket that lets people in. */
import { parseHours } from '@/core/hours/parse'
import type { Hours } from '@/core/hours/types'
import type { HoursView, PlaceView } from './bundle-types'

interface Keeper {
  hours: string | null
  /** Services have none. */
  ticket?: PlaceView['ticket']
}

/** Null: not known, or nobody is let in. The bundle's texts are good: the content check has read them. */
export function hoursOf({ hours, ticket = null }: Keeper, { rules }: Pick<HoursView, 'rules'>): Hours | null {
  if (hours !== null) return parseHours(hours)
  const rule = ticket === null ? undefined : rules.find(({ tickets }) => tickets.includes(ticket))
  return rule ? parseHours(rule.hours) : null
}

/** The palace itself: the rules of admission. */
export const palaceHours = (view: Pick<HoursView, 'rules'>): Hours | null =>
  hoursOf({ hours: null, ticket: 'admission' }, view)
