/** Opening rules on their way from the files to the bundle: read, checked against their seasons, told by ticket. */
import type { AuthoredContent } from '@/content/authored'
import { rulesOfSeasons, toHoursView, type HoursOperation } from '@/content/compile/hours'
import { hoursOf, palaceHours } from '@/content/hours'
import { hoursTextSchema, operationSchema, type Operation } from '@/content/schema'
import { checkContent } from '@/content/check'
import { parseHours } from '@/core/hours/parse'
import { changed, fixtureContent, lines } from './check-fixture'

const PEAK = 'Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"'
const OFF_SEASON = 'Nov 01-Mar 31 Tu-Su,PH 08:30-16:30 open "last entry 15:30"'

let content: AuthoredContent
let hours: HoursOperation
beforeAll(async () => {
  content = await fixtureContent()
  const found = content.operations.find((each): each is HoursOperation => each.kind === 'hours')
  if (!found) throw new Error('the fixture has no hours')
  hours = found
})
const withOperations = (...operations: Operation[]) =>
  lines(
    checkContent(
      changed(content, {
        operations: [...content.operations.filter(({ kind }) => kind !== 'hours'), ...operations],
      }),
    ),
  )
const ruled = (text: string): HoursOperation => ({ ...hours, rules: [{ tickets: ['admission'], hours: text }] })
const holidays = (years: Extract<Operation, { kind: 'holidays' }>['years']): Operation => ({
  id: 'days-off',
  kind: 'holidays',
  title: { zh: '假日', en: 'Days off' },
  note: { zh: '测试用的假日。', en: 'Days off for tests.' },
  checkedOn: '2026-01-01',
  sources: ['handbook'],
  years,
  everyYear: { since: 2025, days: ['10-01'] },
})
const name = { zh: '国庆节', en: 'National Day' }

describe('rules of seasons', () => {
  it('say what seasons, closed weekdays and holidays say', () => {
    expect(rulesOfSeasons(hours)).toBe(`${PEAK}; ${OFF_SEASON}`)
    expect(rulesOfSeasons({ ...hours, openOnHolidays: false })).not.toContain('PH')
    expect(rulesOfSeasons({ ...hours, closedWeekdays: [] })).toMatch(/^Apr 01-Oct 31 08:30/)
    expect(rulesOfSeasons({ ...hours, closedWeekdays: ['tue', 'thu', 'sun'] })).toMatch(/^Apr 01-Oct 31 Mo,We,Fr-Sa,PH /)
    const never = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
    expect(rulesOfSeasons({ ...hours, closedWeekdays: [...never], openOnHolidays: false })).toBe('off')
  })

  it('stand in the bundle where a file has none of its own', () => {
    const view = toHoursView(content.operations)
    expect(view.rules).toEqual([{ tickets: ['admission'], hours: `${PEAK}; ${OFF_SEASON}`, operation: 'hours' }])
    expect(view.holidays).toEqual({ years: [], everyYear: { since: 0, days: [] } })
    expect(toHoursView([ruled(PEAK)]).rules.map(rule => rule.hours)).toEqual([PEAK])
  })
})

