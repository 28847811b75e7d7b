import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createApp } from '../../server/app'
import { acceptedEncodings } from '../../server/http/encoding'
import { matchesEtag } from '../../server/http/etag'
import { Lru } from '../../server/http/lru'
import { FIXTURE, startServer, type Server } from './support'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('content coding', () => {
  test.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip', ['gzip', 'identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['br;q=0.5, gzip;q=0.8', ['gzip', 'br', 'identity']],
    ['BR;Q=1', ['br', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['br;q=0, *', ['gzip', 'identity']],
    ['identity, gzip;q=0.5', ['identity', 'gzip']],
    ['x-gzip', ['gzip', 'identity']],
    ['gzip, identity;q=0', ['gzip']],
    ['identity;q=0', []],
    ['*;q=0', []],
    ['gzip;q=2', ['identity']],
  ])('Accept-Encoding %p', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected)
  })

  test('the same words in each coding, each with a tag of its own', async () => {
    const path = '/api/v1/bundle?lang=zh'
    const [plain, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'br'].map(coding => server.get(path, { headers: { 'accept-encoding': coding } })),
    )
    expect(plain?.headers['content-encoding']).toBeUndefined()
    expect(gzip?.headers['content-encoding']).toBe('gzip')
    expect(br?.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip?.body ?? '')).toEqual(plain?.body)
    expect(brotliDecompressSync(br?.body ?? '')).toEqual(plain?.body)
    const responses = [plain, gzip, br]
    expect(new Set(responses.map(response => response?.headers.etag)).size).toBe(3)
    for (const response of responses) {
      expect(response?.headers.vary).toBe('Accept-Encoding')
      expect(response?.headers.etag).toMatch(/^"[0-9a-f]{32}(-br|-gz)?"$/)
      expect(response?.headers['content-length']).toBe(String(response?.body.length))
    }
  })

  test('a client that takes nothing we have gets 406', async () => {
    const response = await server.get('/api/v1/places', { headers: { 'accept-encoding': 'identity;q=0' } })
    expect(response.status).toBe(406)
    expect(response.json()).toMatchObject({
      errors: [{ parameter: 'Accept-Encoding', value: 'identity;q=0' }],
    })
  })
})

describe('conditional requests', () => {
  test.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    [' * ', true],
    ['"b"', false],
    ['a', false],
    [undefined, false],
  ])('If-None-Match %p matches "a": %p', (header, expected) => {
    expect(matchesEtag(header, '"a"')).toBe(expected)
  })

  test('304 carries the tag, the cache rule and no body; another coding is another answer', async () => {
    const path = '/api/v1/places?lang=en'
    const first = await server.get(path, { headers: { 'accept-encoding': 'gzip' } })
    const etag = first.headers.etag ?? ''
    const again = await server.get(path, {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': `"x", W/${etag}` },
    })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers).toMatchObject({
      etag,
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
    })
    const other = await server.get(path, { headers: { 'accept-encoding': 'br', 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  test('fields and ids have tags too', async () => {
    const path = '/api/v1/places?fields=id,summary&ids=zhongdian,qianmen'
    const first = await server.get(path)
    expect(first.json<{ data: { id: string }[] }>().data.map(({ id }) => id)).toEqual([
      'zhongdian',
      'qianmen',
    ])
    const again = await server.get(path, { headers: { 'if-none-match': first.headers.etag ?? '' } })
    expect(again.status).toBe(304)
  })
})

describe('methods', () => {
  test('HEAD has the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([
      server.get('/api/v1/relics'),
      server.get('/api/v1/relics', { method: 'HEAD' }),
    ])
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control'])
      expect(head.headers[name]).toBe(get.headers[name])
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE'])(
    '%s is refused with Allow, whatever the body',
    async method => {
      const response = await server.get('/api/v1/places', {
        method,
        headers: { 'content-type': 'application/json', 'content-length': '4' },
        body: '{bad',
      })
      expect(response.status).toBe(405)
      expect(response.headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(response.json()).toMatchObject({ status: 405, errors: [{ parameter: 'method', value: method }] })
    },
  )

  test.each(['/api/v1/places', '/api/v1/places/nope', '/api/v1/nope', '/api', '/api/v1/places/%'])(
    'OPTIONS %s answers a preflight, so that a page can read what follows',
    async path => {
      const response = await server.get(path, { method: 'OPTIONS' })
      expect(response.status).toBe(204)
      expect(response.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': 'If-None-Match',
      })
      expect((await server.get(path)).headers['access-control-allow-origin']).toBe('*')
    },
  )

  test.each(['POST', 'TRACE'])('%s to no address is no address', async method => {
    expect((await server.get('/api/v1/nope', { method })).status).toBe(404)
  })
})

