/** What is expected when and where, from a small model whose sums can be done in the head. */
import { crowdOver, entranceWaitSeconds, expectedCrowd } from '@/core/crowd/expected'
import type { CrowdModel } from '@/core/crowd/types'
import type { HolidayCalendar } from '@/core/hours/types'
import { instantOf } from '@/core/hours/zone'

const of = (...sources: string[]) => ({ sources, estimate: true, confidence: 'medium' }) as const
const MODEL: CrowdModel = {
  hours: [
    { fromMinutes: 8 * 60, toMinutes: 10 * 60, level: 1, ...of('morning') },
    { fromMinutes: 10 * 60, toMinutes: 13 * 60, level: 3, ...of('noon') },
    { fromMinutes: 13 * 60, toMinutes: 17 * 60, level: 2, ...of('later') },
  ],
  weekdays: [{ weekdays: [0, 6], shift: 1, ...of('weekend') }],
  months: [
    { months: [7], shift: 1, ...of('summer') },
    { months: [1], shift: -1, ...of('winter') },
  ],
  most: { shift: 1, ...of('limit') },
  holiday: { shift: 2, ...of('holiday') },
  groups: [
    { id: 'sides', places: ['library', 'icehouse'], shift: -2, lagMinutes: 0, ...of('sides') },
    { id: 'gate', places: ['gate'], shift: 0, lagMinutes: -90, ...of('gate') },
    { id: 'garden', places: ['garden'], shift: 0, lagMinutes: 60, ...of('garden') },
  ],
  places: [{ id: 'icehouse', shift: 1, lagMinutes: 0, ...of('icehouse') }],
  queue: {
    leastShift: 0,
    hours: [
      {
        fromMinutes: 11 * 60,
        toMinutes: 12 * 60,
        waitMinutes: 30,
        sources: ['queue'],
        estimate: false,
        confidence: 'high',
      },
    ],
  },
}
const CALENDAR: HolidayCalendar = {
  years: [{ year: 2026, days: [{ from: '2026-05-01', to: '2026-05-05' }] }],
  everyYear: { since: 2025, days: ['05-01'] },
}
const WEDNESDAY = '2026-05-13'
const at = (date: string, hour: number, minute = 0): number => instantOf(date, 60 * hour + minute)
const level = (place: string | null, date: string, hour: number, minute = 0) =>
  expectedCrowd(MODEL, place, at(date, hour, minute), CALENDAR).level

describe('the palace', () => {
  it('goes by the hour on an ordinary day, by Beijing’s clock', () => {
    expect([8, 9, 10, 12, 13, 16].map(hour => level(null, WEDNESDAY, hour))).toEqual([1, 1, 3, 3, 2, 2])
    expect(expectedCrowd(MODEL, null, Date.UTC(2026, 4, 13, 2), CALENDAR)).toEqual({
      level: 3,
      basis: 'palace',
      estimate: true,
      confidence: 'medium',
      sources: ['noon'],
      reasons: [{ of: 'hour', level: 3 }],
    })
  })

  it('says nothing of hours that no pattern covers', () => {
    expect([7, 17, 23].map(hour => level(null, WEDNESDAY, hour))).toEqual([null, null, null])
    expect(expectedCrowd(MODEL, 'garden', at(WEDNESDAY, 7, 59), CALENDAR)).toMatchObject({
      level: null,
      sources: [],
    })
  })

  it.each([
    ['a weekend', '2026-05-16', 2, ['morning', 'weekend']],
    ['summer', '2026-07-15', 2, ['morning', 'summer']],
    [
      'a weekend in summer, for which no more tickets are sold',
      '2026-07-18',
      2,
      ['morning', 'weekend', 'summer', 'limit'],
    ],
    ['winter', '2026-01-14', 0, ['morning', 'winter']],
    ['a weekend in winter', '2026-01-17', 1, ['morning', 'weekend', 'winter']],
    ['a holiday, whatever the weekday', '2026-05-02', 3, ['morning', 'holiday']],
  ])('%s', (_name, date, expected, sources) => {
    const { level: found, sources: from } = expectedCrowd(MODEL, null, at(date, 9), CALENDAR)
    expect(found).toBe(expected)
    expect(from).toEqual(sources)
  })

  it('is never more than packed, nor less than empty', () => {
    expect(level(null, '2026-05-01', 11)).toBe(4)
    expect(level('library', '2026-01-14', 9)).toBe(0)
  })

  it('knows of a year that is not announced only the days the law names', () => {
    expect(level(null, '2027-05-01', 9)).toBe(3)
    expect(level(null, '2027-05-04', 9)).toBe(1)
  })
})

