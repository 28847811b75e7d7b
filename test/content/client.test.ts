import {
  ContentUnavailable,
  createContentClient,
  readBundle,
  type ContentClientDeps,
} from '@/content/client'
import type { Bundle, Lang } from '@/content/bundle-types'

const bundleOf = (lang: Lang, more: object = {}): Bundle =>
  ({
    schemaVersion: 4,
    lang,
    contentVersion: '0123456789abcdef',
    places: [],
    halls: [],
    relics: [],
    tours: [],
    services: [],
    operations: [],
    people: [],
    events: [],
    motifs: [],
    terms: [],
    headingFonts: [],
    sources: [],
    geo: {},
    ...more,
  }) as unknown as Bundle
const text = (lang: Lang, more: object = {}) => JSON.stringify(bundleOf(lang, more))

interface Answer {
  status: number
  etag: string | null
  body: string
}
function clientWith(answer: Answer | Error, deps: Partial<ContentClientDeps> = {}) {
  const kept = new Map<string, string>()
  const get = jest.fn((_url: string, _headers: Readonly<Record<string, string>>) =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
  )
  const storage = {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, value: string) => (kept.set(key, value), true),
    remove: (key: string) => void kept.delete(key),
  }
  const client = createContentClient({ apiOrigin: 'https://api.test', get, storage, starter: () => null, ...deps })
  return { client, get, kept, storage }
}
const ok = (body: string, etag: string | null = '"v1"') => ({ status: 200, etag, body })

describe('what can be shown at once', () => {
  it('is nothing on a first visit without a starter', () => {
    expect(clientWith(new Error()).client.kept('zh')).toBeNull()
  })

  it('is the starter on a first launch of the mini-program', () => {
    const { client } = clientWith(new Error(), { starter: lang => bundleOf(lang) })
    expect(client.kept('en')).toMatchObject({ freshness: 'starter', bundle: { lang: 'en' } })
  })

  it('is what was kept, one for each language', async () => {
    const { client } = clientWith(ok(text('zh')), { starter: lang => bundleOf(lang) })
    await client.refresh('zh')
    expect(client.kept('zh')?.freshness).toBe('kept')
    expect(client.kept('en')?.freshness).toBe('starter')
  })

  it('is the starter when what was kept is damaged', async () => {
    const { client, kept } = clientWith(ok(text('zh')), { starter: lang => bundleOf(lang) })
    await client.refresh('zh')
    for (const key of kept.keys()) kept.set(key, kept.get(key)?.slice(0, 20) ?? '')
    expect(client.kept('zh')?.freshness).toBe('starter')
  })
})

describe('asking the API', () => {
  it('asks for its language, without a condition the first time', async () => {
    const { client, get } = clientWith(ok(text('en')))
    const loaded = await client.refresh('en')
    expect(loaded).toMatchObject({ freshness: 'live', bundle: { lang: 'en' } })
    expect(get).toHaveBeenCalledWith('https://api.test/api/v1/bundle?lang=en', {})
  })

  it('sends the tag it has, and keeps what it has on 304', async () => {
    const answers = [ok(text('zh')), { status: 304, etag: '"v1"', body: '' }]
    const get = jest.fn((_url: string, _headers: object) => Promise.resolve(answers.shift() as Answer))
    const { client, kept } = clientWith(new Error(), { get })
    await client.refresh('zh')
    const before = new Map(kept)
    await expect(client.refresh('zh')).resolves.toBeNull()
    expect(get).toHaveBeenLastCalledWith(expect.any(String), { 'If-None-Match': '"v1"' })
    expect(kept).toEqual(before)
  })

  it('sends no tag when the content itself is gone', async () => {
    const { client, get, kept } = clientWith(ok(text('zh')))
    await client.refresh('zh')
    for (const key of [...kept.keys()].filter(name => name.includes('bundle'))) kept.delete(key)
    await client.refresh('zh')
    expect(get).toHaveBeenLastCalledWith(expect.any(String), {})
  })

  it.each<[string, Answer | Error]>([
    ['no network', new Error('offline')],
    ['broken JSON', ok('{"schemaVersion":1,')],
    ['a captive portal’s page', ok('<!doctype html><title>Wi-Fi sign-in</title>')],
    ['another contract', ok(text('zh', { schemaVersion: 1 }))],
    ['another language', ok(text('en'))],
    ['a list missing', ok(text('zh', { places: undefined }))],
    ['no halls: kept before there were any', ok(text('zh', { halls: undefined }))],
    ['a list that is none', ok(text('zh', { relics: {} }))],
    ['null', ok('null')],
    ['an empty body', ok('')],
    ['a server error', { ...ok(text('zh')), status: 500 }],
    ['a redirect', { ...ok(text('zh')), status: 302 }],
  ])('never replaces good content: %s', async (_what, bad) => {
    const answers = [ok(text('zh', { contentVersion: 'good' })), bad]
    const get = () => {
      const answer = answers.shift()
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as Answer)
    }
    const { client, kept } = clientWith(new Error(), { get })
    await client.refresh('zh')
    const before = new Map(kept)
    await expect(client.refresh('zh')).rejects.toThrow(ContentUnavailable)
    expect(kept).toEqual(before)
    expect(client.kept('zh')?.bundle.contentVersion).toBe('good')
  })

  it('shows the answer though the device is full, and keeps no tag for what it has not', async () => {
    const { client, kept, storage } = clientWith(ok(text('zh')))
    await client.refresh('zh')
    const full = { ...storage, write: () => false }
    const second = clientWith(ok(text('zh', { contentVersion: 'new' }), '"v2"'), { storage: full })
    expect((await second.client.refresh('zh'))?.bundle.contentVersion).toBe('new')
    expect([...kept].some(([key, value]) => key.includes('etag') || value.includes('v2'))).toBe(false)
  })
})

describe('readBundle', () => {
  it('reads a bundle and nothing that only holds one', () => {
    expect(readBundle(text('zh'), 'zh')?.lang).toBe('zh')
    expect(readBundle(`{"data":${text('zh')}}`, 'zh')).toBeNull()
    expect(readBundle('{"data":null}', 'zh')).toBeNull()
    expect(readBundle('[]', 'zh')).toBeNull()
  })

  it('takes no geometry for no bundle', () => {
    expect(readBundle(text('zh', { geo: null }), 'zh')).toBeNull()
    expect(readBundle(text('zh', { geo: 'x' }), 'zh')).toBeNull()
  })
})