describe('problems', () => {
  test.each([
    ['/api/v1/places/nope', 404, 'id', 'nope'],
    ['/api/v1/relics/__proto__', 404, 'id', '__proto__'],
    ['/api/v1/places?ids=qianmen,nope', 404, 'ids', 'nope'],
    ['/api/v1/geo/sky', 404, 'layer', 'sky'],
    ['/api/v1/schemas/nope.json', 404, 'name', 'nope'],
    ['/api/v1/places?lang=fr', 400, 'lang', 'fr'],
    ['/api/v1/places?lang=', 400, 'lang', ''],
    ['/api/v1/places?lang=zh&lang=en', 400, 'lang', 'en'],
    ['/api/v1/places?colour=red', 400, 'colour', 'red'],
    ['/api/v1/places?fields=id,nope', 400, 'fields', 'nope'],
    ['/api/v1/places?fields=', 400, 'fields', ''],
    ['/api/v1/places?ids=a,,b', 400, 'ids', 'a,,b'],
    ['/api/v1/places/qianmen?ids=qianmen', 400, 'ids', 'qianmen'],
    ['/api/v1/openapi.json?lang=en', 400, 'lang', 'en'],
    [`/api/v1/places?ids=${Array.from({ length: 201 }, (_, i) => i).join()}`, 400, 'ids', '201 ids'],
  ])('%.60s', async (path, status, parameter, value) => {
    const response = await server.get(path)
    expect(response.status).toBe(status)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    const { errors } = response.json<{ errors: { parameter: string; value: string; expected: string }[] }>()
    expect(errors[0]).toMatchObject({ parameter, value })
    expect(errors[0]?.expected).not.toBe('')
  })

  test.each(['/api', '/api/', '/api/v2/places', '/api/v1/nope', '/api/v1/places/qianmen/more'])(
    '%s is no address',
    async path => {
      const response = await server.get(path)
      expect(response.status).toBe(404)
      expect(response.json()).toMatchObject({ type: '/api/v1/docs#problem-unknown-route', status: 404 })
    },
  )

  test('an address that is no UTF-8 is a bad request', async () => {
    expect((await server.get('/api/v1/places/%E0%A4%A')).status).toBe(400)
  })

  test('an escaped address is the same address', async () => {
    expect((await server.get('/api/v1/places/%71ianmen?lang=zh&')).status).toBe(200)
  })
})

test('status addresses', async () => {
  expect((await server.get('/healthz')).json()).toEqual({ status: 'ok' })
  const ready = await server.get('/readyz')
  expect(ready.headers['cache-control']).toBe('no-store')
  expect(ready.json()).toMatchObject({
    status: 'ready',
    contentVersion: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  })
})

test('the docs page has no script and a policy that allows its own style only', async () => {
  const page = await server.get('/api/v1/docs')
  expect(page.text()).not.toContain('<script')
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
})

test('what is kept of cut-down answers is bounded by number and by bytes', () => {
  const lru = new Lru<string>(2, 100)
  lru.set('a', 'A', 10)
  lru.set('b', 'B', 10)
  expect(lru.get('a')).toBe('A')
  lru.set('c', 'C', 10)
  expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual(['A', undefined, 'C'])
  lru.set('d', 'D', 95)
  expect([lru.get('a'), lru.get('c'), lru.get('d'), lru.size]).toEqual([undefined, undefined, 'D', 1])
  lru.set('e', 'E', 101)
  expect([lru.get('d'), lru.get('e')]).toEqual(['D', undefined])
})

test('an unexpected error is told to us and not to the client', async () => {
  const onUnexpected = jest.fn()
  const app = await createApp({ contentDir: FIXTURE, onUnexpected })
  app.get('/api/v1/broken', () => {
    throw new Error('secret /path/to/things')
  })
  try {
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const response = await fetch(`${url}/api/v1/broken`)
    expect(response.status).toBe(500)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await response.text()).not.toContain('secret')
    expect(onUnexpected).toHaveBeenCalledTimes(1)
  } finally {
    await app.close()
  }
})
