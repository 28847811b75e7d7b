/**
 * Time runs forwards: days that the calendar has, ends after beginnings, reigns inside lives, history in order. Dates
 * are as historyDateSchema has them: to the precision that is certain, Julian before 15 October 1582 (there is no 5 to
 * 14 October of that year).
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { PalaceEvent, Person } from '../schema'
import { fileOf, problem } from './problem'

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const REFORM = { last: '1582-10-04', first: '1582-10-15' }
/** A life longer than this is a slip of the pen. */
const LONGEST_LIFE_YEARS = 110
/** Years that are not certain may be so far off. */
const CIRCA_YEARS = 10

export function isRealDate(date: string): boolean {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined || day === undefined) return true
  if (date > REFORM.last && date < REFORM.first) return false
  const julian = date <= REFORM.last
  const leap = year % 4 === 0 && (julian || year % 100 !== 0 || year % 400 === 0)
  const days = (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0)
  return day <= days
}

/** Later, or not to be told at the precision that both have: "1644" is not before "1644-04". */
function notBefore(to: string, from: string): boolean {
  const length = Math.min(to.length, from.length)
  return to.slice(0, length) >= from.slice(0, length)
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

function checkEvent({ id, from, to }: PalaceEvent): ContentProblem[] {
  const file = fileOf('events', id)
  const problems: ContentProblem[] = []
  for (const [field, date] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (date !== undefined && !isRealDate(date))
      problems.push(problem(file, field, date, 'a day that the calendar has'))
  if (to !== undefined && !notBefore(to, from))
    problems.push(problem(file, 'to', to, `a date not before ${from}`))
  if (to === from) problems.push(problem(file, 'to', to, 'a later date, or none for a single day or year'))
  if (!id.startsWith(`${yearOf(from)}-`))
    problems.push(problem(file, 'from', from, `the year that the file's name begins with`))
  return problems
}

function checkLife({ id, kind, born, died, reign }: Person): ContentProblem[] {
  const file = fileOf('people', id)
  const problems: ContentProblem[] = []
  if (born && died && (died.year <= born.year || died.year - born.year > LONGEST_LIFE_YEARS))
    problems.push(problem(file, 'died', died.year, `a year after ${born.year}, within a life`))
  if (!reign) return problems
  const slack = (year: { circa: boolean }): number => (year.circa ? CIRCA_YEARS : 0)
  if (kind !== 'emperor') problems.push(problem(file, 'reign', reign, 'a reign for emperors only'))
  if (reign.to < reign.from)
    problems.push(problem(file, 'reign.to', reign.to, `a year not before ${reign.from}`))
  if (born && reign.from < born.year - slack(born))
    problems.push(problem(file, 'reign.from', reign.from, `a year not before the birth in ${born.year}`))
  if (died && reign.to > died.year + slack(died))
    problems.push(problem(file, 'reign.to', reign.to, `a year not after the death in ${died.year}`))
  return problems
}

/** Each line ends after it begins, and lines follow one another in time. */
function checkHistory({ id, history }: AuthoredContent['places'][number]): ContentProblem[] {
  let latest = -Infinity
  return history.flatMap(({ from, to }, index) => {
    const file = fileOf('places', id)
    const problems: ContentProblem[] = []
    if (from !== null && to !== undefined && to <= from)
      problems.push(problem(file, `history.${index}.to`, to, `a year after ${from}, or none`))
    if (from !== null && from < latest)
      problems.push(problem(file, `history.${index}.from`, from, `lines in order of time, after ${latest}`))
    latest = Math.max(latest, from ?? latest)
    return problems
  })
}

export function checkTimes(content: AuthoredContent): ContentProblem[] {
  return [
    ...content.events.flatMap(checkEvent),
    ...content.people.flatMap(checkLife),
    ...content.places.flatMap(checkHistory),
    ...content.relics.flatMap(({ id, period }) =>
      period?.from !== undefined && period.to !== undefined && period.to < period.from
        ? [problem(fileOf('relics', id), 'period.to', period.to, `a year not before ${period.from}`)]
        : [],
    ),
  ]
}
