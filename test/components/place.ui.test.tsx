/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
import { fireEvent, screen, within } from '@testing-library/react'
import type { Bundle, Lang } from '@/content/bundle-types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, renderPanel, wordsOnScreen } from '../helpers/panel'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})
const placeOf = (id: string, lang: Lang = 'zh') => {
  const place = bundles[lang].places.find(other => other.id === id)
  if (!place) throw new Error(`places/${id}.yaml: expected it in the content`)
  return place
}
const show = (id: string, lang: Lang = 'zh', more: object = {}) =>
  renderPanel({ view: { kind: 'place', id }, bundle: bundles[lang], ...more })

describe('the sheet of a place', () => {
  it('has the three names in their order and the place’s own front', () => {
    show('taihedian', 'zh', { size: 'peek' })
    const { names } = placeOf('taihedian')
    const [heading] = screen.getAllByRole('heading')
    expect(heading).toHaveTextContent(`${names.zh}${names.pinyin}${names.en}`)
    expect(screen.getAllByRole('img', { name: wordsOf('zh').elevationOf('太和殿') }).length).toBeGreaterThan(
      0,
    )
  })

  it.each<Lang>(['zh', 'en'])('has the number of its sign, %s', lang => {
    show('taihedian', lang, { size: 'peek' })
    const number = lang === 'zh' ? '导览号 112' : 'No. 112'
    expect(screen.getByText(number)).toBeVisible()
    expect(screen.getByRole('heading', { name: new RegExp(`${number}$`) })).toBeVisible()
  })

  it('tells the one-minute narration, and the layer that is tapped', () => {
    const { calls, words } = show('taihedian')
    const { narrations } = placeOf('taihedian')
    fireEvent.click(screen.getByRole('button', { name: words.listen }))
    expect(calls.onListen).toHaveBeenLastCalledWith(
      'taihedian',
      narrations.find(({ layer }) => layer === 'standard'),
    )
    fireEvent.click(screen.getByRole('link', { name: new RegExp(words.layerBrief) }))
    expect(calls.onListen).toHaveBeenLastCalledWith(
      'taihedian',
      narrations.find(({ layer }) => layer === 'brief'),
    )
  })

  it('names the voice: synthetic', () => {
    const { words } = show('taihedian')
    expect(screen.getByRole('link', { name: `${words.layerBrief}, ${words.voiceSynthetic}` })).toBeVisible()
  })

  it('offers to pause while it is this place that is told, and only then', () => {
    const [narration] = placeOf('taihedian').narrations
    const tellingPath = narration?.audioPath ?? ''
    const { words, unmount } = show('taihedian', 'zh', { telling: true, tellingPath })
    expect(screen.getByRole('button', { name: words.pause })).toBeVisible()
    unmount()
    show('wumen', 'zh', { telling: true, tellingPath })
    expect(screen.getByRole('button', { name: words.listen })).toBeVisible()
  })

  it('leads, shares and closes', () => {
    const { calls, words } = show('taihedian')
    fireEvent.click(screen.getByRole('button', { name: words.leadMe }))
    fireEvent.click(screen.getByRole('button', { name: words.share }))
    fireEvent.click(screen.getByRole('button', { name: words.close }))
    expect(calls.onLead).toHaveBeenCalledWith('taihedian')
    expect(calls.onShare).toHaveBeenCalledTimes(1)
    expect(calls.onClose).toHaveBeenCalledTimes(1)
  })

  it('shares by the native button where the platform wants one', () => {
    const { calls, words } = show('taihedian', 'zh', { shareMode: 'button' })
    const button = screen.getByRole('button', { name: words.share })
    expect(button).toHaveAttribute('data-open-type', 'share')
    fireEvent.click(button)
    expect(calls.onShare).not.toHaveBeenCalled()
  })

  it('leads on to treasures, tours and neighbours', () => {
    const { calls } = show('taihedian')
    const place = placeOf('taihedian')
    const [relic, tour, next] = [place.relics[0], place.tours[0], place.related[0]]
    const nameOf = (list: readonly { id: string; names: { zh: string } }[], id = '') =>
      new RegExp(`^${list.find(thing => thing.id === id)?.names.zh}, `)
    fireEvent.click(screen.getByRole('link', { name: nameOf(bundles.zh.relics, relic) }))
    expect(calls.onOpen).toHaveBeenLastCalledWith({ kind: 'relic', id: relic })
    fireEvent.click(screen.getByRole('link', { name: nameOf(bundles.zh.places, next) }))
    expect(calls.onOpen).toHaveBeenLastCalledWith({ kind: 'place', id: next })
    const title = bundles.zh.tours.find(({ id }) => id === tour)?.title ?? ''
    fireEvent.click(screen.getByRole('link', { name: new RegExp(`^${title}`) }))
    expect(calls.onOpen).toHaveBeenLastCalledWith({ kind: 'tour', id: tour })
  })

  it('gives every fact with its sources, its grade and what is disputed', () => {
    const place = bundles.zh.places.find(({ facts }) => facts.some(({ disputed }) => disputed !== null))
    if (!place) throw new Error('content: expected one fact on which sources disagree')
    const { words } = show(place.id)
    const text = document.body.textContent ?? ''
    for (const fact of place.facts) {
      expect(text).toContain(fact.value)
      expect(text).toContain(words.grade[fact.grade])
      if (fact.disputed !== null) expect(text).toContain(`${words.disputed}: ${fact.disputed}`)
      for (const id of fact.sources)
        expect(text).toContain(bundles.zh.sources.find(source => source.id === id)?.title)
    }
  })
})

describe.each<Lang>(['zh', 'en'])('every place, %s', lang => {
  it('tells everything it has, and nothing a program says', () => {
    for (const place of bundles[lang].places) {
      const { unmount, words } = show(place.id, lang)
      const text = wordsOnScreen()
      const standard = place.narrations.find(({ layer }) => layer === 'standard') ?? place.narrations[0]
      const paragraphs = standard?.text.split(/\n+/).filter(line => line.trim() !== '') ?? []
      const said = [
        place.names.zh,
        place.summary,
        place.access.note,
        place.children,
        place.audioDescription,
        ...paragraphs,
      ]
      for (const words of said) if (words !== null) expect(text).toContain(words.split('\n')[0]?.trim())
      for (const { what } of place.lookFor) expect(text).toContain(what)
      expect([place.id, PROGRAM_TALK.exec(text)?.[0]]).toEqual([place.id, undefined])
      expect(within(document.body).getByRole('button', { name: words.listen })).toBeInTheDocument()
      unmount()
    }
  })
})
