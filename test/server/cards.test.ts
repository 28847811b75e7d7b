/** The pictures that links are shown with. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { createCards } from '../../server/cards/routes'
import { CardDisk } from '../../server/cards/disk'
import { TooMuchWork, Workers } from '../../server/cards/workers'
import { loadAuthored } from '../../server/content/load'
import { FIXTURE, folderOf, REAL, startServer, type Server } from './support'

let cacheDir: string
let server: Server
beforeAll(async () => {
  cacheDir = folderOf({})
  server = await startServer({ contentDir: REAL, cacheDir })
}, 120_000)
afterAll(async () => {
  await server.close()
  rmSync(cacheDir, { recursive: true })
})

/** Share of a window's pixels that a colour test accepts. */
async function shareOf(
  png: Buffer,
  window: { left: number; top: number; width: number; height: number },
  accepts: (red: number, green: number, blue: number) => boolean,
): Promise<number> {
  const pixels = await sharp(png).removeAlpha().extract(window).raw().toBuffer()
  let accepted = 0
  for (let i = 0; i < pixels.length; i += 3)
    if (accepts(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0)) accepted++
  return accepted / (pixels.length / 3)
}
const isYellow = (red: number, green: number, blue: number) => red > 190 && green > 130 && blue < 90
const isInk = (red: number, green: number, blue: number) => Math.max(red, green, blue) < 90
const isVermilion = (red: number, green: number, blue: number) => red > 120 && green < 70 && blue < 60
const isBlue = (red: number, green: number, blue: number) => blue > red + 20 && red < 60

const KINDS = [
  '/og/guide.png',
  '/og/plan.png',
  '/og/p/taihedian.png',
  '/og/p/wumen.png',
  // a garden has no front of its own
  '/og/p/yuhuayuan.png',
  '/og/h/yangxindian.png',
  // with a drawing of ours, and without
  '/og/r/da-zimingzhong.png',
  '/og/t/banri-you.png',
  '/og/people/chongqing-taihou.png',
  '/og/events/1722-qiansouyan.png',
  '/og/terms/baozuo.png',
]

test('each kind of link has a picture of the asked size, small, and its own', async () => {
  const bodies = new Set<string>()
  for (const path of KINDS) {
    const response = await server.get(path)
    expect([path, response.status, response.headers['content-type']]).toEqual([path, 200, 'image/png'])
    const { width, height, format } = await sharp(response.body).metadata()
    expect([path, width, height, format]).toEqual([path, 1200, 630, 'png'])
    expect([path, response.body.length < 120 * 1024]).toEqual([path, true])
    bodies.add(response.body.toString('base64'))
    // the seal, on all but those with a drawing at the same place
    const seal = { left: 1016, top: path.includes('/r/') ? 473 : 462, width: 112, height: 112 }
    expect([path, (await shareOf(response.body, seal, isVermilion)) > 0.4]).toEqual([path, true])
  }
  expect(bodies.size).toBe(KINDS.length)
}, 120_000)

test('a hall’s picture has its roof and its name; a word’s has a plaque', async () => {
  const hall = (await server.get('/og/p/taihedian.png')).body
  expect(await shareOf(hall, { left: 200, top: 40, width: 800, height: 370 }, isYellow)).toBeGreaterThan(0.15)
  expect(await shareOf(hall, { left: 72, top: 425, width: 270, height: 90 }, isInk)).toBeGreaterThan(0.06)
  const plaque = (await server.get('/og/terms/baozuo.png')).body
  expect(await shareOf(plaque, { left: 200, top: 120, width: 800, height: 200 }, isBlue)).toBeGreaterThan(0.5)
})

