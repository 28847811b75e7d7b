import type { Bundle, Lang } from '@/content/bundle-types'
import type { NetworkAnswer } from '@/platform/network'
import type * as ContentModule from '@/state/content'

const bundleOf = (lang: Lang, more: object = {}) =>
  ({
    schemaVersion: 4,
    lang,
    contentVersion: 'v1',
    places: [{ id: 'wumen' }],
    halls: [],
    relics: [],
    tours: [],
    services: [],
    operations: [],
    people: [],
    events: [],
    motifs: [],
    terms: [],
    sources: [],
    geo: {},
    headingFonts: [],
    ...more,
  }) as unknown as Bundle
const ok = (lang: Lang, more: object = {}): NetworkAnswer => ({
  status: 200,
  etag: '"v1"',
  body: JSON.stringify(bundleOf(lang, more)),
})

type Get = (url: string) => Promise<NetworkAnswer>

/** A fresh store with this network and this package; its map has been drawn unless the test says otherwise. */
function startWith(get: Get, starter: (lang: Lang) => Bundle | null = () => null, mapStands = true) {
  const fonts = { load: jest.fn() }
  jest.resetModules()
  jest.doMock('@/platform/network', () => ({ network: { get } }))
  jest.doMock('@/platform/starter', () => ({
    starterOf: starter,
    packagedThumbnail: () => null,
    packagedOverlay: { src: '/assets/overlay.webp', sha256: 'today' },
  }))
  jest.doMock('@/platform/fonts', () => ({ fonts }))
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a fresh store for each test
  const { useContent, overlaySrcOf } = require('@/state/content') as typeof ContentModule
  if (mapStands) useContent.getState().bringWhole()
  return { content: () => useContent.getState(), overlaySrcOf, fonts, useContent }
}
const offline: Get = () => Promise.reject(new Error('offline'))
const langOf = (url: string): Lang => (url.endsWith('en') ? 'en' : 'zh')

describe('the first visit', () => {
  it('loads, then shows what the API says', async () => {
    const { content } = startWith(url => Promise.resolve(ok(langOf(url))))
    const done = content().load('zh')
    expect(content()).toMatchObject({ status: 'loading', bundle: null })
    await done
    expect(content()).toMatchObject({
      status: 'ready',
      freshness: 'live',
      offline: false,
      bundle: { lang: 'zh' },
    })
  })

  it('has a face of its own without a network, and comes good on a retry', async () => {
    let isUp = false
    const { content } = startWith(url => (isUp ? Promise.resolve(ok(langOf(url))) : offline(url)))
    await content().load('zh')
    expect(content()).toMatchObject({ status: 'failed', bundle: null, offline: true })
    isUp = true
    await content().load('zh')
    expect(content()).toMatchObject({ status: 'ready', offline: false, freshness: 'live' })
  })

  it('shows the starter at once and says that it is one', async () => {
    const { content } = startWith(offline, lang => bundleOf(lang))
    const done = content().load('zh')
    expect(content()).toMatchObject({ status: 'ready', freshness: 'starter' })
    await done
    expect(content()).toMatchObject({ status: 'ready', freshness: 'starter', offline: true })
  })

  it('is not fooled by a captive portal', async () => {
    const portal = { status: 200, etag: null, body: '<html>Sign in</html>' }
    const { content } = startWith(() => Promise.resolve(portal))
    await content().load('zh')
    expect(content()).toMatchObject({ status: 'failed', bundle: null })
  })
})

describe('a later visit', () => {
  it('shows what was kept at once, and what is new when it comes', async () => {
    let version = 'v1'
    const { content } = startWith(url => Promise.resolve(ok(langOf(url), { contentVersion: version })))
    await content().load('zh')
    version = 'v2'
    const done = content().load('zh')
    expect(content()).toMatchObject({ freshness: 'kept', bundle: { contentVersion: 'v1' } })
    await done
    expect(content()).toMatchObject({ freshness: 'live', bundle: { contentVersion: 'v2' } })
  })

  it('is as fresh when the API says that nothing changed', async () => {
    const answers = [ok('zh'), ok('zh'), { status: 304, etag: null, body: '' }]
    const { content } = startWith(() => Promise.resolve(answers.shift() as NetworkAnswer))
    await content().load('zh')
    await content().load('zh')
    expect(content()).toMatchObject({ status: 'ready', freshness: 'live', bundle: { lang: 'zh' } })
  })
})

