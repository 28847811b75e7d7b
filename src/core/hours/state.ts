/**
 * Open now, until when, when next: what a visitor asks of opening rules at an instant. The clock is an argument.
 */
import { hoursOn } from './day'
import type { ClosedBy, DayHours, HolidayCalendar, Hours, LocalDate, OpenSpan } from './types'
import { addDays, localDateOf } from './zone'

/** Later openings are not looked for: who is shut for longer is shut. */
const DAYS_AHEAD = 400

export interface OpenState {
  /** `last-entry-passed`: visitors are inside, but nobody is let in any more. */
  state: 'open' | 'last-entry-passed' | 'closed'
  /** When it closes, or when it opens again; null: not within 400 days. */
  untilMs: number | null
  /** The next time that doors open; null: none within 400 days. */
  nextOpenMs: number | null
  /** Of the hours that run now, else null. */
  lastEntryMs: number | null
  /** The day in Beijing that this was said of. */
  date: LocalDate
  /** `before` opening, `between` hours, `after` closing, or all day by `weekday` or `date`; null when not closed. */
  closed: 'before' | 'between' | 'after' | ClosedBy | null
  /** Today may be a public holiday that we do not know of, and then it would be otherwise. */
  uncertain: boolean
  /** The same of a day between today and `nextOpenMs`: doors may open earlier, or not then. */
  nextOpenUncertain: boolean
}

const spanAt = ({ spans }: DayHours, ms: number): OpenSpan | null =>
  spans.find(({ openMs, closeMs }) => openMs <= ms && ms < closeMs) ?? null

/** Where hours that run into the next ones end, over midnight too; null: they go on and on. */
function closingOf(hours: Hours, span: OpenSpan, calendar: HolidayCalendar): number | null {
  let closeMs = span.closeMs
  for (let day = 0; day < DAYS_AHEAD; day++) {
    const next = spanAt(hoursOn(hours, localDateOf(closeMs), calendar), closeMs)
    if (!next) return closeMs
    closeMs = next.closeMs
  }
  return null
}

interface NextOpening {
  ms: number | null
  uncertain: boolean
}

/** The first hours that begin at `ms` or later. */
function nextOpening(hours: Hours, ms: number, calendar: HolidayCalendar): NextOpening {
  let date = localDateOf(ms)
  let uncertain = false
  for (let step = 0; step <= DAYS_AHEAD; step++) {
    const day = hoursOn(hours, date, calendar)
    const opening = day.spans.find(({ openMs }) => openMs >= ms)
    uncertain ||= step > 0 && day.uncertain
    if (opening) return { ms: opening.openMs, uncertain }
    date = addDays(date, 1)
  }
  return { ms: null, uncertain }
}

function whyClosed(day: DayHours, ms: number): OpenState['closed'] {
  const [first] = day.spans
  const last = day.spans[day.spans.length - 1]
  if (!first || !last) return day.closedBy
  return ms < first.openMs ? 'before' : ms >= last.closeMs ? 'after' : 'between'
}

export function openState(hours: Hours, nowMs: number, calendar: HolidayCalendar): OpenState {
  const date = localDateOf(nowMs)
  const day = hoursOn(hours, date, calendar)
  const span = spanAt(day, nowMs)
  const closeMs = span ? closingOf(hours, span, calendar) : null
  const next: NextOpening =
    span && closeMs === null ? { ms: null, uncertain: false } : nextOpening(hours, closeMs ?? nowMs, calendar)
  const lastEntryMs = span?.lastEntryMs ?? null
  return {
    state: !span ? 'closed' : lastEntryMs !== null && nowMs >= lastEntryMs ? 'last-entry-passed' : 'open',
    untilMs: span ? closeMs : next.ms,
    nextOpenMs: next.ms,
    lastEntryMs,
    date,
    closed: span ? null : whyClosed(day, nowMs),
    uncertain: day.uncertain,
    nextOpenUncertain: next.uncertain,
  }
}

/** Whether visitors may be inside; who wants to be let in asks `openState`. */
export const isOpenAt = (hours: Hours, ms: number, calendar: HolidayCalendar): boolean =>
  spanAt(hoursOn(hours, localDateOf(ms), calendar), ms) !== null
