/**
 * Where a walker is, from fixes that are all wrong in the same direction for a while. Phone errors are mostly a slow
 * bias (correlated over τ ≈ 35 s; measured on IPIN 2023 competition track 3, Zenodo 10.5281/zenodo.8362205), while
 * movement from fix to fix is precise, all the more as walkers keep their pace (motion.ts). So the belief is held
 * over the bias: a grid of offsets, each standing for "the walker is at fix − bias". A discrete Bayes filter moves
 * it: the fix's movement must be walkable from there (biasGround.ts), the bias drifts (biasDrift.ts) like an Ornstein–Uhlenbeck process but never carries a walker through a wall, and solid ground is
 * unlikely to be walked on. (Discrete Bayes / histogram filter: Thrun, Burgard & Fox, Probabilistic Robotics, 2005, ch. 4.)
 */
import { GROUND, type GroundPlan } from '../geo/groundPlan'
import { diffuse } from './biasDrift'
import { BIAS_CELL_METERS, forbidWalls, groundUnder, zoneShares, type Ground } from './biasGround'
import { floats } from './scratch'
import { movedOf, STANDING_START, type Motion } from './motion'

export interface BiasBelief {
  /** The fix the belief hangs on: palace grid, metres. */
  u: number
  v: number
  accuracyMeters: number
  timestampMs: number
  /** The window is 2 × radius + 1 cells wide. */
  radius: number
  /** Share of each bias, row by row from (−radius, −radius); sums to 1. */
  weights: Float32Array
  /** The visitor stands: what the fixes move is their bias. */
  still: boolean
  /** Movement of the bias that is not yet a whole cell, metres. */
  slackU: number
  slackV: number
  motion: Motion
  /** The last fixes, oldest first: what tells standing from walking. */
  recent: readonly GridFix[]
}

export interface GridFix {
  u: number
  v: number
  accuracyMeters: number
  timestampMs: number
}

export { BIAS_CELL_METERS }
// names of other modules are looked up anew at each use: too dear in the innermost loops
const CELL = BIAS_CELL_METERS
const SOLID = GROUND.solid
const CLOSED = GROUND.closed
/** Somewhat faster than measured: simulated visits came out best (bench/trigger). */
const TAU_SECONDS = 28
const MIN_RADIUS = 7
const MAX_RADIUS = 16
/** Faster than this is a jump of the fix, not a walk. */
const MAX_WALK_METERS_PER_SECOND = 1.9
const MOVE_SLACK_METERS = 2
/** What remains of a belief that stands on solid ground, came through a wall, or is where visitors are not let. */
const ON_SOLID = 0.04
const THROUGH_WALL = 0.08
const ON_CLOSED = 0.4
const MAX_DIFFUSIONS = 6
/** Fixes that moved less than this in ten seconds come from somebody who stands; under a roof they wander more. */
const STILL_METERS = 4.5
const STILL_METERS_ROOFED = 7
const STILL_WINDOW_MS = 12_000
const STILL_MIN_MS = 8000
/** Doubt about the movement that is never done away with, m². */
const LEAST_DRIFT = 0.05
/** Enough for the window above when a fix comes every second. */
const KEPT_FIXES = 14
const SHARE_MOVED = 0.22

/**
 * Standard deviation of the error on one axis for a reported accuracy, metres. Reported accuracies between 6 and 30 m
 * say little: the true error under a roof is much the same in all of them (p68 ÷ accuracy falls from 2.0 to 0.56).
 * About four fifths of what was measured, because walls and the bias's own memory carry the rest.
 */
export function sigmaMeters(accuracyMeters: number): number {
  if (accuracyMeters <= 6) return Math.max(2.6, 0.85 * accuracyMeters)
  if (accuracyMeters <= 8) return 5.1 + (accuracyMeters - 6) * 0.9
  return accuracyMeters <= 30 ? 6.9 : 6.9 + (accuracyMeters - 30) * 0.4
}

const radiusFor = (sigma: number): number =>
  Math.min(MAX_RADIUS, Math.max(MIN_RADIUS, Math.ceil((2.6 * sigma) / CELL)))

