/** Many visits of one page as a few numbers: medians over the rounds, with the smallest and the largest beside. */
import type { Contestant } from './contestants'
import { median, quantile } from './stats'
import type { Motion, Visit } from './visit'

export interface Spread {
  median: number
  min: number
  max: number
}

export interface MotionSummary {
  /** Of all frames of all rounds, ms. */
  frameMedianMs: number
  frameP95Ms: number
  /** Main thread per drawn frame: each round is one value. */
  taskMs: Spread
  cpuMs: Spread
  ownMs: Spread
  frames: number
}

export interface Summary {
  /** First full map, since navigation started and since the engine's script was there. */
  fullMs: Spread
  sinceEngineMs: Spread
  panAndZoom: MotionSummary
  /** Panning, zooming and turning together; null where the map doesn't turn. */
  all: MotionSummary | null
  heapBytes: Spread
  processBytes: Spread | null
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
})

/** Null unless every visit has a value. */
function spreadOf(values: readonly (number | null)[]): Spread | null {
  const present = values.filter(value => value !== null)
  return present.length === values.length ? spread(present) : null
}

const together = (a: Motion, b: Motion): Motion => ({
  drawnMs: [...a.drawnMs, ...b.drawnMs],
  ticks: a.ticks + b.ticks,
  taskMs: a.taskMs + b.taskMs,
  cpuMs: a.cpuMs + b.cpuMs,
  ownMs: a.ownMs + b.ownMs,
})

function motionSummary(motions: readonly Motion[]): MotionSummary {
  const frames = motions.flatMap(({ drawnMs }) => drawnMs)
  return {
    frameMedianMs: median(frames),
    frameP95Ms: quantile(frames, 0.95),
    taskMs: spread(motions.map(({ taskMs, drawnMs }) => taskMs / drawnMs.length)),
    cpuMs: spread(motions.map(({ cpuMs, drawnMs }) => cpuMs / drawnMs.length)),
    ownMs: spread(motions.map(({ ownMs, drawnMs }) => ownMs / drawnMs.length)),
    frames: frames.length,
  }
}

/** The plan may be idle before the palace is built, or wait for it. */
export const fullMs = ({ settledMs, standing3dMs }: Visit): number => Math.max(settledMs, standing3dMs ?? 0)

export function summaryOf(contestant: Contestant, visits: readonly Visit[]): Summary {
  const own = visits.filter(visit => visit.contestant === contestant)
  const turned = own.flatMap(({ panAndZoom, turn }) => (turn ? [together(panAndZoom, turn)] : []))
  return {
    fullMs: spread(own.map(fullMs)),
    sinceEngineMs: spread(own.map(one => fullMs(one) - one.engineMs)),
    panAndZoom: motionSummary(own.map(({ panAndZoom }) => panAndZoom)),
    all: turned.length > 0 ? motionSummary(turned) : null,
    heapBytes: spread(own.map(({ heapBytes }) => heapBytes)),
    processBytes: spreadOf(own.map(({ processBytes }) => processBytes)),
  }
}
