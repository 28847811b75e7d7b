/** Taking along: a device and a network of our own making, both of which fail. */
import { createHash } from 'node:crypto'
import { stopper, type Brought, type KeepStore, type TakerPorts } from '@/content/keep/ports'
import { take, type Progress } from '@/content/keep/taker'
import { readEdition } from '@/core/keep/edition'
import type { KeepFile } from '@/core/keep/types'

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer

/** A server that has these texts. */
class Server {
  asked: string[] = []
  offline = false
  /** What comes instead, once for each entry. */
  readonly tricks = new Map<string, (Partial<Brought> | 'silence')[]>()
  constructor(readonly texts: Record<string, string>) {}

  bring = async (path: string): Promise<Brought> => {
    this.asked.push(path)
    const trick = this.tricks.get(path)?.shift()
    if (this.offline || trick === 'silence') throw new Error('no answer')
    const text = this.texts[path]
    const found = { status: text === undefined ? 404 : 200, body: bytesOf(text ?? ''), type: 'text/plain' }
    return { ...found, digest: sha256Of(text ?? ''), retryAfterMs: null, ...trick }
  }
}

/** A device whose room can end. */
class Device implements KeepStore {
  readonly blobs = new Map<string, string>()
  edition: string | null = null
  roomFor = Infinity
  present = async () => new Set(this.blobs.keys())
  put = async (sha256: string, body: ArrayBuffer) => {
    if (this.blobs.size >= this.roomFor) return 'full' as const
    this.blobs.set(sha256, new TextDecoder().decode(body))
    return 'kept' as const
  }
  drop = async (hashes: readonly string[]) => hashes.forEach(hash => this.blobs.delete(hash))
  text = async (sha256: string) => this.blobs.get(sha256) ?? null
  readEdition = async () => this.edition
  writeEdition = async (text: string | null) => {
    this.edition = text
    return true
  }
  sha256 = async (body: ArrayBuffer) => createHash('sha256').update(Buffer.from(body)).digest('hex')
  /** Everything that an edition names is there, and is what it says. */
  isWhole() {
    const files = Object.values(readEdition(this.edition)?.files ?? {})
    return files.every(({ sha256 }) => sha256Of(this.blobs.get(sha256) ?? '') === sha256)
  }
  names = () => Object.keys(readEdition(this.edition)?.files ?? {}).sort()
}

const fileOf = (path: string, text: string, more: Partial<KeepFile> = {}): KeepFile => ({
  path,
  sha256: sha256Of(text),
  bytes: text.length,
  transferBytes: text.length,
  part: 'guide',
  key: null,
  ...more,
})
const unmadeOf = (path: string): KeepFile => fileOf(path, '', { sha256: null, bytes: null, transferBytes: 9, part: 'zh.brief' })

const TEXTS = { '/bundle': 'words A', '/map': 'a map', '/told': 'a voice', '/untold': 'made now' }
const FILES = [
  fileOf('/bundle', TEXTS['/bundle'], { key: 'zh' }),
  fileOf('/map', TEXTS['/map']),
  fileOf('/told', TEXTS['/told'], { part: 'zh.brief' }),
  unmadeOf('/untold'),
]
const PARTS = ['guide', 'zh.brief']

let device: Device
let server: Server
let waits: number[]
let told: Progress[]
const ports = (more: Partial<TakerPorts> = {}): TakerPorts => ({
  store: device,
  bring: server.bring,
  nowMs: () => 77,
  wait: async ms => void waits.push(ms),
  ...more,
})
const run = (files = FILES, more: Partial<TakerPorts> = {}, stop = stopper()) =>
  take(files, PARTS, ports(more), stop, progress => told.push(progress))
beforeEach(() => {
  device = new Device()
  server = new Server({ ...TEXTS })
  waits = []
  told = []
})

