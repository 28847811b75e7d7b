/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** Halls whose story is not written yet: their sheet, their row in the search, their figure in the gallery. */
import { fireEvent, screen, within } from '@testing-library/react'
import type { Bundle, HallView, Lang } from '@/content/bundle-types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, renderPanel, wordsOnScreen } from '../helpers/panel'

/** 20 by 10 m along the palace's axes, near enough. */
const footprint = [
  [116.3907, 39.9168],
  [116.390934, 39.9168],
  [116.390934, 39.91689],
  [116.3907, 39.91689],
  [116.3907, 39.9168],
] as HallView['footprint']
const hall: HallView = {
  id: 'test-ge',
  path: '/h/test-ge',
  place: false,
  kind: 'stage',
  precinct: 'ningshou-quarter',
  names: { zh: '试音阁', pinyin: 'Shìyīn Gé', en: 'Pavilion of Trial Sounds', aliases: [] },
  importance: 3,
  status: 'unknown',
  position: [116.3908, 39.9168],
  positionAccuracyMeters: 8,
  footprint,
  topMeters: 20.7,
  architecture: {
    baysWide: 3,
    baysDeep: 3,
    widthMeters: null,
    depthMeters: null,
    heightMeters: 20.7,
    heightFrom: 'court',
    roof: 'round-ridge-gable-hip',
    eaves: 3,
    glaze: 'green-yellow-trim',
    terraceTiers: 1,
    gatePlatform: false,
    storeyed: true,
    tierGlazes: null,
  },
  estimated: true,
}
const bare: HallView = { ...hall, id: 'test-qiao', kind: 'bridge', architecture: null, footprint: null }

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  const real = await realBundles()
  const withHalls = (bundle: Bundle): Bundle => ({ ...bundle, halls: [...bundle.halls, hall, bare] })
  bundles = { zh: withHalls(real.zh), 'zh-Hant': withHalls(real['zh-Hant']), en: withHalls(real.en) }
})
const show = (view: Parameters<typeof renderPanel>[0]['view'], lang: Lang = 'zh', more: object = {}) =>
  renderPanel({ view, bundle: bundles[lang], ...more })

describe.each<Lang>(['zh', 'en'])('the sheet of a hall, %s', lang => {
  it('tells what the map knows, that it is inferred, and that the story is to come', () => {
    const { words } = show({ kind: 'hall', id: 'test-ge' }, lang)
    const text = wordsOnScreen()
    for (const said of [
      hall.names.pinyin,
      words.hallStoryText,
      words.hallEstimated,
      words.estimateNote(8),
      words.glazes['green-yellow-trim'],
      words.storeys[3],
      words.bays(3, 3),
      words.hallHeightValue(21),
      words.status.unknown,
      words.precincts['ningshou-quarter'],
    ])
      expect(text).toContain(said)
    expect(text).toMatch(lang === 'zh' ? /东西约 2\d 米，南北约 1\d 米/ : /about 2\d m east to west, 1\d m/)
    expect(screen.getAllByRole('img', { name: words.elevationOf(hall.names.zh) }).length).toBeGreaterThan(0)
    expect(PROGRAM_TALK.exec(text)).toBeNull()
  })

  it('says nothing of a building where there is none', () => {
    const { words } = show({ kind: 'hall', id: 'test-qiao' }, lang)
    const text = wordsOnScreen()
    expect(text).toContain(words.hallStoryText)
    expect(text).not.toContain(words.hallEstimated)
    expect(screen.queryByText(words.hallRoof)).toBeNull()
    expect(PROGRAM_TALK.exec(text)).toBeNull()
  })
})

describe('a link to a hall', () => {
  it('opens the place as soon as there is one', () => {
    const { words } = show({ kind: 'hall', id: 'taihedian' })
    expect(screen.getByRole('button', { name: words.listen })).toBeVisible()
  })

  it('to one that is not there has the missing face', () => {
    const { words } = show({ kind: 'hall', id: 'nowhere' })
    expect(screen.getByRole('region', { name: words.missingTitle })).toBeVisible()
  })

  it('can be shared, and leads on to three places nearby', () => {
    const { calls, words } = show({ kind: 'hall', id: 'test-ge' })
    fireEvent.click(screen.getByRole('button', { name: words.share }))
    expect(calls.onShare).toHaveBeenCalledTimes(1)
    const near = Array.from(document.querySelectorAll<HTMLElement>('[id^="near-"]'))
    expect(near).toHaveLength(3)
    fireEvent.click(near[0] as HTMLElement)
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'place', id: near[0]?.id.slice(5) })
  })
})

