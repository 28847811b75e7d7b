import type { AuthoredContent } from '@/content/authored'
import { checkTimes, isRealDate } from '@/content/check/times'
import type { History } from '@/content/schema'
import { fixtureContent, lines, withEvent, withPerson, withPlace, withRelic } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})

test('good content runs forwards', () => expect(checkTimes(content)).toEqual([]))

test.each(['1420', '1644-04', '1644-04-30', '1500-02-29', '2000-02-29', '1582-10-04', '1582-10-15'])(
  '%s is a day',
  date => expect(isRealDate(date)).toBe(true),
)
test.each(['1644-04-31', '1700-02-29', '1501-02-29', '1582-10-10'])('%s is none', date =>
  expect(isRealDate(date)).toBe(false),
)

test.each([
  [{ from: '1420-02-30' }, 'from = "1420-02-30"; expected a day that the calendar has'],
  [{ from: '1420-05', to: '1420-04-30' }, 'to = "1420-04-30"; expected a date not before 1420-05'],
  [{ from: '1420', to: '1420' }, 'to = "1420"; expected a later date, or none for a single day or year'],
  [{ from: '1421' }, 'from = "1421"; expected the year that the file\'s name begins with'],
])('events: %j', (change, expected) =>
  expect(lines(checkTimes(withEvent(content, change)))).toEqual([`events/1420-gate.yaml: ${expected}`]),
)

test('an end may be told less exactly than the beginning', () => {
  expect(checkTimes(withEvent(content, { from: '1420-12-08', to: '1420' }))).toEqual([])
})

test('lives and reigns', () => {
  const year = (value: number): { year: number; circa: boolean } => ({ year: value, circa: false })
  const emperor = { kind: 'emperor', born: year(1711), died: year(1799) } as const
  expect(checkTimes(withPerson(content, { ...emperor, reign: { from: 1735, to: 1796 } }))).toEqual([])
  expect(lines(checkTimes(withPerson(content, { ...emperor, reign: { from: 1710, to: 1800 } })))).toEqual([
    'people/kuai-xiang.yaml: reign.from = 1710; expected a year not before the birth in 1711',
    'people/kuai-xiang.yaml: reign.to = 1800; expected a year not after the death in 1799',
  ])
  expect(checkTimes(withPerson(content, { reign: { from: 1420, to: 1421 } }))).toHaveLength(1)
  expect(checkTimes(withPerson(content, { born: year(1711), died: year(1611) }))).toHaveLength(1)
})

test('history in order of time, periods that end after they begin', () => {
  const what = { zh: '门', en: 'Gate' }
  const line: Omit<History, 'from'> = { kind: 'used', circa: false, what, sources: ['survey'], grade: 'B' }
  const history = [
    { ...line, from: 1500 },
    { ...line, from: null },
    { ...line, from: 1490, to: 1480 },
  ]
  expect(lines(checkTimes(withPlace(content, 'qianmen', { history })))).toEqual([
    'places/qianmen.yaml: history.2.to = 1480; expected a year after 1490, or none',
    'places/qianmen.yaml: history.2.from = 1490; expected lines in order of time, after 1500',
  ])
  expect(checkTimes(withRelic(content, { period: { dynasty: 'qing', from: 1800, to: 1700 } }))).toHaveLength(
    1,
  )
})
