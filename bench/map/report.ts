/** The run as Markdown. */
import { verdicts, type Measured } from './aims'
import { bytesOf } from './bytes'
import { CONTESTANTS, TITLES, type Contestant } from './contestants'
import type { MotionSummary, Spread } from './summary'

const KB = 1024
const MB = 1024 * KB
const NONE = '–'

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const tenths = (value: number): string => value.toFixed(1)
const kilobytes = (bytes: number): string => (bytes === 0 ? NONE : tenths(bytes / KB))

function spreadText(spread: Spread | null, show: (value: number) => string): string {
  return spread ? `${show(spread.median)} (${show(spread.min)}–${show(spread.max)})` : NONE
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

const rowsOf = (cells: (who: Contestant) => string[]): string[][] =>
  CONTESTANTS.map(who => [TITLES[who], ...cells(who)])

const bytesTable = ({ downloads }: Measured): string =>
  table(
    ['KB, gzip', 'engine JS + CSS', 'mesh worker', 'geometry', 'the rest', 'whole page'],
    rowsOf(who => {
      const page = downloads[who]
      const parts = (['engine', 'mesh-worker', 'geometry', 'rest'] as const).map(part => bytesOf(page, part))
      return [...parts, bytesOf(page)].map(kilobytes)
    }),
  )

const loadTable = ({ summaries }: Measured): string =>
  table(
    ['first full map, ms: median (least–most)', 'since navigation', 'since the engine’s script was there'],
    rowsOf(who => {
      const { fullMs, sinceEngineMs } = summaries[who]
      return [fullMs, sinceEngineMs].map(value => spreadText(value, whole))
    }),
  )

function motionTable({ summaries }: Measured, title: string, part: 'panAndZoom' | 'all'): string {
  const cells = (motion: MotionSummary | null): string[] =>
    motion
      ? [
          whole(motion.frameMedianMs),
          whole(motion.frameP95Ms),
          spreadText(motion.ownMs, tenths),
          spreadText(motion.cpuMs, tenths),
          spreadText(motion.taskMs, tenths),
          whole(motion.frames),
        ]
      : [NONE, NONE, NONE, NONE, NONE, NONE]
  return table(
    [title, 'frame median', 'frame p95', 'own work, CPU', 'main thread, CPU', 'main thread, clock', 'frames'],
    rowsOf(who => cells(summaries[who][part])).filter(row => row[1] !== NONE),
  )
}

const memoryTable = ({ summaries }: Measured): string =>
  table(
    ['MB: median (least–most)', 'JS heap of the page', 'page’s process, private'],
    rowsOf(who => {
      const { heapBytes, processBytes } = summaries[who]
      return [heapBytes, processBytes].map(value => spreadText(value, bytes => tenths(bytes / MB)))
    }),
  )

function meshTable({ mesh }: Measured): string {
  const rows = mesh.lods.map(({ triangles, vertices }, lod) => [
    `level ${lod}`,
    whole(triangles),
    whole(vertices),
  ])
  const cost = `CPU ms: ${whole(mesh.cpuMs)} (median of ${mesh.runs}, warmed up), ${whole(mesh.firstCpuMs)} the first time`
  const size = `${whole(mesh.vertices)} vertices, ${tenths(mesh.bytes / MB)} MB with indices`
  return `${cost}; ${size}.\n\n${table(['mesh', 'triangles', 'vertices'], rows)}`
}

const aimsTable = (measured: Measured): string =>
  table(
    ['aim', 'measured', 'at most', ''],
    verdicts(measured).map(({ aim, value, most }) => {
      const show = most >= 100 ? whole : (ratio: number): string => ratio.toFixed(2)
      return [aim, show(value), show(most), value <= most ? 'met' : 'NOT met']
    }),
  )

export const report = (measured: Measured): string =>
  [
    bytesTable(measured),
    loadTable(measured),
    motionTable(measured, 'ms, pan and zoom', 'panAndZoom'),
    motionTable(measured, 'ms, pan, zoom and turn', 'all'),
    memoryTable(measured),
    meshTable(measured),
    aimsTable(measured),
  ].join('\n\n')
