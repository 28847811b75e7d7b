/**
 * Taken along, then without any network: the context is offline and the server has stopped. Everything that is asked
 * for then comes from the service worker and from what was downloaded.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { wordsOf } from '@/locales'
import { createApp, type AppOptions } from '../../server/app'
import type { Make } from '../../server/narrations/store'
import { readSettings } from '../../server/settings'
import { launchChromium, openPage, type OpenedPage } from '../helpers/browser'
import { silentWav } from '../weapp/runtime/apiStub'
import { seePath, seeText, settled, sheetOf, until } from './see'

const ROOT = path.resolve(__dirname, '../..')
const SOUND_SECONDS = 20
const words = wordsOf('zh')
jest.setTimeout(240_000)

let browser: Browser
let dir: string
let h5Dir: string
let visit: OpenedPage
let app: FastifyInstance
let origin: string
/** Narrations that the server's voice fails at. */
let unspeakable = /^jiaolou-/

/** Silence of a known length: no test waits for a voice. */
const make: Make = async (job, { dir: to }) => {
  if (unspeakable.test(job.stem)) throw new Error('no voice')
  mkdirSync(to, { recursive: true })
  writeFileSync(path.join(to, `${job.stem}.vtt`), 'WEBVTT\n\n00:00.000 --> 00:20.000\n字幕第一句\n')
  writeFileSync(path.join(to, `${job.stem}.mp3`), silentWav(SOUND_SECONDS))
}

async function startServer(port = 0, more: Partial<AppOptions> = {}): Promise<void> {
  const { app: options } = readSettings({
    H5_DIR: h5Dir,
    CONTENT_DIR: path.join(ROOT, 'content'),
    ASSETS_DIR: path.join(ROOT, '.generated/assets'),
    CACHE_DIR: path.join(ROOT, '.cache/compressed'),
  })
  const narrations = { cacheDir: path.join(dir, 'narrations'), retryAfterSeconds: 60, make }
  app = await createApp({ ...options, narrations, ...more })
  origin = await app.listen({ host: '127.0.0.1', port })
}

const state = (page: Page) => page.locator('#take-state')
const kindOf = async (page: Page) =>
  /takestate--(\w+)/.exec((await state(page).getAttribute('class')) ?? '')?.[1] ?? ''

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'taken-'))
  h5Dir = path.join(dir, 'h5')
  cpSync(process.env['H5_DIR'] ?? path.join(ROOT, 'dist/h5'), h5Dir, { recursive: true })
  browser = await launchChromium()
  await startServer()
  // before the great hall
  const geolocation = { longitude: 116.39094, latitude: 39.91556, accuracy: 6 }
  const context = { reducedMotion: 'reduce' as const, permissions: ['geolocation'], geolocation }
  visit = await openPage(browser, { allowedOrigins: [origin], hasWorker: true, context })
})
afterAll(async () => {
  await visit.close()
  await browser.close()
  await app.close()
  rmSync(dir, { recursive: true, force: true })
})

test('sizes before the download; a pause, a go on; what could not be spoken is listed', async () => {
  const page = await visit.newPage()
  await page.goto(`${origin}/mine`)
  await page.locator('#open-take').tap()
  await seePath(page, '/take')
  await seeText(state(page), words.takeNone)
  const pack = (await (await fetch(`${origin}/api/v1/pack?lang=zh`)).json()) as {
    data: { objects: { kind: string; transferBytes: number }[] }
  }
  const guide = ['bundle', 'ground', 'walkways', 'geo', 'font']
  const bytes = pack.data.objects
    .filter(({ kind }) => guide.includes(kind))
    .reduce((sum, { transferBytes }) => sum + transferBytes, 0)
  await seeText(page.locator('#take-guide'), `${(bytes / 1_000_000).toFixed(1)} MB`)
  await page.locator('#take-pictures').tap()
  await page.locator('#take-start').tap()
  await until(
    'files to come',
    async () => (await kindOf(page)) === 'going' && (await state(page).innerText()),
    text => /[1-9]/.test(String(text)),
  )
  await page.locator('#take-pause').tap()
  await until(
    'the pause',
    () => kindOf(page),
    kind => kind === 'paused',
  )
  await page.close()

  // a closed page has lost nothing
  const later = await visit.newPage()
  await later.goto(`${origin}/take`)
  await seeText(state(later), words.takePaused)
  await later.locator('#take-start').tap()
  await until(
    'the download',
    () => kindOf(later),
    kind => kind !== 'going',
    120_000,
  )
  await seeText(later.locator('#take-failed'), words.takeFailedWhy.unmade)
  await seeText(later.locator('#take-failed'), '角楼')

  // the voice is well again
  unspeakable = /^$/
  await app.close()
  await startServer(Number(new URL(origin).port))
  await later.locator('#take-retry').tap()
  await until(
    'the rest',
    () => kindOf(later),
    kind => kind === 'taken',
    120_000,
  )
  expect(await later.locator('#take-failed').count()).toBe(0)
  await later.close()
})

