import type { AuthoredContent } from '@/content/authored'
import { checkDuplicates } from '@/content/check/duplicates'
import { fixtureContent, lines, withPlace, withRelic } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})

const zh = '屋檐下挂着二十四只铜铃，风一来全院都听得见'
const en = 'Twenty-four bells hang below the eaves, and any wind sets them ringing'
const texts = (a: string, b: string): AuthoredContent => {
  const words = { zh: `${a}。`, en: `${b}.` }
  return withPlace(withPlace(content, 'qianmen', { summary: words }), 'houyuan', { children: words })
}

test('good content has none', () => expect(checkDuplicates(content)).toEqual([]))

test('a sentence in two things, and other commas do not hide it', () => {
  expect(lines(checkDuplicates(texts(zh, en)))).toEqual([
    expect.stringMatching(
      /^places\/qianmen\.yaml: summary\.zh = .* expected a sentence that places\/houyuan\.yaml children does not have$/,
    ),
    expect.stringMatching(/^places\/qianmen\.yaml: summary\.en = /),
  ])
  const twice = { zh: `${zh}。${zh.replace('，', '、')}。`, en: `${en}. ${en.toUpperCase()}.` }
  expect(checkDuplicates(withRelic(content, { summary: twice }))).toHaveLength(2)
})

test('short sentences, access, display, facts and dates may come again', () => {
  expect(checkDuplicates(texts('屋檐下挂着铜铃', 'Bells hang below the eaves'))).toEqual([])
  const words = { zh: `${zh}。`, en: `${en}.` }
  const said = withRelic(withPlace(content, 'qianmen', { summary: words }), { display: words, date: words })
  expect(checkDuplicates(said)).toEqual([])
})
