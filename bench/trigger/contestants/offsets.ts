/**
 * Walks that could have led to a smoothed track, on ground that can be walked on. The track's shape is good, where it
 * lies is not: the walker is at track + offset, the offset an Ornstein–Uhlenbeck process on a grid that does not drift
 * through walls and seldom stands on solid ground. Filtered forwards, then drawn backwards from the end (Godsill, Doucet
 * & West, "Monte Carlo smoothing for nonlinear time series", JASA 99, 2004), so that every second knows the whole walk.
 */
import { cellOf, GROUND, type GroundPlan } from '@/core/geo/groundPlan'
import type { WalkPoint } from '@/core/trigger/walk'
import type { Smoothed } from './rts'

const OFFSET_METERS = 2
/** Cells from the middle to the edge: offsets of up to 24 m. */
const RADIUS = 12
const WIDTH = 2 * RADIUS + 1
const CELLS = WIDTH * WIDTH
/** As slow as the bias itself. */
const OFFSET_SECONDS = 35
/** Shares of a belief that remain: on solid ground, for a second; of a drift that meets a wall. */
const ON_SOLID = 0.05
const THROUGH_WALL = 0.03
/** Of a cell's belief that drifts to one neighbour in a round, at most. */
const MAX_SHARE = 0.22
/** Numbers below mean nothing and are slow. */
const NOTHING = 1e-20

/** One round of drift: the belief before it and how it flows. */
interface Round {
  before: Float32Array
  /** 1 where one can stand. */
  open: Uint8Array
  share: number
}

/** `count` walks with a point for each of the track. */
export function sampledWalks(
  plan: GroundPlan,
  track: readonly Smoothed[],
  count: number,
  random: () => number,
): WalkPoint[][] {
  const rounds: Round[][] = []
  let belief: Float32Array = new Float32Array(CELLS)
  track.forEach((at, i) => {
    const seconds = Math.min(OFFSET_SECONDS, at.second - (track[i - 1]?.second ?? at.second))
    const ground = groundUnder(plan, at)
    const variance = at.sigmaMeters ** 2
    const own: Round[] = []
    if (i === 0) belief = weighed(belief.fill(1), ground.weights, variance / 2)
    else {
      const drift = (2 * variance * seconds) / OFFSET_SECONDS / (2 * OFFSET_METERS ** 2)
      const times = Math.max(1, Math.ceil(drift / MAX_SHARE))
      for (let round = 0; round < times; round += 1) {
        own.push({ before: belief, open: ground.open, share: drift / times })
        belief = drifted(belief, ground.open, drift / times)
      }
      // in balance with the drift at the track's own sigma
      belief = weighed(belief, ground.weights, (variance * OFFSET_SECONDS) / Math.max(seconds, 0.01))
    }
    rounds.push(own)
  })
  return Array.from({ length: count }, () => drawn(track, rounds, belief, random))
}

/** Backwards from a cell of the last belief, each time to one that could have led there. */
function drawn(
  track: readonly Smoothed[],
  rounds: readonly Round[][],
  last: Float32Array,
  random: () => number,
): WalkPoint[] {
  const points: WalkPoint[] = []
  let cell = draw(last, random)
  for (let i = track.length - 1; i >= 0; i -= 1) {
    const at = track[i]
    if (at)
      points.push({
        second: at.second,
        at: [at.grid[0] + acrossOf(cell), at.grid[1] + upOf(cell)],
        walking: true,
      })
    const own = rounds[i] ?? []
    for (let round = own.length - 1; round >= 0; round -= 1) cell = cameFrom(cell, own[round], random)
  }
  return points.reverse()
}

const acrossOf = (cell: number): number => ((cell % WIDTH) - RADIUS) * OFFSET_METERS
const upOf = (cell: number): number => (Math.floor(cell / WIDTH) - RADIUS) * OFFSET_METERS

function draw(weights: ArrayLike<number>, random: () => number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) sum += weights[i] ?? 0
  let left = random() * sum
  for (let i = 0; i < weights.length; i += 1) {
    left -= weights[i] ?? 0
    if (left < 0) return i
  }
  return weights.length >> 1
}

function groundUnder(plan: GroundPlan, at: Smoothed): { weights: Float32Array; open: Uint8Array } {
  const weights = new Float32Array(CELLS)
  const open = new Uint8Array(CELLS)
  for (let cell = 0; cell < CELLS; cell += 1) {
    const under = cellOf(plan, at.grid[0] + acrossOf(cell), at.grid[1] + upOf(cell))
    const kind = under < 0 ? GROUND.open : (plan.kinds[under] ?? GROUND.open)
    open[cell] = kind === GROUND.solid ? 0 : 1
    weights[cell] = kind === GROUND.solid ? ON_SOLID : 1
  }
  return { weights, open }
}

/** Times ground and a pull to the middle: exp(−distance² ÷ (4 × variance)); sums to 1. */
function weighed(belief: Float32Array, ground: Float32Array, variance: number): Float32Array {
  const fall = Array.from({ length: WIDTH }, (_, i) => Math.exp(-(acrossOf(i) ** 2) / (4 * variance)))
  let sum = 0
  for (let cell = 0; cell < CELLS; cell += 1) {
    const pull = (fall[cell % WIDTH] ?? 0) * (fall[Math.floor(cell / WIDTH)] ?? 0)
    const weight = (belief[cell] ?? 0) * (ground[cell] ?? 0) * pull
    belief[cell] = weight
    sum += weight
  }
  for (let cell = 0; cell < CELLS; cell += 1) {
    const weight = (belief[cell] ?? 0) / sum
    belief[cell] = weight < NOTHING ? 0 : weight
  }
  return belief
}

function drifted(before: Float32Array, open: Uint8Array, share: number): Float32Array {
  const after = before.slice()
  const flow = (from: number, to: number): void => {
    const moved =
      (open[from] && open[to] ? share : share * THROUGH_WALL) * ((before[from] ?? 0) - (before[to] ?? 0))
    after[from] = (after[from] ?? 0) - moved
    after[to] = (after[to] ?? 0) + moved
  }
  for (let row = 0, cell = 0; row < WIDTH; row += 1)
    for (let column = 0; column < WIDTH; column += 1, cell += 1) {
      if (column + 1 < WIDTH) flow(cell, cell + 1)
      if (row + 1 < WIDTH) flow(cell, cell + WIDTH)
    }
  return after
}

/** One of the cells that could have flowed into this one. */
function cameFrom(to: number, round: Round | undefined, random: () => number): number {
  if (!round) return to
  const { before, open, share } = round
  const column = to % WIDTH
  const near = [
    ...(column > 0 ? [to - 1] : []),
    ...(column + 1 < WIDTH ? [to + 1] : []),
    ...(to >= WIDTH ? [to - WIDTH] : []),
    ...(to + WIDTH < CELLS ? [to + WIDTH] : []),
  ]
  const flows = near.map(from => (open[from] && open[to] ? share : share * THROUGH_WALL))
  const stays = flows.reduce((left, flow) => left - flow, 1)
  const weights = [...near.map((from, i) => (flows[i] ?? 0) * (before[from] ?? 0)), stays * (before[to] ?? 0)]
  return [...near, to][draw(weights, random)] ?? to
}