describe('changing the language', () => {
  it('shows the language asked for last, whichever answer comes last', async () => {
    const answers = new Map<Lang, (answer: NetworkAnswer) => void>()
    // the short edition is there at once, the whole one when the test says so
    const { content } = startWith(url =>
      url.includes('/short')
        ? Promise.resolve(ok(langOf(url)))
        : new Promise(resolve => answers.set(langOf(url), resolve)),
    )
    const both = [content().load('zh'), content().load('en')]
    await Promise.resolve().then(() => new Promise(done => setTimeout(done)))
    answers.get('en')?.(ok('en'))
    await both[1]
    answers.get('zh')?.(ok('zh'))
    await both[0]
    expect(content().bundle?.lang).toBe('en')
  })

  it('is not called offline because an older question failed', async () => {
    const failures: (() => void)[] = []
    const { content } = startWith(url =>
      langOf(url) === 'en'
        ? Promise.resolve(ok('en'))
        : new Promise((_, fail) => failures.push(() => fail(new Error('late')))),
    )
    const first = content().load('zh')
    await content().load('en')
    failures.forEach(fail => fail())
    await first
    expect(content()).toMatchObject({ status: 'ready', offline: false, bundle: { lang: 'en' } })
  })

  it('without a network keeps something on screen and says so', async () => {
    const { content } = startWith(url => (langOf(url) === 'zh' ? Promise.resolve(ok('zh')) : offline(url)))
    await content().load('zh')
    await content().load('en')
    expect(content()).toMatchObject({ status: 'ready', offline: true, bundle: { lang: 'zh' } })
  })
})

it('loads the heading letters before it shows what is set in them', async () => {
  const font = (family: string, path: string) => ({ family, path, sha256: '', bytes: 1 })
  const headingFonts = [font('Guide Kai', '/assets/kai.woff2'), font('Guide Kai More', '/assets/more.woff2')]
  const { content, fonts, useContent } = startWith(() => Promise.resolve(ok('zh', { headingFonts })))
  useContent.subscribe(({ bundle }) => bundle && expect(fonts.load).toHaveBeenCalled())
  await content().load('zh')
  expect(fonts.load).toHaveBeenCalledWith('Guide Kai', 'https://api.test/assets/kai.woff2', 'now')
  expect(fonts.load).toHaveBeenCalledWith('Guide Kai More', 'https://api.test/assets/more.woff2', 'later')
})

it('takes the palace picture from the package while it is today’s, else from the API', () => {
  const { overlaySrcOf } = startWith(offline)
  const withOverlay = (sha256: string) => bundleOf('zh', { overlay: { path: '/assets/o.webp', sha256 } })
  expect(overlaySrcOf(withOverlay('today'))).toBe('/assets/overlay.webp')
  expect(overlaySrcOf(withOverlay('newer'))).toBe('https://api.test/assets/o.webp')
  expect(overlaySrcOf(bundleOf('zh', { overlay: null }))).toBeNull()
})

it('shows the short edition first on a first visit, then the whole one', async () => {
  const seen: string[] = []
  const { content, useContent } = startWith(url =>
    Promise.resolve(ok(langOf(url), { edition: url.includes('/short') ? 'short' : 'whole' })),
  )
  useContent.subscribe(({ bundle }) => bundle && seen.push(bundle.edition))
  await content().load('zh')
  expect([...new Set(seen)]).toEqual(['short', 'whole'])
})

describe('the whole edition of a first visit', () => {
  const asked: string[] = []
  const get: Get = url => (
    asked.push(url.includes('/short') ? 'short' : 'whole'),
    Promise.resolve(ok(langOf(url)))
  )
  beforeEach(() => void (asked.length = 0))
  afterEach(() => jest.useRealTimers())

  it('waits for the map', async () => {
    const { content } = startWith(get, undefined, false)
    const done = content().load('zh')
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(content()).toMatchObject({ status: 'ready', freshness: 'starter' })
    expect(asked).toEqual(['short'])
    content().bringWhole()
    await done
    expect(asked).toEqual(['short', 'whole'])
    expect(content().freshness).toBe('live')
  })

  it('does not wait for ever for a map that never stands', async () => {
    jest.useFakeTimers()
    const { content } = startWith(get, undefined, false)
    const done = content().load('zh')
    await jest.advanceTimersByTimeAsync(60_000)
    await done
    expect(asked).toEqual(['short', 'whole'])
  })
})

it('asks once when two ask for the same', async () => {
  const get = jest.fn((url: string) => Promise.resolve(ok(langOf(url))))
  const { content } = startWith(get)
  await Promise.all([content().load('zh'), content().load('zh')])
  expect(get).toHaveBeenCalledTimes(2)
})