test('everything comes, is held against its hash and is usable; what was not made is asked for last', async () => {
  const outcome = await run()
  expect(outcome).toMatchObject({ kind: 'done', failed: [] })
  expect(device.names()).toEqual(['/bundle', '/map', '/told', '/untold'])
  expect(device.isWhole()).toBe(true)
  expect(readEdition(device.edition)).toMatchObject({ parts: PARTS, takenAtMs: 77 })
  expect(server.asked.at(-1)).toBe('/untold')
  expect(told[0]).toMatchObject({ done: 0, files: 4, unmade: 1 })
  expect(told.at(-1)).toMatchObject({ done: 4, unmade: 0, doneBytes: told[0]?.bytes })
})

test('damaged bytes are thrown away and fetched again past every cache', async () => {
  server.tricks.set('/map', [{ body: bytesOf('a mob') }])
  const again: boolean[] = []
  const bring: TakerPorts['bring'] = (path, options) => {
    if (path === '/map') again.push(options.again)
    return server.bring(path)
  }
  expect(await run(FILES, { bring })).toMatchObject({ kind: 'done', failed: [] })
  expect(again).toEqual([false, true])
  expect(device.isWhole()).toBe(true)
})

test('what stays damaged is listed and never kept; without the guide nothing becomes usable', async () => {
  const wrong = { body: bytesOf('<html>portal</html>') }
  server.tricks.set('/told', [wrong, wrong, wrong])
  expect(await run()).toMatchObject({ kind: 'done', failed: [{ path: '/told', why: 'damaged' }] })
  expect(device.names()).toEqual(['/bundle', '/map', '/untold'])

  device = new Device()
  server.tricks.set('/map', [wrong, wrong, wrong])
  expect(await run()).toMatchObject({ kind: 'done', edition: null, failed: [{ path: '/map', why: 'damaged' }] })
  expect(device.edition).toBeNull()
  // the next try heals it, with that one file
  server.asked = []
  expect(await run()).toMatchObject({ kind: 'done', failed: [] })
  expect(server.asked).toEqual(['/map', '/untold'])
})

test('a sound that was made without a word about its hash is not trusted', async () => {
  server.tricks.set('/untold', [{ digest: null }])
  expect(await run()).toMatchObject({ failed: [{ path: '/untold', why: 'damaged' }] })
})

test('killed in the middle: the next run fetches what is missing and nothing else', async () => {
  let brought = 0
  const killed = new Error('killed')
  const bring: TakerPorts['bring'] = path => (++brought > 2 ? new Promise(() => undefined) : server.bring(path))
  await Promise.race([run(FILES, { bring }), new Promise(resolve => setTimeout(() => resolve(killed), 30))])
  const before = [...device.blobs.values()]
  expect(before.length).toBeGreaterThan(0)
  server.asked = []
  expect(await run()).toMatchObject({ kind: 'done' })
  for (const text of before) expect(server.asked.some(path => server.texts[path] === text)).toBe(false)
  expect(device.isWhole()).toBe(true)
})

test('stopped: what came stays, and goes on from there', async () => {
  const stop = stopper()
  const bring: TakerPorts['bring'] = path => {
    if (path === '/told') stop.stop()
    return server.bring(path)
  }
  expect(await run(FILES, { bring }, stop)).toEqual({ kind: 'stopped' })
  expect(device.names()).toEqual(['/bundle', '/map'])
  expect(await run()).toMatchObject({ kind: 'done' })
  expect(device.names()).toHaveLength(4)
})

test('a lost network is waited for, not counted as a failure of the files', async () => {
  server.offline = true
  const wait = async (ms: number) => {
    waits.push(ms)
    if (waits.length === 8) server.offline = false
  }
  expect(await run(FILES, { wait })).toMatchObject({ kind: 'done', failed: [] })
  expect(told.some(({ isWaiting }) => isWaiting)).toBe(true)
  expect(told.at(-1)?.isWaiting).toBe(false)
  expect(Math.max(...waits)).toBeGreaterThan(Math.min(...waits))
})

