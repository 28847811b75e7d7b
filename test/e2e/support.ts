/**
 * The real server and a real Chromium for a test file: one of each, a fresh profile per visit. Whatever a visit
 * did not announce (console and page errors, foreign requests, answers that failed) fails its test.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Bundle, Lang } from '@/content/bundle-types'
import { createApp } from '../../server/app'
import { readSettings } from '../../server/settings'
import { launchChromium, openPage, type OpenedPage, type ViewportName } from '../helpers/browser'

const ROOT = path.resolve(__dirname, '../..')

declare global {
  interface Window {
    /** Set by the test of listening: what was last asked to play. */
    lastPlayed?: HTMLMediaElement
    /** Set by tests; gone after a reload. */
    notReloaded?: boolean
  }
}

export interface VisitOptions {
  size?: ViewportName
  context?: BrowserContextOptions
  /** Runs before the first address is opened. */
  prepare?: (page: Page) => Promise<unknown>
}

export interface Visit extends OpenedPage {
  /** Requests without an answer and answers from 400 on. */
  failures: string[]
  /** This kind of trouble belongs to the test. */
  expectTrouble: (pattern: RegExp) => void
}

export interface Guide {
  origin: () => string
  bundle: (lang?: Lang) => Promise<Bundle>
  visit: (address: string, options?: VisitOptions) => Promise<Visit>
}

interface OpenVisit extends Visit {
  expected: RegExp[]
}

/** H5_DIR and NARRATIONS_DIR may name other folders, such as a build kept aside. */
async function startServer(): Promise<{ app: FastifyInstance; origin: string }> {
  const inRoot = (folder: string) => path.join(ROOT, folder)
  const h5Dir = process.env['H5_DIR'] ?? inRoot('dist/h5')
  if (!existsSync(path.join(h5Dir, 'index.html')))
    throw new Error(`${h5Dir}/index.html is missing: npm run build:h5`)
  const { app: options } = readSettings({
    H5_DIR: h5Dir,
    CONTENT_DIR: inRoot('content'),
    ASSETS_DIR: inRoot('.generated/assets'),
    NARRATIONS_DIR: process.env['NARRATIONS_DIR'] ?? inRoot('.cache/narrations'),
    CACHE_DIR: inRoot('.cache/compressed'),
  })
  const app = await createApp(options)
  return { app, origin: await app.listen({ host: '127.0.0.1', port: 0 }) }
}

async function openVisit(browser: Browser, origin: string, address: string, options: VisitOptions) {
  const { size, context, prepare } = options
  const opened = await openPage(browser, {
    ...(size === undefined ? {} : { size }),
    allowedOrigins: [origin],
    // what a test puts in the way of the network must not be passed by; offline-taken.test.ts has workers
    context: { reducedMotion: 'reduce', serviceWorkers: 'block', ...context },
  })
  const failures: string[] = []
  const expected: RegExp[] = []
  const { page } = opened
  page.on('response', response => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? 'unknown'
    // what the page itself gives up on leaving, or when a player takes the next piece, is no failure
    if (why !== 'net::ERR_ABORTED') failures.push(`${why} ${request.url()}`)
  })
  await prepare?.(page)
  await page.goto(new URL(address, origin).href, { waitUntil: 'domcontentloaded' })
  return { ...opened, failures, expected, expectTrouble: (pattern: RegExp) => void expected.push(pattern) }
}

function troubleOf({ consoleErrors, pageErrors, foreignRequests, failures, expected }: OpenVisit): string[] {
  const all = [
    ...consoleErrors.map(text => `console: ${text}`),
    ...pageErrors.map(text => `page error: ${text}`),
    ...foreignRequests.map(url => `foreign request: ${url}`),
    ...failures.map(text => `failed: ${text}`),
  ]
  return all.filter(text => !expected.some(pattern => pattern.test(text)))
}

/** For the top of a test file. `launch` stands for another browser, such as one without WebGL. */
export function guideForTests(launch: () => Promise<Browser> = launchChromium): Guide {
  let browser: Browser | undefined
  let server: { app: FastifyInstance; origin: string } | undefined
  let visits: OpenVisit[] = []
  jest.setTimeout(180_000)
  const running = () => {
    if (!browser || !server) throw new Error('the guide was used before its tests began')
    return { browser, origin: server.origin }
  }

  beforeAll(async () => {
    server = await startServer()
    browser = await launch()
  })
  afterEach(async () => {
    const done = visits
    visits = []
    const trouble = done.flatMap(troubleOf)
    await Promise.all(done.map(visit => visit.close()))
    expect(trouble).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.app.close()
  })

  return {
    origin: () => running().origin,
    async bundle(lang = 'zh') {
      const answer = await fetch(`${running().origin}/api/v1/bundle?lang=${lang}`)
      const body = (await answer.json()) as Bundle | { data: Bundle }
      return 'data' in body ? body.data : body
    },
    async visit(address, options = {}) {
      const visit = await openVisit(running().browser, running().origin, address, options)
      visits.push(visit)
      return visit
    },
  }
}
