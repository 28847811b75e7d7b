/** Editing files: the field that changes changes, and nothing else does. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { editYaml } from '../../scripts/editing/edit'
import { WRITTEN_FOLDERS } from '../../scripts/editing/kinds'
import { fieldOrder } from '../../scripts/editing/shape'
import { REAL } from './content-copy'

const TEXT = `# the head
kind: gate   # of its own
names: { zh: 门, en: 'Gate: one' }

summary:
  zh: 很长的一行，不折。
  en: A text that is folded over
    two lines, as they often are.
aliases: [a, b]
facts:
# first
- label:
    zh: 一
  value: |
    a block
    of lines
- label:
    zh: 二
  value: two
sources:
- one # kept
- two
`
type Value = Record<string, unknown>
const order = (at: readonly string[]): readonly string[] =>
  at.length === 0
    ? ['kind', 'names', 'importance', 'summary', 'aliases', 'facts', 'sources']
    : ['zh', 'pinyin', 'en', 'label', 'value', 'disputed']

const edited = (change: (value: Value) => void): string => {
  const value = parse(TEXT) as Value
  change(value)
  return editYaml(TEXT, value, order)
}
/** Lines that are gone and that have come. */
const changedLines = (after: string): [string[], string[]] => {
  const a = TEXT.split('\n')
  const b = after.split('\n')
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) for (const lines of [a, b]) lines.shift()
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) for (const lines of [a, b]) lines.pop()
  return [a, b]
}

test.each<[string, (value: Value) => void, [string[], string[]]]>([
  ['nothing', () => undefined, [[], []]],
  [
    'a word beside a comment',
    value => (value['kind'] = 'hall'),
    [['kind: gate   # of its own'], ['kind: hall   # of its own']],
  ],
  [
    'a word in a flow map',
    value => ((value['names'] as Value)['en'] = 'Gate: two'),
    [["names: { zh: 门, en: 'Gate: one' }"], ["names: { zh: 门, en: 'Gate: two' }"]],
  ],
  ['a new field, at its place', value => (value['importance'] = 3), [[], ['importance: 3']]],
  [
    'a new field in an entry',
    value => (((value['facts'] as Value[])[1] as Value)['disputed'] = { zh: '疑', en: 'Doubt' }),
    [[], ['  disputed:', '    zh: 疑', '    en: Doubt']],
  ],
  [
    'a block of lines stays one',
    value => (((value['facts'] as Value[])[0] as Value)['value'] = 'a block\nof three\nlines'),
    [['    of lines'], ['    of three', '    lines']],
  ],
  [
    'an entry of a list taken out, comments kept',
    value => (value['sources'] as string[]).pop(),
    [['- two'], []],
  ],
  ['an entry put in', value => (value['sources'] as string[]).push('three'), [[], ['- three']]],
  [
    'a list in a line',
    value => (value['aliases'] as string[]).push('c'),
    [['aliases: [a, b]'], ['aliases: [ a, b, c ]']],
  ],
  [
    'a list emptied',
    value => (value['sources'] = []),
    [['sources:', '- one # kept', '- two'], ['sources: []']],
  ],
  ['null is not nothing', value => (value['importance'] = null), [[], ['importance: null']]],
  ['a field taken out', value => delete value['aliases'], [['aliases: [a, b]'], []]],
])('%s', (_what, change, lines) => {
  const after = edited(change)
  expect(changedLines(after)).toEqual(lines)
  const value = parse(TEXT) as Value
  change(value)
  expect(parse(after)).toEqual(
    _what.startsWith('a block')
      ? {
          ...value,
          facts: [
            { ...(value['facts'] as Value[])[0], value: 'a block\nof three\nlines\n' },
            (value['facts'] as Value[])[1],
          ],
        }
      : value,
  )
})

it('changes a line of any file of the content and leaves the others', () => {
  const touched: string[] = []
  for (const folder of WRITTEN_FOLDERS)
    for (const name of readdirSync(path.join(REAL, folder)).slice(0, 25)) {
      const text = readFileSync(path.join(REAL, folder, name), 'utf8')
      const value = parse(text) as Value & { sources?: string[]; title?: unknown }
      if (value.sources) value.sources.push('another-source')
      else value.title = 'Another: title'
      const after = editYaml(text, value, at => fieldOrder(folder, at))
      const old = text.split('\n')
      const lines = new Set(after.split('\n'))
      const lost = old.filter(line => !lines.has(line))
      // a list in one line, or a title folded over two, is the one thing that may go
      if (lost.length > 2) touched.push(`${folder}/${name}: ${lost.join(' | ')}`)
      expect(parse(after)).toEqual(value)
    }
  expect(touched).toEqual([])
})
