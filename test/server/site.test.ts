import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { folderOf, startServer, type Server } from './support'

const SCRIPT = 'document.documentElement.dataset.ready = "1"'
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"/><title>Guide</title><script>${SCRIPT}</script><script src="/js/app.0a1b2c3d.js"></script></head><body><div id="app"></div>${'故宫 '.repeat(200)}</body></html>`
/** What the app needs of its page, wherever the visitor enters. */
const APP = `<div id="app"></div>${'故宫 '.repeat(200)}</body></html>`
const SOURCE = 'console.log("palace")\n'.repeat(100)

let h5Dir: string
let assetsDir: string
let cacheDir: string
let server: Server
beforeAll(async () => {
  h5Dir = folderOf({
    'index.html': PAGE,
    'js/app.0a1b2c3d.js': SOURCE,
    'sw.js': SOURCE,
    'sw.off.js': 'leave()',
    'glyphs/Kai/0-255.pbf': 'x',
    '.secret': 'no',
  })
  assetsDir = folderOf({ 'overlay-0123456789abcdef.webp': 'picture' })
  cacheDir = folderOf({})
  server = await startServer({ h5Dir, assetsDir, cacheDir })
})
afterAll(async () => {
  await server.close()
  for (const dir of [h5Dir, assetsDir, cacheDir]) rmSync(dir, { recursive: true })
})

test.each([
  '/',
  '/p/zhongdian',
  '/at/zhongdian',
  '/at/zhongdian?from=sign',
  '/r/tonggang',
  '/t/axis',
  '/meet/zhongdian',
  '/meet/zhongdian,15:30',
  '/meet/116.39080,39.91668',
  '/meet/116.39080,39.91668,~40,15:30,%E4%B8%9C%E8%BE%B9',
  '/meet/116.39080%2C39.91668?from=chat',
  '/nearby',
  '/tours',
  '/treasures',
  '/mine',
  '/about',
  '/places',
  '/p/zhongdian/',
  '/p/zhongdian?from=share',
  '/p/zhongdian%2f',
  '/p/%7Ahongdian%3Ffrom=share.html',
  '//p/zhongdian',
  '//',
  '/pages/guide/index',
  '/pages%2fguide%2findex',
])('%s shows the app', async path => {
  const response = await server.get(path)
  expect(response.status).toBe(200)
  expect(response.text()).toContain(APP)
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(response.headers['cache-control']).toBe('no-cache')
})

test.each([
  '/p/nope',
  '/h/nope',
  '/people/nope',
  '/events/nope',
  '/motifs/nope',
  '/terms/nope',
  '/at/nope',
  '/at/tonggang',
  '/meet',
  '/meet/nope',
  '/meet/zhongdian,25:30',
  // not at the palace
  '/meet/2.29440,48.85830',
  '/meet/116.30000,39.91668',
  // cut short on its way
  '/plan/1_20260513_1040_1300_-_-_zhong.zho',
  '/at',
  '/r/zhongdian',
  '/t/tonggang',
  '/p/',
  '/nowhere',
  '/p/zhongdian/more',
  '/p/zhongdian%2f%2f',
  // decoded once, by the app and here
  '/p/%257Ahongdian',
  '/p//zhongdian',
  '//p/nope',
  '/pages/guide',
  '/pages/guide/index/',
  `/p/${'z'.repeat(300)}`,
  // what cannot be decoded is a path like any other
  '/p/%',
  '/p/%?from=share',
  '/%',
  '/p/%E0%A4%A',
  '/p/zhongdian%',
  '//api/%',
  '/apis/%',
])('%.40s shows the app with status 404', async path => {
  const response = await server.get(path)
  expect(response.status).toBe(404)
  expect(response.text()).toContain(APP)
  expect(response.text()).toContain('<h1 class="first__heading">没有找到这一处</h1>')
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
})

test('the app’s bare page is kept as it was built: it starts with anything', async () => {
  expect((await server.get('/index.html')).text()).toBe(PAGE)
})

test('a path that cannot be decoded has no body for HEAD, and is refused to who would write', async () => {
  const head = await server.get('/p/%', { method: 'HEAD' })
  expect([head.status, head.body.length]).toEqual([404, 0])
  expect((await server.get('/p/%', { method: 'POST' })).status).toBe(400)
})

test.each(['/api/%', '/api/v1/places/%', '/media/%', '/media/narrations/%.mp3'])(
  '%s is for programs: a problem, not a page',
  async path => {
    const response = await server.get(path)
    expect(response.status).toBe(400)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  },
)

test.each([
  '/missing.js',
  '/p/zhongdian.png',
  '/.secret.txt',
  '/../package.json',
  '/js/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd.txt',
])('%s is no file', async path => {
  const response = await server.get(path)
  expect(response.status).toBe(404)
  expect(response.text()).toBe('There is no such file.\n')
})

test('hashed names are kept for ever, others are asked for again; text is compressed at load', async () => {
  const hashed = await server.get('/js/app.0a1b2c3d.js', { headers: { 'accept-encoding': 'br' } })
  expect(hashed.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  expect(hashed.text()).toBe(SOURCE)
  expect((await server.get('/sw.js')).headers['cache-control']).toBe('no-cache')
  expect((await server.get('/glyphs/Kai/0-255.pbf')).headers['content-type']).toBe('application/x-protobuf')
  expect((await server.get('/assets/overlay-0123456789abcdef.webp')).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'image/webp',
  })
})

test('the page may load nothing foreign; its own inline script is allowed by its hash', async () => {
  const policy = (await server.get('/')).headers['content-security-policy'] ?? ''
  const hash = createHash('sha256').update(SCRIPT).digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`)
  expect(policy).toContain("worker-src blob: 'self'")
  expect(policy).toContain("media-src 'self' blob:")
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
})

test('pages can only be read, and revalidated', async () => {
  expect((await server.get('/p/zhongdian', { method: 'POST' })).status).toBe(405)
  const etag = (await server.get('/p/zhongdian')).headers.etag ?? ''
  expect((await server.get('/p/zhongdian', { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect((await server.get('/', { headers: { 'if-none-match': etag } })).status).toBe(200)
  const missing = (await server.get('/p/nope')).headers.etag ?? ''
  expect((await server.get('/p/nope', { headers: { 'if-none-match': missing } })).status).toBe(404)
})

test('without a build the server says how to make one', async () => {
  const bare = await startServer()
  try {
    const response = await bare.get('/')
    expect(response.status).toBe(404)
    expect(response.text()).toContain('npm run build:h5')
    expect((await bare.get('/p/%')).text()).toBe(response.text())
  } finally {
    await bare.close()
  }
})

test('the service worker is asked for anew each time, and takes leave where it is switched off', async () => {
  const on = await server.get('/sw.js')
  expect([on.text(), on.headers['cache-control']]).toEqual([SOURCE, 'no-cache'])
  expect(on.headers['content-type']).toContain('text/javascript')
  const off = await startServer({ h5Dir, serviceWorker: false })
  expect((await off.get('/sw.js')).text()).toBe('leave()')
  await off.close()
})
