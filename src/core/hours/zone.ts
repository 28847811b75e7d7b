/**
 * Beijing's days and clock, whatever the zone of the phone. China has had one time, UTC+8, without summer time since
 * the autumn of 1991 (IANA tz database, Asia/Shanghai), so eight hours are all it takes and no zone database.
 *
 * The hours are added in dayjs's UTC mode. `utcOffset(480)` would say the same on most phones, but it goes by way of
 * the phone's own clock: where that one changes to summer time, dayjs 1.11 is an hour off on the day (in New York
 * 02:00 in Beijing becomes 03:00, in Havana and Cairo midnight becomes 01:00).
 */
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { LocalDate } from './types'

dayjs.extend(utc)

export const MINUTE_MS = 60_000

const BEIJING_MINUTES = 8 * 60
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

const ISO_DAY = 'YYYY-MM-DD'

/** A moment whose UTC fields are what clocks in Beijing show. */
const inBeijing = (ms: number): Dayjs => dayjs.utc(ms).add(BEIJING_MINUTES, 'minute')

/** The day of year, month and day as UTC; throws for what is no day, such as 2026-02-30. */
function utcDay(date: LocalDate): Dayjs {
  const day = DATE.test(date) ? dayjs.utc(date) : null
  if (day?.isValid() !== true || day.format(ISO_DAY) !== date)
    throw new Error(`date = ${JSON.stringify(date)}; expected a day such as "2026-04-01"`)
  return day
}

export const localDateOf = (ms: number): LocalDate => inBeijing(ms).format(ISO_DAY)

/** Minutes since Beijing's midnight. */
export function localMinutesOf(ms: number): number {
  const time = inBeijing(ms)
  return time.hour() * 60 + time.minute()
}

/** The instant of so many minutes after midnight of a day in Beijing. */
export const instantOf = (date: LocalDate, minutes: number): number =>
  utcDay(date).valueOf() + (minutes - BEIJING_MINUTES) * MINUTE_MS

export const addDays = (date: LocalDate, days: number): LocalDate =>
  utcDay(date).add(days, 'day').format(ISO_DAY)

/** Whole days from one to the other. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => utcDay(to).diff(utcDay(from), 'day')

/** 0 Sunday … 6 Saturday */
export const weekdayOf = (date: LocalDate): number => utcDay(date).day()

export interface DateParts {
  year: number
  month: number
  day: number
}

export function partsOf(date: LocalDate): DateParts {
  const day = utcDay(date)
  return { year: day.year(), month: day.month() + 1, day: day.date() }
}

/** Days of a month; without a year February has 29. */
export function daysInMonth(month: number, year: number | null): number {
  return dayjs.utc(Date.UTC(year ?? 2000, month - 1, 1)).daysInMonth()
}
