/**
 * Live guidance along a route: `follow(guidance, fix) → { guidance, events }`. Pure and plain data. A step is told once,
 * before it comes; a fix that is vague never takes one off the route; who stands is not told again.
 */
import { wgs84ToGrid } from '../geo/grid'
import type { Fix, GridPoint } from '../geo/types'
import type { Route } from './route'
import type { Step } from './steps'

export interface Guidance {
  points: readonly GridPoint[]
  alongs: readonly number[]
  steps: readonly Step[]
  lengthMeters: number
  seconds: number
  /** How far one has come. */
  atMeters: number
  /** Index of the step that is told next. */
  nextStep: number
  /** When one was first seen away from the route, epoch ms; null: on it. */
  awaySinceMs: number | null
  offRoute: boolean
  arrived: boolean
  nowMs: number
}

export type GuidanceEvent =
  | { kind: 'tell'; step: number; inMeters: number }
  | { kind: 'off-route'; awayMeters: number }
  | { kind: 'back-on-route' }
  | { kind: 'arrived' }

/** Told this long before, at the pace of the route, but not nearer than this. */
const AHEAD_SECONDS = 12
const AHEAD_METERS = 12
const ARRIVED_METERS = 12
const AWAY_METERS = 25
/** So many times the accuracy that the phone reports. */
const AWAY_ACCURACIES = 1.5
const AWAY_MS = 8000
/** Worse fixes tell nothing about a way between walls. */
const WORTHLESS_METERS = 60
/** One may be seen so far back before it counts as having turned round. */
const BACK_METERS = 30

export function guidanceOf({ line, lengthMeters, seconds }: Route, steps: readonly Step[]): Guidance {
  const points = line.map(wgs84ToGrid)
  let along = 0
  const alongs = points.map(([u, v], i) => {
    const before = points[i - 1]
    if (before) along += Math.hypot(u - before[0], v - before[1])
    return along
  })
  return {
    points,
    alongs,
    steps,
    lengthMeters,
    seconds,
    atMeters: 0,
    nextStep: 0,
    awaySinceMs: null,
    offRoute: false,
    arrived: false,
    nowMs: 0,
  }
}

export const remainingMeters = ({ lengthMeters, atMeters }: Guidance): number =>
  Math.max(0, lengthMeters - atMeters)
export const remainingSeconds = (guidance: Guidance): number =>
  guidance.lengthMeters > 0 ? (guidance.seconds * remainingMeters(guidance)) / guidance.lengthMeters : 0

/** The step one is on; null before the first fix. */
export const stepNow = ({ steps, atMeters }: Guidance): Step | null =>
  [...steps].reverse().find(step => step.atMeters <= atMeters + 0.5) ?? steps[0] ?? null

export function follow(guidance: Guidance, fix: Fix): { guidance: Guidance; events: GuidanceEvent[] } {
  const { accuracyMeters, timestampMs, position } = fix
  const sound =
    [accuracyMeters, timestampMs, position[0], position[1]].every(Number.isFinite) && accuracyMeters >= 0
  if (!sound || guidance.arrived || timestampMs < guidance.nowMs || accuracyMeters > WORTHLESS_METERS)
    return { guidance, events: [] }
  const near = nearest(guidance, wgs84ToGrid(position))
  const now: Guidance = { ...guidance, nowMs: timestampMs }
  if (near.awayMeters > Math.max(AWAY_METERS, AWAY_ACCURACIES * accuracyMeters))
    return away(now, near.awayMeters)
  const events: GuidanceEvent[] = now.offRoute ? [{ kind: 'back-on-route' }] : []
  now.awaySinceMs = null
  now.offRoute = false
  now.atMeters =
    near.alongMeters > now.atMeters || near.alongMeters < now.atMeters - BACK_METERS
      ? near.alongMeters
      : now.atMeters
  return told(now, events)
}

function away(now: Guidance, awayMeters: number): { guidance: Guidance; events: GuidanceEvent[] } {
  const awaySinceMs = now.awaySinceMs ?? now.nowMs
  if (now.offRoute || now.nowMs - awaySinceMs < AWAY_MS)
    return { guidance: { ...now, awaySinceMs }, events: [] }
  return { guidance: { ...now, awaySinceMs, offRoute: true }, events: [{ kind: 'off-route', awayMeters }] }
}

function told(now: Guidance, events: GuidanceEvent[]): { guidance: Guidance; events: GuidanceEvent[] } {
  if (remainingMeters(now) <= ARRIVED_METERS)
    return { guidance: { ...now, arrived: true }, events: [...events, { kind: 'arrived' }] }
  const pace = now.seconds > 0 ? now.lengthMeters / now.seconds : 1
  const ahead = Math.max(AHEAD_METERS, pace * AHEAD_SECONDS)
  let { nextStep } = now
  let due: number | null = null
  // of several that are due at once only the last is still ahead
  while (nextStep < now.steps.length && (now.steps[nextStep]?.atMeters ?? Infinity) <= now.atMeters + ahead) {
    due = nextStep
    nextStep += 1
  }
  const step = due === null ? undefined : now.steps[due]
  // arriving is an event of its own
  if (due === null || !step || step.kind === 'arrive') return { guidance: { ...now, nextStep }, events }
  const inMeters = Math.max(0, step.atMeters - now.atMeters)
  return { guidance: { ...now, nextStep }, events: [...events, { kind: 'tell', step: due, inMeters }] }
}

/** Routes may pass a spot twice: of spots as near, the one soonest ahead counts. */
function nearest(
  { points, alongs, atMeters }: Guidance,
  [u, v]: GridPoint,
): { awayMeters: number; alongMeters: number } {
  let best = { awayMeters: Infinity, alongMeters: 0, cost: Infinity }
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]]
    const [du, dv] = [b[0] - a[0], b[1] - a[1]]
    const square = du * du + dv * dv
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((u - a[0]) * du + (v - a[1]) * dv) / square))
    const awayMeters = Math.hypot(u - a[0] - t * du, v - a[1] - t * dv)
    const alongMeters = (alongs[i - 1] ?? 0) + t * Math.sqrt(square)
    const cost = awayMeters + 0.05 * Math.abs(alongMeters - atMeters)
    if (cost < best.cost) best = { awayMeters, alongMeters, cost }
  }
  return points.length === 1
    ? { awayMeters: Math.hypot(u - (points[0]?.[0] ?? 0), v - (points[0]?.[1] ?? 0)), alongMeters: 0 }
    : best
}
