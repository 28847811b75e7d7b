/**
 * What the rules say of one day in Beijing. The last rule that names the day counts, as with `;` in OpenStreetMap.
 * Where the year's holidays are not announced, a day is looked at both ways, as a holiday and as an ordinary day:
 * when the two differ the answer is the ordinary one, and said to be uncertain.
 */
import type { ClosedBy, DayHours, DayRange, HolidayCalendar, Hours, HoursRule, LocalDate } from './types'
import { instantOf, partsOf, weekdayOf, type DateParts } from './zone'

/** null: the year's holidays are not known. */
export function isHoliday(date: LocalDate, calendar: HolidayCalendar): boolean | null {
  const { year } = partsOf(date)
  const announced = calendar.years.find(each => each.year === year)
  if (announced) return announced.days.some(({ from, to }) => from <= date && date <= to)
  const { since, days } = calendar.everyYear
  return year >= since && days.includes(date.slice(5)) ? true : null
}

const dayNumber = ({ month, day }: { month: number; day: number }): number => month * 100 + day
const dateNumber = (date: DateParts): number => date.year * 10_000 + dayNumber(date)

function isInRange({ from, to }: DayRange, date: DateParts): boolean {
  if (from.year !== null && to.year !== null) {
    const [first, last] = [dateNumber({ ...from, year: from.year }), dateNumber({ ...to, year: to.year })]
    return first <= dateNumber(date) && dateNumber(date) <= last
  }
  const [first, last, day] = [dayNumber(from), dayNumber(to), dayNumber(date)]
  return first <= last ? first <= day && day <= last : day >= first || day <= last
}

const namesDate = ({ dates }: HoursRule, parts: DateParts): boolean =>
  dates.length === 0 || dates.some(range => isInRange(range, parts))

const namesWeekday = ({ weekdays, holidays }: HoursRule, weekday: number, holiday: boolean): boolean =>
  (weekdays.length === 0 && !holidays) || weekdays.includes(weekday) || (holidays && holiday)

/** The rule that counts on a day; null: none names it. */
function ruleOn(hours: Hours, date: LocalDate, holiday: boolean): HoursRule | null {
  const parts = partsOf(date)
  const weekday = weekdayOf(date)
  for (let i = hours.rules.length - 1; i >= 0; i--) {
    const rule = hours.rules[i]
    if (rule && namesDate(rule, parts) && namesWeekday(rule, weekday, holiday)) return rule
  }
  return null
}

/** Shut by its weekday when some rule opens on this date on another day of the week, and no rule shuts the date. */
function closedBy(hours: Hours, date: LocalDate, counting: HoursRule | null): ClosedBy {
  if (counting) return counting.weekdays.length > 0 ? 'weekday' : 'date'
  const parts = partsOf(date)
  return hours.rules.some(rule => rule.spans.length > 0 && namesDate(rule, parts)) ? 'weekday' : 'date'
}

const sameSpans = (one: HoursRule | null, other: HoursRule | null): boolean =>
  JSON.stringify(one?.spans ?? []) === JSON.stringify(other?.spans ?? [])

export function hoursOn(hours: Hours, date: LocalDate, calendar: HolidayCalendar): DayHours {
  const holiday = isHoliday(date, calendar)
  const rule = ruleOn(hours, date, holiday ?? false)
  const spans = (rule?.spans ?? []).map(({ openMinutes, closeMinutes, lastEntryMinutes }) => ({
    openMs: instantOf(date, openMinutes),
    closeMs: instantOf(date, closeMinutes),
    lastEntryMs: lastEntryMinutes === null ? null : instantOf(date, lastEntryMinutes),
  }))
  return {
    date,
    weekday: weekdayOf(date),
    spans,
    closedBy: spans.length > 0 ? null : closedBy(hours, date, rule),
    uncertain: holiday === null && !sameSpans(rule, ruleOn(hours, date, true)),
  }
}