/** The belief after one more fix. Pure; `before` may be null or too old to be worth anything. */
export function believe(plan: GroundPlan, before: BiasBelief | null, fix: GridFix): BiasBelief {
  const sigma = sigmaMeters(fix.accuracyMeters)
  const radius = Math.max(radiusFor(sigma), before ? Math.min(before.radius, MAX_RADIUS) - 1 : 0)
  const width = 2 * radius + 1
  const seconds = before ? Math.max(0.2, (fix.timestampMs - before.timestampMs) / 1000) : 0
  const ground = groundUnder(plan, fix, radius)
  const recent = [...(before?.recent ?? []), { ...fix }].slice(-KEPT_FIXES)
  const still = standing(recent, sigma)
  let slackU = before?.slackU ?? 0
  let slackV = before?.slackV ?? 0
  let motion = before?.motion ?? STANDING_START
  let weights: Float32Array
  if (before === null) weights = gaussian(radius, sigma)
  else {
    const seen = [fix.u - before.u, fix.v - before.v] as const
    const leapt = Math.hypot(...seen) > MAX_WALK_METERS_PER_SECOND * seconds + MOVE_SLACK_METERS
    const moved = movedOf(before.motion, seen, seconds, sigma, leapt)
    motion = moved.motion
    // what the walker did not move, the bias did: in whole cells, the rest waits
    slackU += seen[0] - moved.u
    slackV += seen[1] - moved.v
    const shiftU = Math.round(slackU / CELL)
    const shiftV = Math.round(slackV / CELL)
    slackU -= shiftU * CELL
    slackV -= shiftV * CELL
    const move = { u: seen[0] - shiftU * CELL, v: seen[1] - shiftV * CELL }
    weights = shifted(before, radius, shiftU, shiftV)
    forbidWalls(plan, fix, radius, weights, move, THROUGH_WALL)
    const drift = Math.max(LEAST_DRIFT, moved.variance)
    const rounds = Math.min(MAX_DIFFUSIONS, Math.max(1, Math.ceil(drift / (2 * SHARE_MOVED * CELL ** 2))))
    const share = Math.min(SHARE_MOVED, drift / (2 * rounds * CELL ** 2))
    diffuse(weights, ground, width, share, rounds)
    // what the bias's wandering adds, the pull towards none takes away: in balance at sigma
    const wandered = (2 * sigma * sigma * Math.min(seconds, TAU_SECONDS)) / TAU_SECONDS
    const pull = ((sigma * sigma + wandered) * sigma * sigma) / wandered
    const jump = Math.min(0.25, seconds * (sigma > 5 ? 0.008 : 0.002) + (leapt ? 0.1 : 0))
    const left = draw(weights, width, pullTable(pulls, radius, pull))
    mixWithAnywhere(weights, width, left, jump, pullTable(pulls, radius, sigma * sigma))
  }
  weigh(weights, ground)
  return { ...fix, radius, weights, still, slackU, slackV, motion, recent }
}

/** Speed over the last `overSeconds` or more of fixes, metres a second; Infinity when they don't reach so far. */
export function paceOf(recent: readonly GridFix[], overSeconds: number): number {
  const last = recent[recent.length - 1]
  for (let i = recent.length - 2; last && i >= 0; i -= 1) {
    const first = recent[i]
    const seconds = first ? (last.timestampMs - first.timestampMs) / 1000 : 0
    if (first && seconds >= overSeconds) return Math.hypot(last.u - first.u, last.v - first.v) / seconds
  }
  return Infinity
}

function standing(recent: readonly GridFix[], sigma: number): boolean {
  const last = recent[recent.length - 1]
  const first = last && recent.find(fix => last.timestampMs - fix.timestampMs <= STILL_WINDOW_MS)
  if (!last || !first) return false
  const tenths = (last.timestampMs - first.timestampMs) / 10_000
  if (tenths * 10_000 < STILL_MIN_MS) return false
  return (
    Math.hypot(last.u - first.u, last.v - first.v) < (sigma > 5 ? STILL_METERS_ROOFED : STILL_METERS) * tenths
  )
}

const pulls = floats()

/** How a pull towards no bias thins the weights, by column and by row alike; in room that `into` gives. */
function pullTable(into: (length: number) => Float32Array, radius: number, variance: number): Float32Array {
  const table = into(2 * radius + 1)
  for (let i = 0; i <= radius; i += 1) {
    const left = Math.exp(-((i * CELL) ** 2) / (2 * variance))
    table[radius - i] = left
    table[radius + i] = left
  }
  return table
}