describe('the check', () => {
  it('reads the text, and names position and what was expected', () => {
    const parsed = operationSchema.safeParse({ ...hours, rules: [{ tickets: ['admission'], hours: 'Mo 8:30-17:00' }] })
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [
        'rules.0.hours',
        'expected a date (Apr 01, 2026 Feb 16), a weekday (Mo), PH, a time (08:30), off or open, found "8:30-17:00" at character 4',
      ],
    ])
    expect(hoursTextSchema.safeParse('08:30-17:00').success).toBe(true)
    expect(hoursTextSchema.safeParse('08:30').error?.issues[0]?.message).toBe(
      'expected a hyphen and the time of closing, found the end at character 6',
    )
  })

  it('holds rules against the seasons beside them, but for days of named years', () => {
    expect(withOperations(ruled(`${PEAK}; ${OFF_SEASON}; 2026 Feb 16 off`))).toEqual([])
    expect(withOperations(ruled(PEAK))).toEqual([
      expect.stringMatching(/^operations\/hours\.yaml: rules\.0\.hours = .* expected what its seasons say of 01-01 in a year not named$/),
    ])
    expect(withOperations(ruled(`${PEAK}; ${OFF_SEASON.replace('15:30', '15:40')}`))).toHaveLength(1)
    expect(withOperations(ruled(`${PEAK}; ${OFF_SEASON}`.replace(/,PH/g, '')))).toEqual([
      expect.stringContaining('expected what its seasons say of 01-02'),
    ])
    expect(withOperations({ ...hours, rules: [{ tickets: ['zhenbaoguan'], hours: PEAK }] })).toEqual([
      'operations/hours.yaml: rules = [["zhenbaoguan"]]; expected rules for admission',
    ])
  })

  it('wants rules once a ticket and holidays in one file', () => {
    const gallery: Operation = {
      ...holidays([]),
      id: 'gallery',
      kind: 'notice',
      from: null,
      to: null,
      rules: [{ tickets: ['zhenbaoguan', 'admission'], hours: 'off' }],
    }
    const { years: _years, everyYear: _everyYear, ...notice } = gallery as typeof gallery & Record<string, unknown>
    expect(withOperations(ruled(`${PEAK}; ${OFF_SEASON}`), notice as Operation)).toEqual([
      'operations/gallery.yaml: rules.0.tickets = "admission"; expected a ticket that operations/hours.yaml has no rules for',
    ])
    expect(withOperations(hours, holidays([]), { ...holidays([]), id: 'other' })).toEqual([
      'operations: ["days-off","other"]; expected one file with kind: holidays at most',
    ])
  })

  it.each([
    [[{ from: '2026-10-01', to: '2026-10-07' }], []],
    [[{ from: '2025-12-31', to: '2026-01-03' }], ['years.0.days.0.from = "2025-12-31"; expected a day of 2026']],
    [[{ from: '2026-12-31', to: '2027-01-03' }], ['years.0.days.0.to = "2027-01-03"; expected a day of 2026']],
    [[{ from: '2026-10-07', to: '2026-10-01' }], ['years.0.days.0.to = "2026-10-01"; expected a day not before 2026-10-07']],
    [
      [
        { from: '2026-10-01', to: '2026-10-07' },
        { from: '2026-10-07', to: '2026-10-08' },
      ],
      ['years.0.days.1.from = "2026-10-07"; expected a day after 2026-10-07, where the holiday before it ends'],
    ],
  ])('holidays %j', (days, expected) => {
    expect(withOperations(hours, holidays([{ year: 2026, days: days.map(day => ({ name, ...day })) }]))).toEqual(
      expected.map(line => `operations/days-off.yaml: ${line}`),
    )
  })

  it('has each year once', () => {
    const days = [{ name, from: '2026-10-01', to: '2026-10-07' }]
    expect(withOperations(hours, holidays([{ year: 2026, days }, { year: 2026, days }]))).toEqual([
      'operations/days-off.yaml: years.1.year = 2026; expected each year once',
    ])
  })
})

it('gives a place its own rules, else those of its ticket', () => {
  const view = toHoursView([ruled(PEAK)])
  expect(hoursOf({ hours: 'Mo off', ticket: 'admission' }, view)).toEqual(parseHours('Mo off'))
  expect(hoursOf({ hours: null, ticket: 'admission' }, view)).toEqual(parseHours(PEAK))
  expect(hoursOf({ hours: null, ticket: 'zhenbaoguan' }, view)).toBeNull()
  expect(hoursOf({ hours: null, ticket: null }, view)).toBeNull()
  expect(hoursOf({ hours: null }, view)).toBeNull()
  expect(palaceHours(view)).toEqual(parseHours(PEAK))
})