describe('in airplane mode', () => {
  let page: Page
  beforeAll(async () => {
    await app.close()
    page = await visit.newPage()
    await page.context().setOffline(true)
  })
  afterAll(async () => {
    await page.context().setOffline(false)
    await page.close()
    await startServer(Number(new URL(origin).port))
  })

  test('a link opens cold: map, letters, words', async () => {
    await page.goto(`${origin}/p/taihedian`)
    await seeText(sheetOf(page), 'Hall of Supreme Harmony')
    await seeText(page.locator('.banner'), words.offlineKept)
    await settled(page)
    expect(await page.evaluate(() => document.fonts.check('20px "Guide Kai"'))).toBe(true)
    await page.reload({ waitUntil: 'domcontentloaded' })
    await seeText(sheetOf(page), 'Hall of Supreme Harmony')
  })

  test('a narration that was taken plays and can be sought in; the worker answers in pieces', async () => {
    await page.locator('#listen').tap()
    await until(
      'the sound',
      () => page.locator('#capsule-toggle').getAttribute('aria-label'),
      name => name === words.pause,
    )
    await seeText(page.locator('#capsule'), '字幕第一句')
    const answers = await page.evaluate(async () => {
      const box = await caches.open('kept-v1')
      const edition = (await (await box.match('/kept/edition'))?.json()) as {
        files: Record<string, { bytes: number }>
      }
      const sound = Object.keys(edition.files).find(file => file.includes('/taihedian.brief.zh.')) ?? ''
      const ask = async (range?: string) => {
        const answer = await fetch(sound, range === undefined ? {} : { headers: { range } })
        return [answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength]
      }
      const { bytes } = edition.files[sound] ?? { bytes: 0 }
      return {
        bytes,
        whole: await ask(),
        part: await ask('bytes=10-19'),
        end: await ask('bytes=-5'),
        beyond: await ask(`bytes=${bytes}-`),
      }
    })
    const { bytes } = answers
    expect(answers.whole).toEqual([200, null, bytes])
    expect(answers.part).toEqual([206, `bytes 10-19/${bytes}`, 10])
    expect(answers.end).toEqual([206, `bytes ${bytes - 5}-${bytes - 1}/${bytes}`, 5])
    expect(answers.beyond[0]).toBe(416)
  })

  test('search, a way, a plan', async () => {
    await page.goto(`${origin}/`)
    await page.locator('#search').tap()
    await page.locator('#search input').fill('thd')
    await page.locator('#row-taihedian').tap()
    await seePath(page, '/p/taihedian')
    await page.locator('#lead').tap()
    await page.locator('#location-allow').tap()
    await seeText(page.locator('#way-card'), '分钟')
    await page.goto(`${origin}/plan`)
    await seeText(sheetOf(page), '午门')
  })

  test('the palace in 3D is built from what was taken', async () => {
    const model = await page.evaluate(async () => {
      const bundle = (await (await caches.open('kept-v1')).match('/kept/edition'))?.json() as Promise<{
        files: object
      }>
      const paths = Object.keys((await bundle).files).filter(file => file.startsWith('/api/v1/o/'))
      const answers = await Promise.all(
        paths.map(async file => (await fetch(file)).json() as Promise<object>),
      )
      return answers.some(answer => 'buildings' in answer && 'trees' in answer)
    })
    expect(model).toBe(true)
  })
})

test('what the system threw away is said, and fetched again alone', async () => {
  const page = await visit.newPage()
  await page.goto(`${origin}/take`)
  await until(
    'what was taken',
    () => kindOf(page),
    kind => kind === 'taken',
  )
  await page.evaluate(async () => {
    const box = await caches.open('kept-v1')
    const edition = (await (await box.match('/kept/edition'))?.json()) as {
      files: Record<string, { sha256: string }>
    }
    const [lost] = Object.values(edition.files)
    await box.delete(`/kept/${lost?.sha256 ?? ''}`)
  })
  await page.reload({ waitUntil: 'domcontentloaded' })
  await until(
    'the damage',
    () => kindOf(page),
    kind => kind === 'broken',
  )
  await seeText(state(page), words.takeBroken(1))
  await page.locator('#take-start').tap()
  await until(
    'the mending',
    () => kindOf(page),
    kind => kind === 'taken',
  )
  await page.close()
})

test('deleted: nothing is left of it', async () => {
  const page = await visit.newPage()
  await page.goto(`${origin}/take`)
  await page.locator('#take-remove').tap()
  await page.locator('#take-remove-sure').tap()
  await until(
    'nothing taken',
    () => kindOf(page),
    kind => kind === 'none',
  )
  expect(await page.evaluate(async () => (await (await caches.open('kept-v1')).keys()).length)).toBe(0)
  await page.close()
})

test('a newer build waits until the visitor opens it', async () => {
  const page = await visit.newPage()
  await page.goto(`${origin}/`)
  await page.locator('#guidemap').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  expect(await page.locator('#newer').count()).toBe(0)
  // the same build but for its worker
  appendFileSync(path.join(h5Dir, 'sw.js'), '\n// newer\n')
  await app.close()
  await startServer(Number(new URL(origin).port))

  await page.goto(`${origin}/p/taihedian`)
  await seeText(page.locator('#newer'), words.newerReady)
  await page.evaluate(() => (window.notReloaded = true))
  await page.locator('#newer-later').tap()
  await page.locator('#newer').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => window.notReloaded)).toBe(true)

  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.evaluate(() => (window.notReloaded = true))
  await page.locator('#newer-open').tap()
  await until(
    'the page anew',
    () => page.evaluate(() => window.notReloaded ?? false).catch(() => true),
    stayed => !stayed,
  )
  await seeText(sheetOf(page), 'Hall of Supreme Harmony')
  await page.close()
})

test('switched off, the worker takes leave at the next visit', async () => {
  await app.close()
  await startServer(Number(new URL(origin).port), { serviceWorker: false })
  const page = await visit.newPage()
  await page.goto(`${origin}/`)
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await until('the worker gone', workers, count => count === 0)
  await page.close()
})
