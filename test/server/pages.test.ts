/** What a pasted link shows, and what is read before any script runs. */
import { rmSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { folderOf, startServer, type Server } from './support'

const INDEX =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>' +
  '<title>Guide</title><meta name="description" content="old"/><link href="/css/app.0a1b2c3d.css" rel="stylesheet">' +
  '<script defer="defer" src="/js/app.0a1b2c3d.js"></script></head>' +
  '<body><noscript>scripts</noscript><div id="app"></div></body></html>'
const CSS = '.guide{color:red}'

let h5Dir: string
let server: Server
beforeAll(async () => {
  h5Dir = folderOf({ 'index.html': INDEX, 'css/app.0a1b2c3d.css': CSS, 'js/app.0a1b2c3d.js': '0' })
  server = await startServer({ h5Dir })
})
afterAll(async () => {
  await server.close()
  rmSync(h5Dir, { recursive: true })
})

interface Read {
  status: number
  headers: Record<string, unknown>
  text: string
  document: Document
  meta(name: string): string | null
  all(name: string): string[]
  linked(rel: string): string[]
  graph(): { '@type': string | string[]; [key: string]: unknown }[]
}

async function read(path: string, headers: Record<string, string> = {}, from = server): Promise<Read> {
  const response = await from.get(path, { headers })
  const text = response.text()
  const { document } = new JSDOM(text).window
  const metas = (name: string) =>
    [...document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map(
      element => element.getAttribute('content') ?? '',
    )
  return {
    status: response.status,
    headers: response.headers,
    text,
    document,
    meta: name => metas(name)[0] ?? null,
    all: metas,
    linked: rel =>
      [...document.querySelectorAll(`link[rel="${rel}"]`)].map(link => link.getAttribute('href') ?? ''),
    graph: () =>
      (
        JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}') as {
          '@graph': ReturnType<Read['graph']>
        }
      )['@graph'],
  }
}
const written = ({ document }: Read) =>
  (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')

test.each([
  [
    '/p/zhongdian',
    'zh',
    '中殿夹具 · 故宫导览',
    '中殿夹具。这是中殿第一句只供测试的讲解文字',
    'TouristAttraction',
  ],
  [
    '/p/zhongdian',
    'en',
    'Middle Hall 中殿夹具 · Forbidden City Guide',
    'nothing in it is real',
    'TouristAttraction',
  ],
  [
    '/at/zhongdian',
    'en',
    'Middle Hall 中殿夹具 · Forbidden City Guide',
    'This is Middle Hall, for tests only.',
    'TouristAttraction',
  ],
  ['/r/tonggang', 'zh', '铜缸夹具 · 故宫导览', '第五口铜缸只供测试使用', 'CreativeWork'],
  [
    '/r/tonggang',
    'en',
    'Bronze Vat 铜缸夹具 · Forbidden City Guide',
    'The fifth vat is for tests only',
    'CreativeWork',
  ],
  ['/t/axis', 'zh', '测试路线 · 故宫导览', '脚下的石路一直通到台阶下面', 'TouristTrip'],
  [
    '/t/axis',
    'en',
    'Tour for tests · Forbidden City Guide',
    'the terrace ends and the cypresses begin',
    'TouristTrip',
  ],
  ['/people/kuai-xiang', 'en', 'A builder 匠人 · Forbidden City Guide', 'A builder', 'Person'],
  ['/events/1420-gate', 'zh', '· 故宫导览', '1420', 'Event'],
  ['/motifs/water', 'zh', '· 故宫导览', '', 'DefinedTerm'],
  ['/terms/wudian', 'en', '· Forbidden City Guide', '', 'DefinedTerm'],
  ['/', 'zh', '故宫导览', '故宫的殿宇地图', 'WebSite'],
  ['/', 'en', 'Forbidden City Guide', 'A map of the Forbidden City', 'WebSite'],
  ['/places', 'en', 'All places · Forbidden City Guide', 'Middle Hall', 'WebPage'],
  ['/tours', 'en', 'Tours · Forbidden City Guide', 'Tour for tests', 'WebPage'],
  ['/treasures', 'zh', '珍宝 · 故宫导览', '铜缸夹具', 'WebPage'],
  ['/gallery', 'en', 'Elevations · Forbidden City Guide', 'Middle Hall', 'WebPage'],
  ['/themes', 'en', 'People and themes · Forbidden City Guide', 'Timeline', 'WebPage'],
  ['/people', 'zh', '· 故宫导览', '', 'WebPage'],
  ['/events', 'zh', '· 故宫导览', '', 'WebPage'],
  ['/plan', 'en', 'Plan a visit · Forbidden City Guide', '', 'WebPage'],
  ['/plan/1_20260513_1040_1300_mcp_-_-_zhongdian', 'en', 'Plan a visit · ', 'Middle Hall', 'WebPage'],
  ['/meet/zhongdian,15:30', 'en', 'Meet here at 15:30: Middle Hall', 'Middle Hall', 'WebPage'],
  ['/nearby', 'en', 'Nearby · Forbidden City Guide', '', 'WebPage'],
  ['/about', 'zh', '· 故宫导览', 'OpenStreetMap', 'WebPage'],
  ['/mine', 'zh', '故宫导览', '', 'WebPage'],
  ['/why', 'zh', '故宫导览', '', 'WebPage'],
  ['/walks', 'zh', '故宫导览', '', 'WebPage'],
  ['/number', 'zh', '故宫导览', '中殿夹具', 'WebPage'],
])('%s in %s says what it is', async (path, lang, title, text, type) => {
  const page = await read(path, { 'accept-language': lang })
  expect(page.status).toBe(200)
  expect(page.document.title).toContain(title)
  expect(page.document.querySelectorAll('title, meta[name=description], main, h1')).toHaveLength(4)
  expect(written(page)).toContain(text)
  expect(page.document.documentElement.lang).toBe(lang === 'zh' ? 'zh-CN' : 'en')
  expect(page.meta('description')?.length).toBeGreaterThan(5)
  expect(page.meta('description')?.length).toBeLessThan(170)
  expect(page.meta('og:title')).toBe(page.document.title)
  expect(page.meta('og:description')).toBe(page.meta('description'))
  expect(page.meta('og:locale')).toBe(lang === 'zh' ? 'zh_CN' : 'en_GB')
  expect(page.all('og:locale:alternate')).toHaveLength(2)
  expect(page.meta('og:image')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/og\/[a-z0-9/-]+\.png\?v=[0-9a-f]{8}$/)
  expect([page.meta('og:image:width'), page.meta('og:image:height')]).toEqual(['1200', '630'])
  expect(page.meta('og:image:alt')).not.toBe('')
  expect(page.meta('twitter:card')).toBe('summary_large_image')
  expect(page.linked('canonical')).toEqual([page.meta('og:url')])
  expect(
    page
      .graph()
      .map(node => node['@type'])
      .flat(),
  ).toContain(type)
  expect(page.document.querySelector('#app')).not.toBeNull()
})

test('a place tells search engines what the content knows, and where it lies in the guide', async () => {
  const page = await read('/p/zhongdian', {
    'accept-language': 'en',
    host: 'guide.example.org',
    'x-forwarded-proto': 'https',
  })
  const [self, place, trail] = page.graph()
  expect(self).toMatchObject({ '@type': 'WebPage', inLanguage: 'en', mainEntity: { '@id': place?.['@id'] } })
  expect(place).toMatchObject({
    name: 'Middle Hall',
    alternateName: ['中殿夹具', 'Zhōngdiàn Jiājù', 'zhongdian alias'],
    url: 'https://guide.example.org/p/zhongdian',
    publicAccess: true,
    additionalProperty: [{ name: 'Width', value: '30 m' }],
  })
  expect(trail).toMatchObject({
    itemListElement: [{ position: 1 }, { item: 'https://guide.example.org/places' }, { position: 3 }],
  })
  // what sources dispute is told, not stated
  expect(JSON.stringify((await read('/r/tonggang')).graph())).not.toContain('说法不一')
})

test('a tour names its stops in their order', async () => {
  const trip = (await read('/t/axis', { 'accept-language': 'en' })).graph()[1]
  expect(trip).toMatchObject({
    '@type': 'TouristTrip',
    itinerary: {
      numberOfItems: 3,
      itemListElement: [{}, { position: 2, item: { name: 'Middle Hall' } }, {}],
    },
  })
})

test('a scanned code and a trailing slash have the place’s own address', async () => {
  for (const path of [
    '/at/zhongdian',
    '/p/zhongdian/',
    '//p/zhongdian',
    '/h/zhongdian',
    '/p/zhongdian?from=chat',
  ])
    expect((await read(path)).linked('canonical')[0]).toMatch(/:\d+\/p\/zhongdian$/)
})

describe('languages', () => {
  test.each([
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-TW,zh;q=0.9', 'zh-Hant'],
    ['fr-FR,zh;q=0.5', 'en'],
    ['en;q=0.4, zh-HK;q=0.8', 'zh-Hant'],
    ['*', 'zh-CN'],
    ['', 'zh-CN'],
    ['<script>', 'zh-CN'],
  ])('Accept-Language "%s" is read as %s', async (header, tag) => {
    const page = await read('/p/zhongdian', { 'accept-language': header })
    expect(page.document.documentElement.lang).toBe(tag)
    expect(page.headers['vary']).toBe('Accept-Encoding, Accept-Language')
    expect(page.headers['content-language']).toBe(tag)
  })

  test('an address that asks for one gets it, whatever the browser says, and its links keep it', async () => {
    const page = await read('/p/zhongdian?lang=en', { 'accept-language': 'zh' })
    expect(page.document.documentElement.lang).toBe('en')
    expect(page.headers['vary']).toBe('Accept-Encoding')
    expect(page.linked('canonical')[0]).toMatch(/\/p\/zhongdian\?lang=en$/)
    expect(page.document.querySelector('main a')?.getAttribute('href')).toMatch(/\?lang=en$/)
    expect((await read('/p/zhongdian?lang=fr', { 'accept-language': 'zh' })).headers['vary']).toContain(
      'Accept-Language',
    )
  })

  test('each page names itself in all of them', async () => {
    const page = await read('/p/zhongdian', { 'accept-language': 'en' })
    const others = [...page.document.querySelectorAll('link[rel=alternate]')].map(link => [
      link.getAttribute('hreflang'),
      new URL(link.getAttribute('href') ?? '').search,
    ])
    expect(others).toEqual([
      ['zh-Hans', '?lang=zh'],
      ['zh-Hant', '?lang=zh-Hant'],
      ['en', '?lang=en'],
      ['x-default', ''],
    ])
  })

  test('a tag belongs to one language: what is kept is not shown to others', async () => {
    const zh = await read('/p/zhongdian', { 'accept-language': 'zh' })
    const etag = String(zh.headers['etag'])
    const ask = (lang: string) =>
      server.get('/p/zhongdian', { headers: { 'accept-language': lang, 'if-none-match': etag } })
    expect((await ask('zh')).status).toBe(304)
    expect((await ask('en')).status).toBe(200)
    expect(zh.headers['cache-control']).toBe('no-cache')
  })
})

describe('what strangers write', () => {
  const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  test.each([
    `/p/${encodeURIComponent(HOSTILE)}`,
    `/p/zhongdian?lang=${encodeURIComponent(HOSTILE)}`,
    `/p/zhongdian?x=${encodeURIComponent(HOSTILE)}`,
    `/meet/116.39080,39.91668,${encodeURIComponent(HOSTILE)}`,
    `/plan/${encodeURIComponent(HOSTILE)}`,
    `/plan/1_20260513_1040_1300__-_-_alert.zhongdian`,
    `/${encodeURIComponent('</title><script>alert(1)</script>')}`,
    "/p/x'onload='alert(1)",
  ])('%s never becomes markup', async path => {
    const page = await read(path, { 'accept-language': HOSTILE, 'user-agent': HOSTILE, referer: HOSTILE })
    expect(page.text).not.toMatch(/alert\(1\)|onerror|<img src=x/)
    expect(page.document.querySelectorAll('script:not([src]):not([type])')).toHaveLength(1)
  })

  test('a word of a meeting’s sender is text', async () => {
    const page = await read(`/meet/116.39080,39.91668,${encodeURIComponent("A & B's steps; $& $1")}`)
    expect(page.document.querySelector('.first__summary')?.textContent).toContain("A & B's steps; $& $1")
    expect(page.meta('og:description')).toContain("A & B's steps; $& $1")
    expect(page.meta('robots')).toBe('noindex')
  })

  test.each([
    'evil.example"><script>',
    'a b',
    '[::1',
    'x'.repeat(300),
    'user@evil.example',
    'evil.example/path',
  ])('host "%.40s" is not repeated', async host => {
    const page = await read('/p/zhongdian', { host })
    expect(page.meta('og:url')).toBe('http://127.0.0.1:8080/p/zhongdian')
  })

  test('the guide’s own address, once set, is the one that counts', async () => {
    const own = await startServer({ h5Dir, webOrigin: 'https://guide.example.org' })
    try {
      const page = await read('/p/zhongdian', { host: 'evil.example' }, own)
      expect(page.meta('og:url')).toBe('https://guide.example.org/p/zhongdian')
      expect(page.text).not.toContain('evil.example')
    } finally {
      await own.close()
    }
  })
})

test('what the guide does not have is a page to read, not to keep', async () => {
  const page = await read('/p/nope', { 'accept-language': 'en' })
  expect(page.status).toBe(404)
  expect(page.document.title).toBe('This place was not found · Forbidden City Guide')
  expect(page.meta('robots')).toBe('noindex')
  expect(page.linked('canonical')).toEqual([])
  expect(page.graph()).toBeUndefined()
  expect([...page.document.querySelectorAll('main a')].map(link => link.getAttribute('href'))).toContain(
    '/places',
  )
})

test('text comes first: nothing has to be fetched before it is painted', async () => {
  const page = await read('/p/zhongdian')
  expect(page.linked('stylesheet')).toEqual([])
  expect(page.text).toContain(`<style>${CSS}</style>`)
  const blocking = [...page.document.querySelectorAll('script[src]')].filter(
    script => !script.hasAttribute('defer'),
  )
  expect(blocking).toEqual([])
  expect(page.text.indexOf('<main')).toBeLessThan(page.text.indexOf('id="app"'))
  // what names the page stands in the first packet
  expect(page.text.indexOf('<title>')).toBeLessThan(1000)
})

test('the one inline script is allowed by its hash, and nothing else is', async () => {
  const { createHash } = await import('node:crypto')
  for (const path of ['/', '/p/zhongdian', '/p/nope']) {
    const page = await read(path)
    const code = page.document.querySelector('script:not([src]):not([type])')?.textContent ?? ''
    const hash = createHash('sha256').update(code).digest('base64')
    expect(page.headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`)
  }
})

test('every link of a page leads to a page', async () => {
  const seen = new Set<string>()
  const open = ['/']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const page = await read(path)
    expect([path, page.status]).toEqual([path, 200])
    for (const link of page.document.querySelectorAll('a')) open.push(link.getAttribute('href') ?? '')
  }
  expect(seen).toContain('/p/zhongdian')
  expect(seen).toContain('/r/tonggang')
  expect(seen.size).toBeGreaterThan(15)
})

test('the site map has every page in every language, and all of them are there', async () => {
  const xml = (await server.get('/sitemap.xml', { headers: { host: 'guide.example.org' } })).text()
  const map = new JSDOM(xml, { contentType: 'application/xml' }).window.document
  const addresses = [...map.querySelectorAll('loc')].map(loc => new URL(loc.textContent ?? ''))
  expect(new Set(addresses.map(({ href }) => href)).size).toBe(addresses.length)
  expect(addresses.map(({ pathname }) => pathname)).toEqual(
    expect.arrayContaining(['/', '/p/zhongdian', '/r/tonggang', '/t/axis', '/gallery', '/plan']),
  )
  expect(addresses.filter(({ pathname }) => pathname === '/p/zhongdian').map(({ search }) => search)).toEqual(
    ['', '?lang=zh', '?lang=zh-Hant', '?lang=en'],
  )
  for (const { pathname, search } of addresses) {
    const page = await read(pathname + search)
    expect([pathname, page.status, page.meta('robots')]).toEqual([pathname, 200, null])
  }
  expect(xml).toContain('hreflang="x-default"')
  const robots = await server.get('/robots.txt', { headers: { host: 'guide.example.org' } })
  expect(robots.text()).toContain('Sitemap: http://guide.example.org/sitemap.xml')
  expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8')
})
