/** The report of scripts/content-report.ts counts what is there and makes a page that stands alone. */
import type { AuthoredContent } from '@/content/authored'
import { parseArguments, reportOf } from '../../scripts/content-report'
import { reportPage } from '../../scripts/report/page'
import { printReport } from '../../scripts/report/print'
import { cellText, type Section, type Table } from '../../scripts/report/table'
import { changed, fixtureContent } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})

const tableOf = (sections: readonly Section[], caption: string): Table => {
  const table = sections.flatMap(({ tables }) => tables).find(one => one.caption === caption)
  if (!table) throw new Error(`no table "${caption}"`)
  return table
}
const rowOf = (sections: readonly Section[], caption: string, name: string): string[] =>
  (tableOf(sections, caption).rows.find(([first]) => first === name) ?? []).map(cellText)

test('counts, coverage, grades, positions and links', () => {
  const sections = reportOf(changed(content, { drawings: { tonggang: '<svg/>' } }))
  expect(rowOf(sections, 'Things', 'places')).toEqual(['places', '3'])
  expect(rowOf(sections, 'Places by precinct and kind', 'outer-court').at(-1)).toBe('3')
  expect(rowOf(sections, 'Places by precinct', 'all').slice(0, 5)).toEqual([
    'all',
    '3',
    '3 · 100 %',
    '3 · 100 %',
    '0 · 0 %',
  ])
  expect(rowOf(sections, 'Relics by category', 'bronze').slice(0, 3)).toEqual(['bronze', '1', '1 · 100 %'])
  expect(rowOf(sections, 'Grades', 'places: facts')).toEqual([
    'places: facts',
    '0 · 0 %',
    '0 · 0 %',
    '3 · 100 %',
    '0',
    '3',
  ])
  expect(tableOf(sections, 'Disputed').rows).toHaveLength(1)
  expect(tableOf(sections, 'Positions known to no better than 10 m').rows).toEqual([
    ['services/toilet-east.yaml', '卫生间（东）', 15],
  ])
  expect(rowOf(sections, 'From (down) to (across)', 'tours')).toEqual([
    'tours',
    '3',
    '1',
    '0',
    '0',
    '0',
    '0',
    '0',
  ])
  expect(tableOf(sections, 'Alone').rows).toEqual([])
})

test('a page that loads nothing and shows words as words', () => {
  const [first, ...rest] = content.sources
  if (!first) throw new Error('the fixture has no source')
  const page = reportPage(
    'Report',
    reportOf(changed(content, { sources: [{ ...first, title: '<b>&' }, ...rest] })),
  )
  expect(page).toContain('&lt;b&gt;&amp;')
  expect(page).not.toMatch(/<b>|<script|<link|<img|\bsrc=|@import|url\(|https?:/)
  expect(page).toContain('name="viewport"')
})

test('the terminal gets the beginning of a long table', () => {
  const rows = Array.from({ length: 30 }, (_, index) => [`殿${index}`, index])
  const text = printReport([
    { id: 'a', title: 'A', tables: [{ caption: 'T', columns: ['n', 'x'], rows, brief: 2 }] },
  ])
  expect(text.split('\n').slice(-4)).toEqual(['  n    x', '  殿0  0', '  殿1  1', '  … and 28 more'])
})

test('arguments', () => {
  expect(parseArguments([])).toEqual({ dir: 'content', html: null })
  expect(parseArguments(['--html', 'a.html', 'dir'])).toEqual({ dir: 'dir', html: 'a.html' })
  expect(() => parseArguments(['--html'])).toThrow('--html needs the name of a file')
  expect(() => parseArguments(['--help'])).toThrow('expected [DIR] [--html FILE]')
})
