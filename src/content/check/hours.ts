/**
 * Opening rules and holidays, beyond the grammar that the schema reads: each ticket has one set of rules, what is
 * written says the same as the seasons beside it, and holidays are days of their year, in order.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { rulesOfSeasons, type HolidaysOperation, type HoursOperation } from '../compile/hours'
import type { Operation } from '../schema'
import { hoursOn } from '@/core/hours/day'
import { parseHours } from '@/core/hours/parse'
import type { HolidayCalendar, Hours, LocalDate } from '@/core/hours/types'
import { addDays } from '@/core/hours/zone'
import { fileOf, problem } from './problem'

/** A leap year of which no rule can speak by name yet. */
const ANY_YEAR = 2096
const NEW_YEAR = `${ANY_YEAR}-01-01`
const LAST_DAY = `${ANY_YEAR}-12-31`
const calendarWith = (days: HolidayCalendar['years'][number]['days']): HolidayCalendar => ({
  years: [{ year: ANY_YEAR, days }],
  everyYear: { since: ANY_YEAR, days: [] },
})
const NO_HOLIDAY = calendarWith([])
const ALL_HOLIDAYS = calendarWith([{ from: NEW_YEAR, to: LAST_DAY }])

/** The first day of a year on which two rules differ, as an ordinary day or as a holiday. */
function firstDifference(one: Hours, other: Hours): LocalDate | null {
  const spans = (hours: Hours, date: LocalDate, calendar: HolidayCalendar): string =>
    JSON.stringify(hoursOn(hours, date, calendar).spans)
  for (let date = NEW_YEAR; date <= LAST_DAY; date = addDays(date, 1))
    for (const calendar of [NO_HOLIDAY, ALL_HOLIDAYS])
      if (spans(one, date, calendar) !== spans(other, date, calendar)) return date
  return null
}

/** Only where seasons are good: what is wrong with them is said first. */
export function checkSeasonRules(operation: HoursOperation): ContentProblem[] {
  const { rules } = operation
  const index = rules?.findIndex(({ tickets }) => tickets.includes('admission')) ?? -1
  const rule = rules?.[index]
  const file = fileOf('operations', operation.id)
  if (!rules) return []
  if (!rule) return [problem(file, 'rules', rules.map(({ tickets }) => tickets), 'rules for admission')]
  const date = firstDifference(parseHours(rule.hours), parseHours(rulesOfSeasons(operation)))
  return date === null
    ? []
    : [problem(file, `rules.${index}.hours`, rule.hours, `what its seasons say of ${date.slice(5)} in a year not named`)]
}

export function checkHolidays(operation: HolidaysOperation): ContentProblem[] {
  const file = fileOf('operations', operation.id)
  return operation.years.flatMap(({ year, days }, index) => {
    const first = operation.years.findIndex(each => each.year === year)
    if (first < index) return [problem(file, `years.${index}.year`, year, 'each year once')]
    return days.flatMap(({ from, to }, day) => {
      const field = `years.${index}.days.${day}`
      if (!from.startsWith(`${year}-`)) return [problem(file, `${field}.from`, from, `a day of ${year}`)]
      if (!to.startsWith(`${year}-`)) return [problem(file, `${field}.to`, to, `a day of ${year}`)]
      if (to < from) return [problem(file, `${field}.to`, to, `a day not before ${from}`)]
      const before = days[day - 1]
      return before && from <= before.to
        ? [problem(file, `${field}.from`, from, `a day after ${before.to}, where the holiday before it ends`)]
        : []
    })
  })
}

/** Each ticket has its rules once, and there is one file of holidays at most. */
export function checkHours(content: AuthoredContent): ContentProblem[] {
  const seen = new Map<string, string>()
  const rulesOf = (operation: Operation) => ('rules' in operation ? (operation.rules ?? []) : [])
  const twice = content.operations.flatMap(operation =>
    rulesOf(operation).flatMap(({ tickets }, index) =>
      tickets.flatMap(ticket => {
        const file = fileOf('operations', operation.id)
        const before = seen.get(ticket)
        seen.set(ticket, file)
        return before === undefined
          ? []
          : [problem(file, `rules.${index}.tickets`, ticket, `a ticket that ${before} has no rules for`)]
      }),
    ),
  )
  const holidays = content.operations.filter(({ kind }) => kind === 'holidays').map(({ id }) => id)
  return [
    ...twice,
    ...(holidays.length > 1 ? [problem('operations', '', holidays, 'one file with kind: holidays at most')] : []),
  ]
}
