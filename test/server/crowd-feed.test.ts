/** A museum's feed as it is on good days and on bad ones, from a server that really answers. */
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCrowdFeed, waitMs, type CrowdFeedOptions } from '../../server/crowd/feed'
import { readSettings } from '../../server/settings'
import { startServer } from './support'

const MINUTE_MS = 60_000
const NONE = { status: 'none' }
const areas = [
  { id: 'palace', level: 3, waitMinutes: null },
  { id: 'wumen', level: null, waitMinutes: 25 },
]
const feedAt = (generatedMs: number, more: object = {}): string =>
  JSON.stringify({ generatedAt: new Date(generatedMs).toISOString(), validForSeconds: 600, areas, ...more })

let museum: HttpServer
let url = ''
let asked = 0
let answer: RequestListener
beforeAll(async () => {
  museum = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  await new Promise<void>(done => museum.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(museum.address() as AddressInfo).port}/crowds`
})
afterAll(() => {
  museum.closeAllConnections()
  museum.close()
})
beforeEach(() => {
  asked = 0
})
const says =
  (body: string, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body)
  }

let nowMs = 0
const told = jest.fn()
const feedOf = (more: Partial<CrowdFeedOptions> = {}) =>
  createCrowdFeed({ url, nowMs: () => nowMs, onChange: told, timeoutMs: 300, maxBytes: 10_000, ...more })
beforeEach(() => {
  nowMs = Date.UTC(2026, 4, 13, 2)
  told.mockClear()
})

it('keeps a good answer until it is out of date', async () => {
  answer = says(feedAt(nowMs - MINUTE_MS))
  const feed = feedOf()
  expect(feed.live()).toEqual(NONE)
  await feed.ask()
  const live = {
    status: 'live',
    generatedAt: '2026-05-13T01:59:00.000Z',
    validUntil: '2026-05-13T02:09:00.000Z',
    areas,
  }
  expect(feed.live()).toEqual(live)
  nowMs += 8 * MINUTE_MS
  expect(feed.live()).toEqual(live)
  nowMs += MINUTE_MS
  expect(feed.live()).toEqual(NONE)
  expect(told).not.toHaveBeenCalled()
})

describe.each<[string, () => RequestListener]>([
  ['garbage', () => says('<html>Bad gateway</html>')],
  ['nothing', () => says('')],
  ['an error', () => says(feedAt(nowMs), 503)],
  [
    'a level that there is not',
    () => says(feedAt(nowMs, { areas: [{ id: 'palace', level: 7, waitMinutes: null }] })),
  ],
  ['fields that nobody agreed on', () => says(feedAt(nowMs, { secret: 1 }))],
  ['an area twice', () => says(feedAt(nowMs, { areas: [areas[0], areas[0]] }))],
  ['a time without a zone', () => says(feedAt(nowMs, { generatedAt: '2026-05-13T10:00:00' }))],
  ['yesterday', () => says(feedAt(nowMs - 24 * 60 * MINUTE_MS))],
  ['tomorrow', () => says(feedAt(nowMs + 24 * 60 * MINUTE_MS))],
  ['more than it should', () => says(feedAt(nowMs, { areas: [{ ...areas[0], note: 'x'.repeat(20_000) }] }))],
  [
    'without end',
    () => (_request, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write(' '.repeat(4096)), 1)
      response.on('close', () => clearInterval(timer))
    },
  ],
  [
    'a promise of bytes and no more',
    () => (_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{')
    },
  ],
  ['silence', () => () => undefined],
  ['a closed door', () => request => request.socket.destroy()],
  [
    'another address',
    () => (_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' })
      response.end()
    },
  ],
])('a feed that answers with %s', (_name, bad) => {
  it('is not used, is told of once, and what was good before still counts', async () => {
    const feed = feedOf()
    answer = bad()
    await feed.ask()
    expect(feed.live()).toEqual(NONE)
    await feed.ask()
    expect(told.mock.calls).toEqual([[expect.stringMatching(/^crowd feed: ./)]])

    answer = says(feedAt(nowMs))
    await feed.ask()
    expect(feed.live()).toMatchObject({ status: 'live', areas })
    expect(told).toHaveBeenLastCalledWith('crowd feed: answers again')
    answer = bad()
    await feed.ask()
    expect(feed.live()).toMatchObject({ status: 'live', areas })
  })
})

it('an older answer does not replace a newer one', async () => {
  const feed = feedOf()
  answer = says(feedAt(nowMs))
  await feed.ask()
  answer = says(feedAt(nowMs - MINUTE_MS, { areas: [] }))
  await feed.ask()
  expect(feed.live()).toMatchObject({ areas })
})

it('leaves a feed in trouble in peace: longer each time, up to a limit', () => {
  expect([0, 1, 2, 3, 4, 5, 99].map(failures => waitMs(failures, 60, 900))).toEqual([
    60, 120, 240, 480, 900, 900, 900,
  ])
})

it('asks again by itself, and not after it was stopped', async () => {
  answer = says('garbage')
  const feed = feedOf({ pollMs: 5, maxPollMs: 10 })
  feed.start()
  const until = Date.now() + 5000
  while (asked < 4 && Date.now() < until) await new Promise(done => setTimeout(done, 5))
  expect(asked).toBeGreaterThanOrEqual(4)
  feed.stop()
  await new Promise(done => setTimeout(done, 30))
  const then = asked
  await new Promise(done => setTimeout(done, 60))
  expect(asked).toBe(then)
})

describe('the API', () => {
  const PATH = '/api/v1/crowds/live'
  it('says none without a feed', async () => {
    const server = await startServer()
    const response = await server.get(PATH)
    expect([response.status, response.json()]).toEqual([200, { data: NONE }])
    await server.close()
  })

  it('passes on what the feed says, for a quarter of a minute, and refuses what it does not know', async () => {
    answer = says(feedAt(Date.now() - 1000))
    const server = await startServer({ crowdFeed: { url } })
    const until = Date.now() + 5000
    let response = await server.get(PATH)
    while (response.text().includes('none') && Date.now() < until) response = await server.get(PATH)
    expect(response.json()).toMatchObject({ data: { status: 'live', areas } })
    expect(response.headers['cache-control']).toBe('public, max-age=15')
    expect(response.headers['access-control-allow-origin']).toBe('*')
    expect((await server.get(`${PATH}?colour=red`)).status).toBe(400)
    expect(
      (await server.get(PATH, { headers: { 'if-none-match': String(response.headers.etag) } })).status,
    ).toBe(304)
    await server.close()
  })

  it('stands when the feed does not', async () => {
    answer = request => request.socket.destroy()
    const server = await startServer({ crowdFeed: { url } })
    expect((await server.get(PATH)).json()).toEqual({ data: NONE })
    expect((await server.get('/readyz')).status).toBe(200)
    await server.close()
  })
})

describe('GUIDE_CROWD_FEED_URL', () => {
  const feedUrl = (text?: string) => readSettings({ GUIDE_CROWD_FEED_URL: text }).app.crowdFeed
  it('may be left out', () => {
    expect([feedUrl(), feedUrl('')]).toEqual([undefined, undefined])
    expect(feedUrl('https://museum.example/crowds?key=1')).toEqual({
      url: 'https://museum.example/crowds?key=1',
    })
  })
  it.each(['museum', 'file:///etc/passwd', 'https://me:secret@museum.example/'])('%s is refused', text => {
    expect(() => feedUrl(text)).toThrow('GUIDE_CROWD_FEED_URL; expected an address')
    expect(() => feedUrl(text)).not.toThrow(/secret/)
  })
})
