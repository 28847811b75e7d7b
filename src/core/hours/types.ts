/**
 * Opening rules as the guide understands them: a small part of OpenStreetMap's opening_hours
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification, 0.7.4), read by ./parse. Days are days in
 * Beijing, minutes count from its midnight; instants are milliseconds since 1970.
 */

/** A day in Beijing, ISO 8601: `2026-04-01`. */
export type LocalDate = string

/** A day of a rule; without a year it is in every year. */
export interface RuleDay {
  year: number | null
  /** 1–12 */
  month: number
  day: number
}

/** Both days included. Without years it may run over the new year: `Nov 01-Mar 31`. */
export interface DayRange {
  from: RuleDay
  to: RuleDay
}

/** From the first minute to the last, which is not in it; 1440 is the end of the day. */
export interface MinuteSpan {
  openMinutes: number
  closeMinutes: number
  /** From this minute on nobody is let in; null: the rule does not say. */
  lastEntryMinutes: number | null
}

export interface HoursRule {
  /** Empty: on every date. */
  dates: readonly DayRange[]
  /** 0 Sunday … 6 Saturday; empty with `holidays` unset: on every day of the week. */
  weekdays: readonly number[]
  /** On public holidays too, whatever the weekday (`PH`). */
  holidays: boolean
  /** In order; empty: closed (`off`). */
  spans: readonly MinuteSpan[]
}

/** Later rules rank above earlier ones for the days that they name; a day that none names is closed. */
export interface Hours {
  rules: readonly HoursRule[]
}

/**
 * Public holidays as they were announced. A year that is missing is not known yet: then only the days that the law
 * names by date are holidays for certain, and any other day may be one.
 */
export interface HolidayCalendar {
  /** Days off of the announced years, both days included. */
  years: readonly { year: number; days: readonly { from: LocalDate; to: LocalDate }[] }[]
  /** Month-days (`10-01`) that are holidays in each year from `since` on. */
  everyYear: { since: number; days: readonly string[] }
}

/** No year is known and no day is fixed: every day may be a holiday. */
export const NO_CALENDAR: HolidayCalendar = { years: [], everyYear: { since: 0, days: [] } }

/** `weekday`: open on that date, but for the day of the week; `date`: shut by name or out of season. */
export type ClosedBy = 'weekday' | 'date'

export interface OpenSpan {
  openMs: number
  closeMs: number
  lastEntryMs: number | null
}

/** What the rules say of one day. */
export interface DayHours {
  date: LocalDate
  /** 0 Sunday … 6 Saturday */
  weekday: number
  spans: readonly OpenSpan[]
  /** Why there are no spans; null when there are. */
  closedBy: ClosedBy | null
  /** The year's holidays are not known, and on a holiday it would be otherwise. */
  uncertain: boolean
}
