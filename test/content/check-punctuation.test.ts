import type { AuthoredContent } from '@/content/authored'
import { checkPunctuation } from '@/content/check/punctuation'
import { fixtureContent, lines, withSummary } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})
const found = (zh: string, en: string): string[] => lines(checkPunctuation(withSummary(content, { zh, en })))

test.each([
  [
    '早上08:30开门，殿高26.92米；1695—1697年重建。',
    'It opens at 08:30, stands 26.92 m high; rebuilt 1695–1697.',
  ],
  ['见 https://www.dpm.org.cn/a.html?b=1 的介绍……', 'See https://www.dpm.org.cn/a.html?b=1 for it …'],
  ['他说：“殿门（正门）开了？”', "The emperor’s hall, the emperor's gate (《石渠宝笈》)."],
  ['第一段。\n\n第二段。', 'One paragraph.\n\nAnother one.'],
  ['三层，每层1,453块', 'with 1,453 in each'],
])('%s is right', (zh, en) => expect(found(zh, en)).toEqual([]))

test.each([
  ['殿,门', '"殿,门"; expected full-width ，。；：？'],
  ['殿门.', '"殿门."; expected full-width ，。；：？'],
  ['高:3米', '"高:3米"; expected full-width ，。；：？'],
  ['殿(正)门', '"殿(正)门"; expected full-width （）'],
  ['殿 门', '"殿 门"; expected no space between Han characters'],
  ['叫"殿"', '"叫\\"殿\\""; expected quotation marks “ ” or ‘ ’'],
  ['好大的殿！', '"好大的殿！"; expected no exclamation mark'],
  ['殿门。。', '"殿门。。"; expected one mark at a time, … for an ellipsis'],
  ['他说“殿门', '"他说“殿门"; expected “ and ” in pairs, not nested'],
])('zh: %s', (zh, expected) =>
  expect(found(zh, 'A hall')).toEqual([`places/qianmen.yaml: summary.zh = ${expected}`]),
)

test.each([
  ['A hall，a gate', '"A hall，a gate"; expected half-width punctuation'],
  ['A hall  and a gate', '"A hall  and a gate"; expected single spaces'],
  ['What a hall!', '"What a hall!"; expected no exclamation mark'],
  ['A hall , a gate', '"A hall , a gate"; expected no space before a mark, one mark at a time'],
])('en: %s', (en, expected) =>
  expect(found('殿', en)).toEqual([`places/qianmen.yaml: summary.en = ${expected}`]),
)
