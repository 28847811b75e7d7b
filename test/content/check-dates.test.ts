import type { AuthoredContent } from '@/content/authored'
import { checkDates } from '@/content/check/dates'
import type { History } from '@/content/schema'
import { fixtureContent, lines, withEvent, withPlace } from './check-fixture'

let content: AuthoredContent
const what = { zh: '大殿', en: 'The hall' }
const line = (kind: History['kind'], from: number | null, more: Partial<History> = {}): History => ({
  kind,
  from,
  circa: false,
  what,
  sources: ['survey'],
  grade: 'B',
  ...more,
})
beforeAll(async () => {
  const history = [line('built', 1420), line('burnt', 1597), line('rebuilt', 1695, { to: 1697 })]
  content = withPlace(await fixtureContent(), 'zhongdian', { history })
})
const told = (zh: string, of = content): string[] =>
  lines(checkDates(withEvent(of, { text: { zh, en: 'It is told.' } })))

test.each([
  '中殿夹具始建于1420年，后来毁于1597年的大火。',
  '1696年中殿夹具重建。',
  '1599年，中殿夹具重建。',
  '1599年中殿夹具落成又重建。',
  '1599年中殿夹具和前门夹具重建。',
  '1599年前门夹具重建。',
  '1599年有人来到中殿夹具。',
])('%s', zh => expect(told(zh)).toEqual([]))

test.each([
  ['1599年中殿夹具重建', 'history (built 1420, rebuilt 1695–1697), not 1599'],
  ['中殿夹具在1421年失火', 'history (burnt 1597), not 1421'],
])('%s is wrong', (clause, expected) => {
  expect(told(`${clause}，人们都记得。`)).toEqual([
    `events/1420-gate.yaml: text.zh = "${clause}"; expected a year of places/zhongdian.yaml ${expected}`,
  ])
})

test('a title is read with the year of its event', () => {
  const title = { zh: '中殿夹具失火', en: 'Fire' }
  expect(checkDates(withEvent(content, { title, from: '1597-05' }))).toEqual([])
  expect(lines(checkDates(withEvent(content, { title, from: '1598' })))).toEqual([
    'events/1420-gate.yaml: title.zh = "中殿夹具失火"; expected a year of places/zhongdian.yaml history (burnt 1597), not 1598',
  ])
})

test('a place’s own words leave its name out; what burnt elsewhere is not its own', () => {
  const own = (zh: string): number =>
    checkDates(withPlace(content, 'zhongdian', { summary: { zh, en: 'x' } })).length
  expect([own('1420年建成'), own('1421年建成')]).toEqual([0, 1])
  // the gate is what was spoken of
  expect(own('南面是前门夹具。它很高，1421年建成')).toBe(0)
  const unburnt = withPlace(content, 'zhongdian', {
    history: [line('built', 1420)],
    summary: { zh: '1860年毁于战火', en: 'x' },
  })
  expect(checkDates(unburnt)).toEqual([])
})

test('years that are not certain or disputed', () => {
  const circa = withPlace(content, 'zhongdian', { history: [line('rebuilt', 1695, { circa: true })] })
  expect(told('1700年中殿夹具重建', circa)).toEqual([])
  expect(told('1720年中殿夹具重建', circa)).toHaveLength(1)
  const disputed = { zh: '一说1669年。', en: 'Some say 1669.' }
  expect(
    told(
      '1669年中殿夹具重建',
      withPlace(content, 'zhongdian', { history: [line('rebuilt', 1695, { disputed })] }),
    ),
  ).toEqual([])
})
