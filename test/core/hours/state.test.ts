/** Edges: midnight, the turn of the year, breaks at noon, rules that override, rules that never open. */
import { hoursOn } from '@/core/hours/day'
import { parseHours } from '@/core/hours/parse'
import { isOpenAt, openState } from '@/core/hours/state'
import { NO_CALENDAR } from '@/core/hours/types'
import { at } from './palace'

const stateOf = (text: string, clock: string) => openState(parseHours(text), at(clock), NO_CALENDAR)

it('runs over midnight where one day ends and the next begins', () => {
  const text = 'Sa 18:00-24:00; Su 00:00-02:00'
  expect(stateOf(text, '2026-05-09T23:59')).toMatchObject({ state: 'open', untilMs: at('2026-05-10T02:00') })
  expect(stateOf(text, '2026-05-10T00:00')).toMatchObject({ state: 'open', untilMs: at('2026-05-10T02:00') })
  expect(stateOf(text, '2026-05-10T02:00')).toMatchObject({ state: 'closed', closed: 'after' })
  expect(stateOf('Sa 18:00-24:00', '2026-05-10T00:00')).toMatchObject({ state: 'closed', closed: 'weekday' })
})

it('is of the day in Beijing on both sides of its midnight', () => {
  const text = 'Dec 31 00:00-24:00'
  const hours = parseHours(text)
  expect(isOpenAt(hours, at('2025-12-31T00:00') - 1, NO_CALENDAR)).toBe(false)
  expect(isOpenAt(hours, at('2025-12-31T00:00'), NO_CALENDAR)).toBe(true)
  expect(isOpenAt(hours, at('2026-01-01T00:00') - 1, NO_CALENDAR)).toBe(true)
  expect(isOpenAt(hours, at('2026-01-01T00:00'), NO_CALENDAR)).toBe(false)
})

it('runs over the turn of the year, by the season and by exact years', () => {
  const season = parseHours('Nov 01-Mar 31 09:00-16:00')
  const once = parseHours('2025 Dec 31-2026 Jan 02 09:00-16:00')
  const open = (hours: typeof season, date: string) => hoursOn(hours, date, NO_CALENDAR).spans.length > 0
  expect(
    ['2025-10-31', '2025-11-01', '2025-12-31', '2026-01-01', '2026-02-28', '2026-04-01'].map(d =>
      open(season, d),
    ),
  ).toEqual([false, true, true, true, true, false])
  expect(
    ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-12-31'].map(d =>
      open(once, d),
    ),
  ).toEqual([false, true, true, true, false, false])
  expect(stateOf('Nov 01-Mar 31 09:00-16:00', '2025-12-31T20:00').nextOpenMs).toBe(at('2026-01-01T09:00'))
})

it('has a break between hours', () => {
  const text = '08:00-12:00,13:00-17:00'
  expect(stateOf(text, '2026-05-09T07:00')).toMatchObject({
    closed: 'before',
    untilMs: at('2026-05-09T08:00'),
  })
  expect(stateOf(text, '2026-05-09T11:00')).toMatchObject({
    state: 'open',
    untilMs: at('2026-05-09T12:00'),
    nextOpenMs: at('2026-05-09T13:00'),
    lastEntryMs: null,
  })
  expect(stateOf(text, '2026-05-09T12:30')).toMatchObject({
    closed: 'between',
    nextOpenMs: at('2026-05-09T13:00'),
  })
  expect(stateOf(text, '2026-05-09T17:00')).toMatchObject({
    closed: 'after',
    nextOpenMs: at('2026-05-10T08:00'),
  })
})

it('lets later rules rank above earlier ones, whole days at a time', () => {
  const text = '08:00-17:00; Mo off; 2026 May 11 10:00-11:00'
  expect(hoursOn(parseHours(text), '2026-05-11', NO_CALENDAR).spans).toHaveLength(1)
  expect(stateOf(text, '2026-05-11T10:30').state).toBe('open')
  expect(stateOf(text, '2026-05-11T16:00').state).toBe('closed')
  expect(stateOf(text, '2026-05-18T10:30')).toMatchObject({ state: 'closed', closed: 'weekday' })
})

it('says nothing of openings that are more than 400 days away, or never closes', () => {
  expect(stateOf('off', '2026-05-11T10:30')).toMatchObject({
    closed: 'date',
    untilMs: null,
    nextOpenMs: null,
  })
  expect(stateOf('2026 May 10 09:00-16:00', '2026-05-11T10:30').nextOpenMs).toBeNull()
  expect(stateOf('2027 May 10 09:00-16:00', '2026-05-11T10:30').nextOpenMs).toBe(at('2027-05-10T09:00'))
  expect(stateOf('00:00-24:00', '2026-05-11T10:30')).toMatchObject({
    state: 'open',
    untilMs: null,
    nextOpenMs: null,
  })
})

it('has 29 February in leap years only', () => {
  const hours = parseHours('Feb 29 09:00-16:00')
  expect(hoursOn(hours, '2028-02-29', NO_CALENDAR).spans).toHaveLength(1)
  expect(hoursOn(hours, '2027-02-28', NO_CALENDAR).spans).toHaveLength(0)
  expect(() => hoursOn(hours, '2027-02-29', NO_CALENDAR)).toThrow(
    'date = "2027-02-29"; expected a day such as "2026-04-01"',
  )
})