test('a busy server is waited for; the rest goes on meanwhile', async () => {
  const busy = { status: 503, retryAfterMs: 10_000 }
  server.tricks.set('/untold', Array.from({ length: 6 }, () => busy))
  server.texts['/other'] = 'other'
  const files = [...FILES, unmadeOf('/other')]
  expect(await run(files)).toMatchObject({ kind: 'done', failed: [] })
  expect(waits.every(ms => ms === 10_000)).toBe(true)
  expect(server.asked.indexOf('/other')).toBeLessThan(server.asked.lastIndexOf('/untold'))
})

test('what the server cannot speak is listed at once with its captions; the rest is there', async () => {
  server.tricks.set('/a.brief.mp3', [{ status: 503, retryAfterMs: 60_000 }])
  const files = [...FILES, unmadeOf('/a.brief.mp3'), { ...unmadeOf('/a.brief.hant.vtt'), transferBytes: 0 }]
  const outcome = await take(files, PARTS, ports({ bring: path => (path.includes('.vtt') ? server.bring('/none') : server.bring(path)) }), stopper(), () => undefined)
  expect(outcome).toMatchObject({
    kind: 'done',
    failed: [
      { path: '/a.brief.mp3', why: 'unmade' },
      { path: '/a.brief.hant.vtt', why: expect.stringMatching(/unmade|gone/) as string },
    ],
  })
  expect(waits).toEqual([])
  expect(device.names()).toEqual(['/bundle', '/map', '/told', '/untold'])
})

test('no room: it says so, and what was there before is as it was', async () => {
  await run(FILES.slice(0, 3))
  const before = device.edition
  device.roomFor = device.blobs.size
  const newer = [fileOf('/bundle-b', 'words B', { key: 'zh' }), ...FILES.slice(1, 3)]
  server.texts['/bundle-b'] = 'words B'
  expect(await run(newer)).toEqual({ kind: 'full' })
  expect(device.edition).toBe(before)
  expect(device.isWhole()).toBe(true)
})

describe('another edition', () => {
  const NEWER = [fileOf('/bundle-b', 'words B', { key: 'zh' }), ...FILES.slice(1)]
  beforeEach(async () => {
    await run()
    server.asked = []
    server.texts['/bundle-b'] = 'words B'
  })

  test('fetches what has another hash, and what it no longer names goes', async () => {
    expect(await run(NEWER)).toMatchObject({ kind: 'done' })
    expect(server.asked).toEqual(['/bundle-b'])
    expect(device.names()).toEqual(['/bundle-b', '/map', '/told', '/untold'])
    expect([...device.blobs.values()]).not.toContain('words A')
  })

  test('stopped half way, the old one is what is used, whole', async () => {
    const stop = stopper()
    server.texts['/more'] = 'more'
    const more = [...NEWER, fileOf('/more', 'more', { part: 'zh.brief' })]
    const bring: TakerPorts['bring'] = path => {
      if (path === '/more') stop.stop()
      return server.bring(path)
    }
    expect(await run(more, { bring }, stop)).toEqual({ kind: 'stopped' })
    expect(device.names()).toContain('/bundle')
    expect(device.isWhole()).toBe(true)
    expect(await run(more)).toMatchObject({ kind: 'done' })
    expect(device.names()).not.toContain('/bundle')
    expect(device.isWhole()).toBe(true)
  })

  test('the server has yet another one meanwhile: nothing is mixed', async () => {
    delete server.texts['/bundle-b']
    expect(await run(NEWER)).toEqual({ kind: 'outdated' })
    expect(device.names()).toContain('/bundle')
    expect(device.isWhole()).toBe(true)
  })

  test('a part that is no longer chosen is deleted', async () => {
    expect(await take(FILES.slice(0, 2), ['guide'], ports(), stopper(), () => undefined)).toMatchObject({ kind: 'done' })
    expect(server.asked).toEqual([])
    expect(device.names()).toEqual(['/bundle', '/map'])
    expect(device.blobs.size).toBe(2)
  })
})