describe('places', () => {
  it('the place, else its group, else the palace', () => {
    const basis = (id: string) => expectedCrowd(MODEL, id, at(WEDNESDAY, 11), CALENDAR)
    expect(basis('icehouse')).toMatchObject({ level: 4, basis: 'place', sources: ['noon', 'icehouse'] })
    expect(basis('library')).toMatchObject({ level: 1, basis: 'group', sources: ['noon', 'sides'] })
    expect(basis('nowhere')).toMatchObject({ level: 3, basis: 'palace', sources: ['noon'] })
  })

  it('the crowd is at the gate before it is inside, and in the garden after', () => {
    expect([8, 9].map(hour => level('gate', WEDNESDAY, hour, 29))).toEqual([1, 3])
    expect(level('gate', WEDNESDAY, 8, 30)).toBe(3)
    expect([10, 11, 13, 14].map(hour => level('garden', WEDNESDAY, hour))).toEqual([1, 3, 3, 2])
    // before the first hour and after the last one the nearest counts
    expect(level('garden', WEDNESDAY, 8)).toBe(1)
    expect(level('gate', WEDNESDAY, 16, 30)).toBe(2)
  })
})

it('a day has 24 hours with the level of their middle', () => {
  const hours = crowdOver(MODEL, 'gate', WEDNESDAY, CALENDAR)
  expect(hours).toHaveLength(24)
  expect(hours.map(({ fromMinutes }) => fromMinutes / 60)).toEqual([...hours.keys()])
  expect(hours.slice(7, 18).map(({ level: each }) => each)).toEqual([null, 3, 3, 3, 2, 2, 2, 2, 2, 2, null])
})

it('one waits at security where it is known, and not on days too quiet for it', () => {
  const wait = (date: string, hour: number) => entranceWaitSeconds(MODEL, at(date, hour), CALENDAR)
  expect(wait(WEDNESDAY, 11)).toBe(1800)
  expect(wait('2026-05-01', 11)).toBe(1800)
  expect(wait(WEDNESDAY, 12)).toBeNull()
  expect(wait('2026-01-14', 11)).toBeNull()
})

describe('why', () => {
  const why = (id: string | null, date: string, hour: number) =>
    expectedCrowd(MODEL, id, at(date, hour), CALENDAR)

  it('the figures add up to the level, and the limit says what it holds down', () => {
    expect(why('garden', '2026-07-18', 12).reasons).toEqual([
      { of: 'hour', level: 3 },
      { of: 'weekday', shift: 1 },
      { of: 'month', shift: 1 },
      { of: 'limit', shift: 1 },
      { of: 'group', shift: 0, lagMinutes: 60 },
    ])
    expect(why('icehouse', '2026-05-02', 9).reasons).toEqual([
      { of: 'hour', level: 1 },
      { of: 'holiday', shift: 2 },
      { of: 'place', shift: 1, lagMinutes: 0 },
    ])
    expect(why(null, WEDNESDAY, 20).reasons).toEqual([])
  })

  it('is as sure as its weakest figure, and never sure of a place that nobody wrote of', () => {
    const groups = MODEL.groups.map(each =>
      each.id === 'gate' ? { ...each, sources: [], confidence: 'low' as const } : each,
    )
    const guessed = { ...MODEL, groups }
    const sure = (id: string | null, model = MODEL) =>
      expectedCrowd(model, id, at(WEDNESDAY, 11), CALENDAR).confidence
    expect([sure(null), sure('garden'), sure('gate'), sure('gate', guessed)]).toEqual([
      'medium',
      'medium',
      'medium',
      'low',
    ])
    expect(sure('nowhere')).toBe('low')
    const counted = MODEL.hours.map(hours => ({ ...hours, estimate: false, confidence: 'high' as const }))
    expect(sure(null, { ...MODEL, hours: counted })).toBe('high')
  })
})
