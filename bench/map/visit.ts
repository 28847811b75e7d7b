/**
 * One visit of one page in a browser of its own (nothing cached, no compiled shader left over): until the first
 * full map, through the script of moves, to the memory that is left.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '../../test/helpers/browser'
import { SETTINGS, TURNS, type Contestant } from './contestants'
import type { Frames } from './page/probe'
import { perform, SCREEN, script, type Gesture } from './moves'
import { rendererBytes } from './processes'
import { sum } from './stats'

const LOAD_PATIENCE_MS = 90_000
/** Nothing drawn for so long: the map is at rest. */
const QUIET_MS = 500
const QUIET_PATIENCE_MS = 10_000
const PROBE = transformSync(readFileSync(join(__dirname, 'page/probe.ts'), 'utf8'), { loader: 'ts' }).code

export interface Motion extends Frames {
  /** Of the main thread, all tasks: by the clock, and by the processor time they took. */
  taskMs: number
  cpuMs: number
  /** Processor time of the page’s own part of it: scripts, style, layout. */
  ownMs: number
}

export interface Visit {
  contestant: Contestant
  /** All in ms since navigation started: the engine's script was there, the map was idle, the palace was laid on. */
  engineMs: number
  settledMs: number
  standing3dMs: number | null
  panAndZoom: Motion
  turn: Motion | null
  /** JavaScript heap of the page's thread after a collection, without buffers and workers. */
  heapBytes: number
  /** Memory of the page's whole process, workers included; null where the system does not tell. */
  processBytes: number | null
}

/** Two clocks on the same tasks. */
type Clocks = Pick<Motion, 'taskMs' | 'cpuMs' | 'ownMs'>
const OWN = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']

async function clocks(page: Page): Promise<() => Promise<Clocks>> {
  const start = async (timeDomain: 'timeTicks' | 'threadTicks'): Promise<CDPSession> => {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain })
    return session
  }
  const [wall, cpu] = [await start('timeTicks'), await start('threadTicks')]
  const taskMs = async (session: CDPSession): Promise<number> =>
    (await metric(session, 'TaskDuration')) * 1000
  const ownMs = async (): Promise<number> => sum(await Promise.all(OWN.map(name => metric(cpu, name)))) * 1000
  return async () => ({ taskMs: await taskMs(wall), cpuMs: await taskMs(cpu), ownMs: await ownMs() })
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const found = metrics.find(item => item.name === name)
  if (!found) throw new Error(`the browser knows no metric "${name}"`)
  return found.value
}

async function atRest(page: Page): Promise<void> {
  const quiet = (ms: number): boolean => window.benchProbe.quietMs() > ms
  await page
    .waitForFunction(quiet, QUIET_MS, { timeout: QUIET_PATIENCE_MS, polling: 100 })
    .catch(() => undefined)
}

async function move(page: Page, gestures: readonly Gesture[], read: Awaited<ReturnType<typeof clocks>>) {
  const parts: Motion[] = []
  for (const gesture of gestures) {
    await perform(page, gesture, async part => {
      await page.evaluate(() => window.benchProbe.take())
      const before = await read()
      await part()
      const after = await read()
      const frames = await page.evaluate(() => window.benchProbe.take())
      const since = (clock: keyof Clocks): number => after[clock] - before[clock]
      parts.push({ ...frames, taskMs: since('taskMs'), cpuMs: since('cpuMs'), ownMs: since('ownMs') })
    })
    await atRest(page)
  }
  return {
    drawnMs: parts.flatMap(({ drawnMs }) => drawnMs),
    ticks: sum(parts.map(({ ticks }) => ticks)),
    taskMs: sum(parts.map(({ taskMs }) => taskMs)),
    cpuMs: sum(parts.map(({ cpuMs }) => cpuMs)),
    ownMs: sum(parts.map(({ ownMs }) => ownMs)),
  }
}

async function open(browser: Browser, contestant: Contestant, origin: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: SCREEN,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const chosen = SETTINGS[contestant]
  const settings = chosen
    ? `localStorage.setItem('settings.v1', ${JSON.stringify(JSON.stringify(chosen))});`
    : ''
  await page.addInitScript({ content: settings + PROBE })
  const failed = new Promise<never>((_, fail) => page.once('pageerror', fail))
  failed.catch(() => undefined)
  await page.goto(origin, { waitUntil: 'commit' })
  const there = (wants3d: boolean): boolean =>
    window.benchProbe.settledMs !== null && (!wants3d || window.benchProbe.standing3dMs !== null)
  const options = { timeout: LOAD_PATIENCE_MS, polling: 200 }
  await Promise.race([page.waitForFunction(there, contestant === 'guide-3d', options), failed])
  return page
}

/** The guide's engine is a chunk of its own; the comparison pages name theirs `engine.js`. */
const loaded = (page: Page) =>
  page.evaluate(() => {
    const { settledMs, standing3dMs } = window.benchProbe
    const engine = performance.getEntriesByType('resource').find(({ name }) => /engine[^/]*\.js$/.test(name))
    if (settledMs === null || !engine) throw new Error('no map, or no script of its engine')
    return { settledMs, standing3dMs, engineMs: (engine as PerformanceResourceTiming).responseEnd }
  })

export async function visit(contestant: Contestant, origin: string): Promise<Visit> {
  const browser = await launchChromium()
  try {
    const page = await open(browser, contestant, origin)
    const times = await loaded(page)
    await page.evaluate(() => window.benchProbe.watch())
    await atRest(page)
    const read = await clocks(page)
    const { panAndZoom, turn } = script()
    const motion = await move(page, panAndZoom, read)
    const turning = TURNS.includes(contestant) ? await move(page, turn, read) : null
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('HeapProfiler.collectGarbage')
    const heapBytes = await metric(session, 'JSHeapUsedSize')
    const processBytes = await rendererBytes(browser)
    return { contestant, ...times, panAndZoom: motion, turn: turning, heapBytes, processBytes }
  } finally {
    await browser.close()
  }
}
