import type { AuthoredContent } from '@/content/authored'
import { checkPinyin, pinyinMismatch } from '@/content/check/pinyin'
import { createNameReader } from '../../scripts/names-pinyin'
import { fixtureContent, lines, withPlace } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})
const read = createNameReader({ words: { 重华: 'chóng huá' } })
const mismatch = (zh: string, pinyin: string) => pinyinMismatch({ zh, pinyin }, read)

test.each([
  ['太和殿', 'Tàihé Diàn'],
  ['养心殿', 'Yǎngxīndiàn'],
  ['重华宫', 'Chónghuá Gōng'],
  ['绿琉璃瓦', 'Lǜ liúlí wǎ'],
  ['一统', 'Yìtǒng'],
  ['一统', 'Yītǒng'],
  ['不老', 'Bùlǎo'],
  ['休息区', 'Xiūxīqū'],
  ['休息区', 'Xiūxiqū'],
  ['西安门', 'Xī’ān Mén'],
  ['卫生间（东）', 'Wèishēngjiān'],
  ['卫生间（东）', 'Wèishēngjiān (Dōng)'],
  ['“正大光明”匾', 'Zhèngdà Guāngmíng Biǎn'],
])('%s %s is right', (zh, pinyin) => expect(mismatch(zh, pinyin)).toBeNull())

test.each([
  ['太和殿', 'Tàihè Diàn', { character: '和', expected: 'hé', rest: 'hèdiàn' }],
  ['太和殿', 'Tàihé', { character: '殿', expected: 'diàn', rest: '' }],
  ['太和殿', 'Tàihé Diàn Mén', { character: '', expected: '', rest: 'mén' }],
  ['绿琉璃瓦', 'Lù liúlí wǎ', { character: '绿', expected: 'lǜ', rest: 'lùliúlíwǎ' }],
  ['一统', 'Yǐtǒng', { character: '一', expected: 'yī', rest: 'yǐtǒng' }],
])('%s %s', (zh, pinyin, expected) => expect(mismatch(zh, pinyin)).toEqual(expected))

test('names of things; those with figures are left out', () => {
  expect(checkPinyin(content, read)).toEqual([])
  const named = (zh: string, pinyin: string) =>
    checkPinyin(withPlace(content, 'qianmen', { names: { zh, pinyin, en: 'A gate', aliases: [] } }), read)
  expect(lines(named('前门', 'Qiānmén'))).toEqual([
    'places/qianmen.yaml: names.pinyin = "Qiānmén"; expected 前门 with qián for 前 at “qiānmén”, or its reading in pronunciation/zh.yaml',
  ])
  expect(named('T3馆', 'Anything')).toEqual([])
})