describe('the search', () => {
  const rows = () => Array.from(document.querySelectorAll('[id^="row-"]')).map(row => row.id.slice(4))

  it('finds halls too, after the places', () => {
    const { calls, words } = show({ kind: 'places' }, 'zh', { query: '阁' })
    expect(rows().indexOf('test-ge')).toBeGreaterThan(rows().indexOf('tirenge'))
    expect(screen.getByRole('heading', { name: words.hallsAlso })).toBeVisible()
    fireEvent.click(document.getElementById('row-test-ge') as HTMLElement)
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'hall', id: 'test-ge' })
  })

  it('shows many halls a few first, then all', () => {
    const many = Array.from({ length: 25 }, (_, i) => ({ ...hall, id: `test-ge-${i}` }))
    const bundle = { ...bundles.zh, halls: many }
    const { words } = renderPanel({ view: { kind: 'places' }, bundle, query: '试音' })
    expect(rows()).toHaveLength(10)
    fireEvent.click(screen.getByRole('button', { name: words.hallsMore(15) }))
    expect(rows()).toHaveLength(25)
  })
})

describe.each<Lang>(['zh', 'en'])('the gallery, %s', lang => {
  const lists = () => screen.getAllByRole('group').filter(({ classList }) => classList.contains('rank__line'))
  const links = () => lists().flatMap(list => within(list).getAllByRole('link'))

  it('has every front once, in ranks from the gates inwards', () => {
    const { words } = show({ kind: 'gallery' }, lang)
    const drawn = bundles[lang].halls.filter(({ architecture }) => architecture !== null)
    expect(links()).toHaveLength(drawn.length)
    const titles = lists().map(list => list.getAttribute('aria-label'))
    expect(titles.indexOf(words.precincts['gates-and-walls'])).toBe(0)
    expect(titles.indexOf(words.precincts['outer-court'])).toBeLessThan(
      titles.indexOf(words.precincts['imperial-garden']),
    )
    expect(wordsOnScreen()).toContain(words.galleryIntro(drawn.length))
    expect(PROGRAM_TALK.exec(wordsOnScreen())).toBeNull()
  })

  it('draws all at one scale: 太和殿 is wider than 中和殿 as it is in the palace', () => {
    show({ kind: 'gallery' }, lang)
    const widthOf = (name: string) => {
      const link = links().find(other => (other.getAttribute('aria-label') ?? '').includes(name))
      return parseFloat(link?.querySelector<HTMLElement>('.figure__picture')?.style.width ?? '')
    }
    expect(widthOf('太和殿') / widthOf('中和殿')).toBeGreaterThan(1.8)
    expect(widthOf('太和殿')).toBeLessThan(330)
  })

  it('can be put in order by size and by roof, and opens places and halls', () => {
    const { calls, words, unmount } = show({ kind: 'gallery' }, lang)
    fireEvent.click(document.getElementById('choose-roof') as HTMLElement)
    expect(lists()[0]?.getAttribute('aria-label')).toBe(words.roofs.hip)
    fireEvent.click(document.getElementById('choose-size') as HTMLElement)
    expect(lists()[0]?.getAttribute('aria-label')).toBe(words.galleryWider(60))
    expect(lists().at(-1)?.getAttribute('aria-label')).toBe(words.galleryNarrower(12))
    const open = (name: string) =>
      fireEvent.click(
        links().find(link => (link.getAttribute('aria-label') ?? '').includes(name)) as HTMLElement,
      )
    open('太和殿')
    expect(calls.onOpen).toHaveBeenLastCalledWith({ kind: 'place', id: 'taihedian' })
    open('试音阁')
    expect(calls.onOpen).toHaveBeenLastCalledWith({ kind: 'hall', id: 'test-ge' })
    unmount()
    // who comes back finds it as it was left
    show({ kind: 'gallery' }, lang)
    expect(lists()[0]?.getAttribute('aria-label')).toBe(words.galleryWider(60))
    fireEvent.click(document.getElementById('choose-precinct') as HTMLElement)
  })

  it('says so when there is nothing to draw', () => {
    const words = wordsOf(lang)
    renderPanel({ view: { kind: 'gallery' }, bundle: { ...bundles[lang], halls: [] } })
    expect(screen.getByRole('status', { name: words.galleryEmpty })).toBeVisible()
  })
})

it('the visitor’s own page leads to the gallery', () => {
  const { calls } = show({ kind: 'mine' })
  fireEvent.click(document.getElementById('open-gallery') as HTMLElement)
  expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'gallery' })
})
