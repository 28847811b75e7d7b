/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
import { fireEvent, screen } from '@testing-library/react'
import type { PanelProps } from '@/components/Panel'
import type { Bundle, Lang } from '@/content/bundle-types'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, renderPanel, wordsOnScreen } from '../helpers/panel'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})
type Shown = PanelProps['view']

describe('what is not there', () => {
  it.each<Shown>([
    { kind: 'place', id: 'nowhere' },
    { kind: 'relic', id: 'nothing' },
    { kind: 'tour', id: 'no-way' },
    { kind: 'missing', path: '/p/<script>' },
  ])('has a face with a way back to the map: $kind', view => {
    const { calls, words } = renderPanel({ view, bundle: bundles.zh })
    expect(screen.getByRole('region', { name: words.missingTitle })).toHaveTextContent(words.missingText)
    expect(document.body.innerHTML).not.toContain('script>')
    fireEvent.click(screen.getByRole('button', { name: words.missingAction }))
    expect(calls.onClose).toHaveBeenCalledTimes(1)
  })
})

describe('the search', () => {
  const search = (query: string, lang: Lang = 'zh') =>
    renderPanel({ view: { kind: 'places' }, bundle: bundles[lang], query })
  const rows = () => Array.from(document.querySelectorAll('[id^="row-"]')).map(row => row.id.slice(4))

  it('lists all places from south to north before a question', () => {
    search('')
    expect(rows()).toHaveLength(bundles.zh.places.length)
    expect(rows().indexOf('wumen')).toBeLessThan(rows().indexOf('taihedian'))
    expect(rows().indexOf('taihedian')).toBeLessThan(rows().indexOf('shenwumen'))
  })

  it.each(['太和殿', 'thd', 'Tàihé Diàn', 'Supreme Harmony', '  金銮殿 '])('finds 太和殿 by “%s”', query => {
    const { calls } = search(query)
    expect(rows()[0]).toBe('taihedian')
    fireEvent.click(document.getElementById('row-taihedian') as HTMLElement)
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'place', id: 'taihedian' })
  })

  it('finds treasures and opens them', () => {
    const { calls } = search('清明上河图')
    fireEvent.click(screen.getByRole('link', { name: /^清明上河图/ }))
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'relic', id: 'qingming-shanghe-tu' })
  })

  it('finds a service by what it is called, and shows it on the map', () => {
    const { calls, words } = search('洗手间')
    const toilets = bundles.zh.services.filter(({ kind }) => kind === 'toilet')
    expect(screen.getByRole('heading', { name: words.services })).toBeVisible()
    fireEvent.click(
      screen
        .getAllByRole('link')
        .filter(link => /洗手间|卫生间/.test(link.textContent ?? ''))[0] as HTMLElement,
    )
    expect(toilets.map(({ id }) => id)).toContain(calls.onService.mock.calls[0]?.[0])
  })

  it('says so when nothing is found, with the words that were asked', () => {
    const { words } = search('  xyzzy ')
    expect(screen.getByRole('status', { name: words.searchEmpty('xyzzy') })).toBeVisible()
    expect(rows()).toEqual([])
  })
})

describe('lists', () => {
  it('opens a tour', () => {
    const { calls } = renderPanel({ view: { kind: 'tours' }, bundle: bundles.zh })
    const [tour] = bundles.zh.tours
    fireEvent.click(screen.getByRole('link', { name: tour?.title ?? '' }))
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'tour', id: tour?.id })
  })

  it('opens a treasure; those in their place come before those in store', () => {
    const { calls, words } = renderPanel({ view: { kind: 'treasures' }, bundle: bundles.en })
    const headings = screen.getAllByRole('heading').map(heading => heading.textContent)
    expect(headings.indexOf(words.builtIn)).toBeLessThan(
      headings.findIndex(heading => heading?.startsWith(words.museum)),
    )
    expect(document.querySelectorAll('[id^="relic-"]')).toHaveLength(bundles.en.relics.length)
    fireEvent.click(document.getElementById('relic-tonggang') as HTMLElement)
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'relic', id: 'tonggang' })
  })
})

describe('the sheet around it', () => {
  it('goes back only when there is a way back', () => {
    const { unmount, words } = renderPanel({ view: { kind: 'tours' }, bundle: bundles.zh })
    expect(screen.queryByRole('button', { name: words.back })).toBeNull()
    unmount()
    const { calls } = renderPanel({ view: { kind: 'tours' }, bundle: bundles.zh, canGoBack: true })
    fireEvent.click(screen.getByRole('button', { name: words.back }))
    expect(calls.onBack).toHaveBeenCalledTimes(1)
  })

  it('never shows what a program says, in either language', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const kind of ['places', 'tours', 'treasures', 'mine', 'about'] as const) {
        const { unmount } = renderPanel({ view: { kind }, bundle: bundles[lang] })
        expect([kind, PROGRAM_TALK.exec(wordsOnScreen())?.[0]]).toEqual([kind, undefined])
        unmount()
      }
  })
})
