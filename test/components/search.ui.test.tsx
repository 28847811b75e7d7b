/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
import { screen } from '@testing-library/react'
import type { Bundle, Lang } from '@/content/bundle-types'
import { realBundles } from '../helpers/bundle'
import { renderPanel } from '../helpers/panel'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})
const rowsFor = (query: string, lang: Lang) => {
  const { words, unmount } = renderPanel({ view: { kind: 'places' }, bundle: bundles[lang], query })
  const rows = screen.queryAllByRole('link').map(row => row.id)
  const empty = screen.queryByText(words.searchEmpty(query)) !== null
  unmount()
  return { rows, empty }
}

it.each<[string, Lang]>([
  ['112', 'zh'],
  ['１１２', 'zh'],
  ['112号', 'zh'],
  ['112號', 'zh-Hant'],
  ['no. 112', 'en'],
])('the number on a sign leads the results: %s, %s', (query, lang) => {
  expect(rowsFor(query, lang).rows[0]).toBe('row-taihedian')
})

it('a number that no sign has finds nothing, in figures of full width too', () => {
  for (const query of ['977号', '９７７']) expect(rowsFor(query, 'zh')).toEqual({ rows: [], empty: true })
})
