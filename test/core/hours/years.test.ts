/** Every day of 2025 and 2026 under the palace's rules, against a plain list of what the notices say. */
import { hoursOn } from '@/core/hours/day'
import { isOpenAt, openState } from '@/core/hours/state'
import { at, calendar, palace, palaceView } from './palace'

/** Mondays within the days off that the State Council announced. */
const HOLIDAY_MONDAYS = [
  '2025-02-03',
  '2025-05-05',
  '2025-06-02',
  '2025-10-06',
  '2026-02-23',
  '2026-04-06',
  '2026-05-04',
  '2026-10-05',
]
/** New Year's Eves, the gale of April 2025, the parade of September 2025. */
const SHUT = [
  '2025-01-28',
  '2025-04-12',
  '2025-08-31',
  '2025-09-01',
  '2025-09-02',
  '2025-09-03',
  '2025-09-04',
  '2026-02-16',
]

const DAY_MS = 86_400_000
const days = Array.from({ length: 730 }, (_, i) => new Date(Date.UTC(2025, 0, 1) + i * DAY_MS))
const name = (day: Date): string => day.toISOString().slice(0, 10)

function expected(day: Date): { opens: string; lastEntry: string; closes: string } | null {
  const date = name(day)
  if (SHUT.includes(date) || (day.getUTCDay() === 1 && !HOLIDAY_MONDAYS.includes(date))) return null
  const peak = date.slice(5) >= '04-01' && date.slice(5) <= '10-31'
  return peak
    ? { opens: '08:30', lastEntry: '16:00', closes: '17:00' }
    : { opens: '08:30', lastEntry: '15:30', closes: '16:30' }
}

it('covers two whole years', () => {
  expect([days[0], days[729]].map(day => day && name(day))).toEqual(['2025-01-01', '2026-12-31'])
})

it('opens, stops letting people in and closes as announced, each day', () => {
  let open = 0
  for (const day of days) {
    const date = name(day)
    const wanted = expected(day)
    const { spans, uncertain, weekday } = hoursOn(palace, date, calendar)
    expect([date, weekday, uncertain]).toEqual([date, day.getUTCDay(), false])
    expect([date, spans]).toEqual([
      date,
      wanted
        ? [
            {
              openMs: at(`${date}T${wanted.opens}`),
              lastEntryMs: at(`${date}T${wanted.lastEntry}`),
              closeMs: at(`${date}T${wanted.closes}`),
            },
          ]
        : [],
    ])
    if (wanted) open++
  }
  // 104 Mondays, 9 of them holidays; New Year's Eve of 2026 is one of those, 1 September 2025 an ordinary one
  expect(open).toBe(730 - (104 - 9) - SHUT.length + 1)
})

it('is in each state from the minute on in which it begins', () => {
  for (const day of days) {
    const date = name(day)
    const wanted = expected(day)
    const stateAt = (clock: string, ms = 0) => openState(palace, at(`${date}T${clock}`) + ms, calendar).state
    if (!wanted) {
      expect(['00:00', '08:30', '12:00', '23:59'].map(clock => stateAt(clock))).toEqual(
        Array(4).fill('closed'),
      )
      continue
    }
    expect([date, stateAt(wanted.opens, -1), stateAt(wanted.opens)]).toEqual([date, 'closed', 'open'])
    expect([stateAt(wanted.lastEntry, -1), stateAt(wanted.lastEntry)]).toEqual(['open', 'last-entry-passed'])
    expect([stateAt(wanted.closes, -1), stateAt(wanted.closes)]).toEqual(['last-entry-passed', 'closed'])
    expect(isOpenAt(palace, at(`${date}T${wanted.lastEntry}`), calendar)).toBe(true)
  }
})

it('says the next opening of each evening', () => {
  const openDays = days.filter(day => expected(day)).map(name)
  for (const day of days.slice(0, -8)) {
    const { nextOpenMs, nextOpenUncertain } = openState(palace, at(`${name(day)}T22:00`), calendar)
    const next = openDays.find(date => date > name(day))
    expect([name(day), nextOpenMs, nextOpenUncertain]).toEqual([name(day), at(`${next}T08:30`), false])
  }
})

it('switches seasons on 1 April and 1 November', () => {
  const closes = (date: string) => hoursOn(palace, date, calendar).spans[0]?.closeMs
  expect(closes('2026-03-31')).toBe(at('2026-03-31T16:30'))
  expect(closes('2026-04-01')).toBe(at('2026-04-01T17:00'))
  expect(closes('2026-10-31')).toBe(at('2026-10-31T17:00'))
  expect(closes('2026-11-01')).toBe(at('2026-11-01T16:30'))
})

it('says why it is shut', () => {
  const why = (date: string) => hoursOn(palace, date, calendar).closedBy
  expect(why('2026-05-11')).toBe('weekday')
  expect(why('2026-05-04')).toBeNull()
  expect(why('2025-09-03')).toBe('date')
  // a Monday and New Year's Eve: the eve is the better reason
  expect(why('2026-02-16')).toBe('date')
})

it('has rules for each gallery with a ticket of its own', () => {
  expect(palaceView.rules.flatMap(({ tickets }) => tickets).sort()).toEqual([
    'admission',
    'zhenbaoguan',
    'zhongbiaoguan',
  ])
})
