import { parseHours } from '@/core/hours/parse'
import { HoursError } from '@/core/hours/scan'

const day = (month: number, dayOfMonth: number, year: number | null = null) => ({
  year,
  month,
  day: dayOfMonth,
})

it('reads dates, weekdays, holidays, times and the last entry', () => {
  expect(parseHours('Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"')).toEqual({
    rules: [
      {
        dates: [{ from: day(4, 1), to: day(10, 31) }],
        weekdays: [0, 2, 3, 4, 5, 6],
        holidays: true,
        spans: [{ openMinutes: 510, closeMinutes: 1020, lastEntryMinutes: 960 }],
      },
    ],
  })
})

it('reads several of each, and rules after rules', () => {
  const { rules } = parseHours(
    'Apr 01-15,Dec 24 Fr-Mo,We 08:00-12:00,13:00-24:00;2025 Dec 31-2026 Jan 02 closed; PH off',
  )
  expect(rules).toEqual([
    {
      dates: [
        { from: day(4, 1), to: day(4, 15) },
        { from: day(12, 24), to: day(12, 24) },
      ],
      weekdays: [0, 1, 3, 5, 6],
      holidays: false,
      spans: [
        { openMinutes: 480, closeMinutes: 720, lastEntryMinutes: null },
        { openMinutes: 780, closeMinutes: 1440, lastEntryMinutes: null },
      ],
    },
    { dates: [{ from: day(12, 31, 2025), to: day(1, 2, 2026) }], weekdays: [], holidays: false, spans: [] },
    { dates: [], weekdays: [], holidays: true, spans: [] },
  ])
})

it('gives the last entry to the hours in which it lies', () => {
  const [rule] = parseHours('08:00-12:00,13:00-17:00 open "last entry 16:00"').rules
  expect(rule?.spans.map(({ lastEntryMinutes }) => lastEntryMinutes)).toEqual([null, 960])
})

it.each([
  ['', 1, '', 'times such as 08:30-17:00, or off'],
  ['Mo off;', 8, '', 'times such as 08:30-17:00, or off'],
  ['Mo', 3, '', 'times such as 08:30-17:00, or off'],
  ['mo off', 1, 'mo', 'a date (Apr 01, 2026 Feb 16), a weekday (Mo), PH, a time (08:30), off or open'],
  [
    'Mo 8:30-17:00',
    4,
    '8:30-17:00',
    'a date (Apr 01, 2026 Feb 16), a weekday (Mo), PH, a time (08:30), off or open',
  ],
  ['周一 off', 1, '周一', 'a date (Apr 01, 2026 Feb 16), a weekday (Mo), PH, a time (08:30), off or open'],
  ['Apr 31 off', 5, '31', 'a day from 01 to 30 of Apr'],
  ['Apr 00 off', 5, '00', 'a day from 01 to 30 of Apr'],
  ['2026 Feb 29 off', 10, '29', 'a day from 01 to 28 of Feb 2026'],
  ['Apr off', 5, 'off', 'a day of the month in two digits, such as 01'],
  ['2026 off', 6, 'off', 'a month such as Apr'],
  ['Dec 24-2026 Jan 02 off', 8, '2026', 'a month without a year, as the one before'],
  ['2026 Aug 31-Sep 04 off', 13, 'Sep', 'the year of this day too, such as 2026 Feb 16'],
  ['2026 Feb 16,Mar 01 off', 13, 'Mar', 'the year of this day too, such as 2026 Feb 16'],
  ['2026 Jan 05-01 off', 13, '01', 'a day not before the one it begins with'],
  ['Mo-PH off', 4, 'PH', 'the last weekday of the range, such as Su'],
  ['Mo, off', 5, 'off', 'a weekday such as Mo, or PH'],
  ['24:00-24:00', 1, '24:00', 'a time from 00:00 to 23:59'],
  ['08:30-17:60', 7, '17:60', 'a time from 00:00 to 24:00'],
  ['22:00-02:00', 7, '02:00', 'a time after 22:00'],
  ['08:30-08:30', 7, '08:30', 'a time after 08:30'],
  ['08:00-12:00,11:00-13:00', 13, '11:00', 'hours that begin after the ones before'],
  ['08:30', 6, '', 'a hyphen and the time of closing'],
  ['08:30-17:00 off', 13, 'off', 'a semicolon or the end'],
  [
    '08:30-17:00 "last entry 16:00"',
    13,
    '"last entry 16:00"',
    'open before a comment (alone it would make the state unknown)',
  ],
  ['08:30-17:00 open "until dusk"', 18, '"until dusk"', '"last entry HH:MM"'],
  [
    '08:30-17:00 open "last entry 17:01"',
    18,
    '"last entry 17:01"',
    'a last entry within the hours before it',
  ],
])('%j is refused at character %i', (text, character, found, expected) => {
  let error: unknown
  try {
    parseHours(text)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(HoursError)
  expect(error).toMatchObject({ text, at: character - 1, found, expected })
  const what = found === '' ? 'its end' : JSON.stringify(found)
  expect((error as Error).message).toBe(
    `hours ${JSON.stringify(text)}, character ${character}: ${what}; expected ${expected}`,
  )
})