function lineOf(table: Float32Array, width: number): number {
  let sum = 0
  for (let i = 0; i < width; i += 1) sum += table[i] as number
  return sum
}

function gaussian(radius: number, sigma: number): Float32Array {
  const fall = pullTable(pulls, radius, sigma * sigma)
  const width = 2 * radius + 1
  const weights = new Float32Array(width * width)
  const line = lineOf(fall, width)
  for (let j = 0, cell = 0; j < width; j += 1)
    for (let i = 0; i < width; i += 1, cell += 1)
      weights[cell] = ((fall[i] ?? 0) * (fall[j] ?? 0)) / (line * line)
  return weights
}

function shifted({ radius, weights }: BiasBelief, toRadius: number, byU: number, byV: number): Float32Array {
  const width = 2 * toRadius + 1
  const from = 2 * radius + 1
  const moved = new Float32Array(width * width)
  const aheadU = radius - toRadius - byU
  const aheadV = radius - toRadius - byV
  const first = Math.max(0, -aheadU)
  const end = Math.min(width, from - aheadU)
  for (let j = Math.max(0, -aheadV); j < Math.min(width, from - aheadV); j += 1) {
    const old = (j + aheadV) * from + aheadU
    for (let i = first; i < end; i += 1) moved[j * width + i] = weights[old + i] as number
  }
  return moved
}

/** Pulls towards no bias; gives what is left in all. */
function draw(weights: Float32Array, width: number, fall: Float32Array): number {
  let sum = 0
  for (let j = 0, cell = 0; j < width; j += 1) {
    const row = fall[j] as number
    for (let i = 0; i < width; i += 1, cell += 1) {
      const left = (weights[cell] as number) * (fall[i] as number) * row
      // numbers too small for 32 bits are slow and mean nothing
      const kept = left < 1e-20 ? 0 : left
      weights[cell] = kept
      sum += kept
    }
  }
  return sum
}

/** The fix may have jumped: so much of the belief begins anew. All of it when nothing was left. */
function mixWithAnywhere(
  weights: Float32Array,
  width: number,
  sum: number,
  jump: number,
  fall: Float32Array,
): void {
  const line = lineOf(fall, width)
  const keep = sum > 0 ? (1 - jump) / sum : 0
  const anew = (sum > 0 ? jump : 1) / (line * line)
  for (let j = 0, cell = 0; j < width; j += 1) {
    const row = (fall[j] as number) * anew
    for (let i = 0; i < width; i += 1, cell += 1)
      weights[cell] = (weights[cell] as number) * keep + row * (fall[i] as number)
  }
}

function weigh(weights: Float32Array, { kinds }: Ground): void {
  let sum = 0
  for (let cell = 0; cell < weights.length; cell += 1) {
    const kind = kinds[cell]
    const weight = (weights[cell] as number) * (kind === SOLID ? ON_SOLID : kind === CLOSED ? ON_CLOSED : 1)
    weights[cell] = weight
    sum += weight
  }
  const share = 1 / sum
  for (let cell = 0; cell < weights.length; cell += 1) weights[cell] = (weights[cell] as number) * share
}

export interface Shares {
  /** Share of the belief per zone of the plan; index 0 is nobody's ground. */
  zones: Float32Array
  /** Mean position, palace grid. */
  u: number
  v: number
  /** Root mean square distance from that mean. */
  spreadMeters: number
}

/** What the belief says of zones and of the position. */
export function sharesOf(plan: GroundPlan, { u, v, radius, weights }: BiasBelief): Shares {
  const { zones, columns, rows } = zoneShares(plan, { u, v }, radius, weights)
  const alongU = momentsOf(columns, radius)
  const alongV = momentsOf(rows, radius)
  const square = alongU.square + alongV.square - alongU.mean ** 2 - alongV.mean ** 2
  return { zones, u: u + alongU.mean, v: v + alongV.mean, spreadMeters: Math.sqrt(Math.max(0, square)) }
}

/** Mean and mean square of the way from the fix, on one axis. */
function momentsOf(shares: Float32Array, radius: number): { mean: number; square: number } {
  let mean = 0
  let square = 0
  for (let i = 0; i <= 2 * radius; i += 1) {
    const meters = (radius - i) * CELL
    mean += (shares[i] as number) * meters
    square += (shares[i] as number) * meters * meters
  }
  return { mean, square }
}
