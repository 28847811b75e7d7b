/** Years whose holidays are not announced: Mondays are closed unless they are holidays, and that is said. */
import { hoursOn, isHoliday } from '@/core/hours/day'
import { parseHours } from '@/core/hours/parse'
import { openState } from '@/core/hours/state'
import { NO_CALENDAR } from '@/core/hours/types'
import { at, calendar, palace } from './palace'

const DAY_MS = 86_400_000
const datesOf = (year: number): string[] =>
  Array.from({ length: 365 }, (_, i) =>
    new Date(Date.UTC(year, 0, 1) + i * DAY_MS).toISOString().slice(0, 10),
  )
const isMonday = (date: string): boolean => new Date(`${date}T00:00Z`).getUTCDay() === 1

it('is uncertain on Mondays only', () => {
  for (const date of datesOf(2027)) {
    const { uncertain, spans } = hoursOn(palace, date, calendar)
    expect([date, uncertain]).toEqual([date, isMonday(date)])
    if (isMonday(date)) expect(spans).toEqual([])
  }
})

it('knows the holidays that the law names by date', () => {
  expect(isHoliday('2029-10-01', calendar)).toBe(true)
  expect(isHoliday('2029-10-04', calendar)).toBeNull()
  expect(isHoliday('2024-10-01', calendar)).toBeNull()
  expect(isHoliday('2026-10-04', calendar)).toBe(true)
  expect(isHoliday('2026-10-08', calendar)).toBe(false)
  // 1 October 2029 is a Monday
  expect(hoursOn(palace, '2029-10-01', calendar)).toMatchObject({
    weekday: 1,
    uncertain: false,
    closedBy: null,
  })
})

it('says so of now and of the next opening', () => {
  expect(openState(palace, at('2027-03-08T10:00'), calendar)).toMatchObject({
    state: 'closed',
    closed: 'weekday',
    uncertain: true,
    nextOpenMs: at('2027-03-09T08:30'),
    nextOpenUncertain: false,
  })
  expect(openState(palace, at('2027-03-07T18:00'), calendar)).toMatchObject({
    state: 'closed',
    closed: 'after',
    uncertain: false,
    nextOpenMs: at('2027-03-09T08:30'),
    nextOpenUncertain: true,
  })
  expect(openState(palace, at('2027-03-09T18:00'), calendar)).toMatchObject({ nextOpenUncertain: false })
})

it('is certain where holidays change nothing, and uncertain where they close', () => {
  const everyDay = parseHours('09:00-16:00')
  const notOnHolidays = parseHours('09:00-16:00; PH off')
  expect(hoursOn(everyDay, '2030-03-05', NO_CALENDAR).uncertain).toBe(false)
  expect(hoursOn(notOnHolidays, '2030-03-05', NO_CALENDAR)).toMatchObject({ uncertain: true, closedBy: null })
  expect(hoursOn(notOnHolidays, '2026-10-05', calendar)).toMatchObject({ uncertain: false, closedBy: 'date' })
})
