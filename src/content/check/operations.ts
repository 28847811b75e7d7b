/** Opening rules: seasons cover each day of the year once, and the times of a day are in order. */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { Operation } from '../schema'
import { checkHolidays, checkHours, checkSeasonRules } from './hours'
import { fileOf, problem } from './problem'

/** A leap year, so that 29 February is asked for too. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const YEAR_DAYS = 366

/** Day of a leap year from 0, or null when the month has no such day. */
export function dayOfYear(monthDay: string): number | null {
  const [month = 0, day = 0] = monthDay.split('-').map(Number)
  if (day > (MONTH_DAYS[month - 1] ?? 0)) return null
  return MONTH_DAYS.slice(0, month - 1).reduce((sum, days) => sum + days, 0) + day - 1
}

function monthDayOf(dayIndex: number): string {
  let rest = dayIndex
  const month = MONTH_DAYS.findIndex(days => {
    if (rest < days) return true
    rest -= days
    return false
  })
  return `${String(month + 1).padStart(2, '0')}-${String(rest + 1).padStart(2, '0')}`
}

/** First day that no season has, or that two have; seasons may run over the new year. */
function checkCover(file: string, seasons: readonly { from: string; to: string }[]): ContentProblem[] {
  const counts = new Array<number>(YEAR_DAYS).fill(0)
  for (const [index, { from, to }] of seasons.entries()) {
    const start = dayOfYear(from)
    const end = dayOfYear(to)
    if (start === null) return [problem(file, `seasons.${index}.from`, from, 'a day that the month has')]
    if (end === null) return [problem(file, `seasons.${index}.to`, to, 'a day that the month has')]
    const length = ((end - start + YEAR_DAYS) % YEAR_DAYS) + 1
    for (let step = 0; step < length; step++) {
      const day = (start + step) % YEAR_DAYS
      counts[day] = (counts[day] ?? 0) + 1
    }
  }
  const problems: ContentProblem[] = []
  const gap = counts.indexOf(0)
  const overlap = counts.findIndex(count => count > 1)
  if (gap >= 0) problems.push(problem(file, 'seasons', monthDayOf(gap), 'each day of the year in a season'))
  if (overlap >= 0) problems.push(problem(file, 'seasons', monthDayOf(overlap), 'each day in one season only'))
  return problems
}

function checkOperation(operation: Operation): ContentProblem[] {
  const file = fileOf('operations', operation.id)
  if (operation.kind === 'hours') {
    const times = operation.seasons.flatMap((season, index) =>
      season.opens < season.lastEntry && season.lastEntry <= season.closes
        ? []
        : [problem(file, `seasons.${index}`, season, 'opens before lastEntry, and lastEntry not after closes')],
    )
    const problems = [...checkCover(file, operation.seasons), ...times]
    return problems.length > 0 ? problems : checkSeasonRules(operation)
  }
  if (operation.kind === 'ticket')
    return operation.prices.flatMap((price, index) =>
      (['from', 'to'] as const).flatMap(field =>
        dayOfYear(price[field]) === null
          ? [problem(file, `prices.${index}.${field}`, price[field], 'a day that the month has')]
          : [],
      ),
    )
  if (operation.kind === 'way' || operation.kind === 'crowds') return []
  if (operation.kind === 'holidays') return checkHolidays(operation)
  return operation.from !== null && operation.to !== null && operation.from > operation.to
    ? [problem(file, 'to', operation.to, `a day not before ${operation.from}`)]
    : []
}

export function checkOperations(content: AuthoredContent): ContentProblem[] {
  const hours = content.operations.filter(operation => operation.kind === 'hours')
  return [
    ...(hours.length === 1
      ? []
      : [problem('operations', '', hours.map(({ id }) => id), 'one file with kind: hours')]),
    ...content.operations.flatMap(checkOperation),
    ...checkHours(content),
  ]
}
