import type { AuthoredContent } from '@/content/authored'
import { checkPlaceholders } from '@/content/check/placeholders'
import { changed, fixtureContent, lines, withSummary } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})
const found = (zh: string, en: string): string[] => lines(checkPlaceholders(withSummary(content, { zh, en })))

test.each([
  ['此处取二十米', 'He boasts that he found it'],
  ['工匠见证人', 'A tapestry hangs here'],
])('%s, %s is right', (zh, en) => expect(found(zh, en)).toEqual([]))

test.each([
  ['此处待补', 'A hall', 'summary.zh = "此处待补"; expected finished words'],
  ['殿', 'TODO: a hall', 'summary.en = "TODO: a hall"; expected finished words'],
  ['殿高？？米', 'A hall', 'summary.zh = "殿高？？米"; expected finished words'],
  [
    '它见证了一切',
    'A hall',
    'summary.zh = "它见证了一切"; expected words that fit this thing and no other palace',
  ],
  [
    '殿',
    'Nestled here',
    'summary.en = "Nestled here"; expected words that fit this thing and no other palace',
  ],
  [
    '殿',
    'It boasts a roof',
    'summary.en = "It boasts a roof"; expected words that fit this thing and no other palace',
  ],
])('%s, %s', (zh, en, expected) => expect(found(zh, en)).toEqual([`places/qianmen.yaml: ${expected}`]))

test('sources have to be finished too; an address may contain anything', () => {
  const [first, ...rest] = content.sources
  if (!first) throw new Error('the fixture has no source')
  const spoilt = { ...first, title: 'TBD', url: 'https://example.org/XXX' }
  expect(lines(checkPlaceholders(changed(content, { sources: [spoilt, ...rest] })))).toEqual([
    `sources/${first.id}.yaml: title = "TBD"; expected finished words`,
  ])
})