test('what was drawn is kept: by tag, in memory, on disk', async () => {
  const first = await server.get('/og/p/taihedian.png?v=12345678')
  const etag = first.headers.etag ?? ''
  expect(first.headers['cache-control']).toContain('max-age=86400')
  expect((await server.get('/og/p/taihedian.png', { headers: { 'if-none-match': etag } })).status).toBe(304)
  const head = await server.get('/og/p/taihedian.png', { method: 'HEAD' })
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect((await server.get('/og/p/taihedian.png', { method: 'POST' })).status).toBe(405)

  const files = () => readdirSync(join(cacheDir, 'link-cards')).filter(name => name.endsWith('.png'))
  expect(files().length).toBeGreaterThan(0)
  const again = createCards({
    content: await loadAuthored(REAL),
    cacheDir,
    render: () => Promise.reject(new Error('drawn once more')),
  })
  expect((await again('/og/p/taihedian.png'))?.equals(first.body)).toBe(true)
  await expect(again('/og/p/zhonghedian.png')).rejects.toThrow('drawn once more')
})

test.each([
  '/og/p/nope.png',
  '/og/at/taihedian.png',
  '/og/meet/taihedian.png',
  '/og/tours.png',
  '/og/p/taihedian.svg',
  '/og/p/taihedian',
  '/og/',
  '/og/p/../../package.json',
  '/og/p/%2e%2e%2fsecret.png',
  '/og/fronts/nope.svg',
  '/og/fronts/..%2f..%2fx.svg',
])('%s is no picture', async path => {
  expect((await server.get(path)).status).toBe(404)
})

test('fronts for pages are SVG, by day and by night', async () => {
  const day = await server.get('/og/fronts/taihedian.svg', { headers: { 'accept-encoding': 'gzip' } })
  expect(day.headers).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-encoding': 'gzip',
  })
  expect(day.text()).toMatch(/^<svg /)
  const night = await server.get('/og/fronts/taihedian.dark.svg')
  expect(night.text()).not.toBe(day.text())
})

test('two are drawn at once, one picture once, and a crowd is told to come again', async () => {
  const content = await loadAuthored(FIXTURE)
  const started: string[] = []
  let most = 0
  let busy = 0
  let release: () => void = () => undefined
  const gate = new Promise<void>(open => (release = open))
  const draw = createCards({
    content,
    capacity: 4,
    async render(svg) {
      started.push(svg)
      most = Math.max(most, ++busy)
      await gate
      busy--
      return Buffer.from('png')
    },
  })
  const paths = ['/og/p/qianmen.png', '/og/p/zhongdian.png', '/og/p/houyuan.png', '/og/r/tonggang.png']
  const drawn = [...paths, '/og/p/qianmen.png'].map(path => draw(path))
  await expect(draw('/og/t/axis.png')).rejects.toThrow(TooMuchWork)
  release()
  expect((await Promise.all(drawn)).map(String)).toEqual(Array(5).fill('png'))
  expect([started.length, most]).toEqual([4, 2])
  // there is room again
  await expect(draw('/og/t/axis.png')).resolves.toBeDefined()
})

test('a failure frees its place', async () => {
  const workers = new Workers<number>(1, 2)
  await expect(workers.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(workers.run('a', async () => 1)).resolves.toBe(1)
  expect(() => new Workers(0, 1)).toThrow('atOnce "0": expected a whole number from 1')
})

test('the disk keeps what was used last, and a disk that cannot be written is no failure', async () => {
  const dir = folderOf({})
  try {
    const disk = new CardDisk(dir, 2)
    for (const name of ['a', 'b']) {
      await disk.write(name, Buffer.from(name))
      await new Promise(done => setTimeout(done, 20))
    }
    expect(String(await disk.read('a'))).toBe('a')
    await disk.write('c', Buffer.from('c'))
    expect(['a', 'b', 'c'].map(name => existsSync(join(dir, `${name}.png`)))).toEqual([true, false, true])
    // a file is no folder
    await expect(new CardDisk(join(dir, 'a.png'), 2).write('a', Buffer.from('a'))).resolves.toBeUndefined()
  } finally {
    rmSync(dir, { recursive: true })
  }
})
