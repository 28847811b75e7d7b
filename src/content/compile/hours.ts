/** The opening rules of all operations, by ticket, with the public holidays that they ask for. Pure. */
import { MONTHS } from '@/core/hours/scan'
import { NO_CALENDAR } from '@/core/hours/types'
import type { HoursView, Operation } from '../schema'

export type HoursOperation = Extract<Operation, { kind: 'hours' }>
export type HolidaysOperation = Extract<Operation, { kind: 'holidays' }>

const WEEK = [
  ['mon', 'Mo'],
  ['tue', 'Tu'],
  ['wed', 'We'],
  ['thu', 'Th'],
  ['fri', 'Fr'],
  ['sat', 'Sa'],
  ['sun', 'Su'],
] as const

/** `04-01` → `Apr 01` */
const ruleDay = (monthDay: string): string => `${MONTHS[Number(monthDay.slice(0, 2)) - 1]} ${monthDay.slice(3)}`

/** The days of the week that are not closed: `Tu-Su,PH`; '' for all. */
function ruleDays({ closedWeekdays, openOnHolidays }: HoursOperation): string {
  if (closedWeekdays.length === 0) return ''
  const runs: string[][] = [[]]
  for (const [name, short] of WEEK)
    if (closedWeekdays.includes(name)) runs.push([])
    else runs[runs.length - 1]?.push(short)
  const said = runs
    .filter(run => run.length > 0)
    .map(run => (run.length === 1 ? run[0] : `${run[0]}-${run[run.length - 1]}`))
  return [...said, ...(openOnHolidays ? ['PH'] : [])].join(',')
}

/** What seasons and closed weekdays say, as an opening rule. */
export function rulesOfSeasons(operation: HoursOperation): string {
  const days = ruleDays(operation)
  if (days === '' && operation.closedWeekdays.length > 0) return 'off'
  return operation.seasons
    .map(({ from, to, opens, lastEntry, closes }) =>
      [`${ruleDay(from)}-${ruleDay(to)}`, days, `${opens}-${closes}`, `open "last entry ${lastEntry}"`]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ')
}

export function toHoursView(operations: readonly Operation[]): HoursView {
  const calendar = operations.find((each): each is HolidaysOperation => each.kind === 'holidays')
  return {
    rules: operations.flatMap(operation => {
      if (operation.kind !== 'hours' && operation.kind !== 'notice') return []
      const made: HoursView['rules'] =
        operation.kind === 'hours' && !operation.rules
          ? [{ tickets: ['admission'], hours: rulesOfSeasons(operation), operation: operation.id }]
          : []
      return [...made, ...(operation.rules ?? []).map(rule => ({ ...rule, operation: operation.id }))]
    }),
    holidays: {
      years: (calendar?.years ?? []).map(({ year, days }) => ({
        year,
        days: days.map(({ from, to }) => ({ from, to })),
      })),
      everyYear: calendar?.everyYear ?? { since: NO_CALENDAR.everyYear.since, days: [] },
    },
  }
}
