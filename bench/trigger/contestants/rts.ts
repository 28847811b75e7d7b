/**
 * The whole walk at once: a Rauch–Tung–Striebel smoother (AIAA Journal 3(8), 1965). On each axis the state is position,
 * velocity and the phone's bias; velocity and bias are Ornstein–Uhlenbeck processes, the fix is position + bias + a
 * little noise. It sees what comes after.
 */
import type { GridPoint } from '@/core/geo/types'
import type { BenchFix } from '../contestant'

export interface Smoothed {
  second: number
  grid: GridPoint
  /** Standard deviation of the smoothed position on one axis. */
  sigmaMeters: number
}

type Row = readonly [number, number, number]
type Matrix = readonly [Row, Row, Row]
/** Both axes of position, velocity, bias. */
type State = readonly [GridPoint, GridPoint, GridPoint]

interface Filtered {
  second: number
  state: State
  covariance: Matrix
  foreseen: State
  foreseenCovariance: Matrix
  /** How the state before led here. */
  transition: Matrix
}

const BIAS_SECONDS = 35
const VELOCITY_SECONDS = 12
const WALK_METERS_PER_SECOND = 0.6
const NOISE_METERS = 0.3

/** Error on one axis for a reported accuracy: small ones are true, those under roofs say little. */
export const biasSigmaMeters = (accuracyMeters: number): number =>
  Math.min(9, Math.max(3.5, 0.85 * accuracyMeters))

/** The smoothed position at each fix; `fixes` run forwards in time. */
export function smoothed(fixes: readonly BenchFix[]): Smoothed[] {
  const filtered: Filtered[] = []
  for (const fix of fixes) filtered.push(filteredBy(filtered[filtered.length - 1] ?? null, fix))
  const track: Smoothed[] = []
  let state: State | null = null
  let covariance: Matrix | null = null
  for (let i = filtered.length - 1; i >= 0; i -= 1) {
    const now = filtered[i]
    if (!now) continue
    const next = filtered[i + 1]
    if (!next || !state || !covariance) {
      state = now.state
      covariance = now.covariance
    } else {
      const gain = times(times(now.covariance, transposed(next.transition)), inverse(next.foreseenCovariance))
      state = plus(now.state, applied(gain, minus(state, next.foreseen)))
      const change = combined(covariance, next.foreseenCovariance, -1)
      covariance = combined(now.covariance, times(times(gain, change), transposed(gain)), 1)
    }
    track.push({ second: now.second, grid: state[0], sigmaMeters: Math.sqrt(covariance[0][0]) })
  }
  return track.reverse()
}

function filteredBy(before: Filtered | null, { second, grid, accuracyMeters }: BenchFix): Filtered {
  const sigma = biasSigmaMeters(accuracyMeters)
  const seconds = before ? second - before.second : 0
  const velocityKept = Math.exp(-seconds / VELOCITY_SECONDS)
  const biasKept = Math.exp(-seconds / BIAS_SECONDS)
  const transition: Matrix = [
    [1, VELOCITY_SECONDS * (1 - velocityKept), 0],
    [0, velocityKept, 0],
    [0, 0, biasKept],
  ]
  const foreseen: State = before ? applied(transition, before.state) : [grid, [0, 0], [0, 0]]
  const foreseenCovariance: Matrix = before
    ? combined(
        times(times(transition, before.covariance), transposed(transition)),
        drift(seconds, velocityKept, sigma * sigma * (1 - biasKept ** 2)),
        1,
      )
    : [
        [100 ** 2, 0, 0],
        [0, WALK_METERS_PER_SECOND ** 2, 0],
        [0, 0, sigma ** 2],
      ]
  // what is measured is the sum of the first and the last of the state
  const shared = foreseenCovariance.map(row => row[0] + row[2]) as [number, number, number]
  const variance = shared[0] + shared[2] + NOISE_METERS ** 2
  const surprise: GridPoint = [
    grid[0] - foreseen[0][0] - foreseen[2][0],
    grid[1] - foreseen[0][1] - foreseen[2][1],
  ]
  const state = foreseen.map((axes, i) => [
    axes[0] + ((shared[i] ?? 0) / variance) * surprise[0],
    axes[1] + ((shared[i] ?? 0) / variance) * surprise[1],
  ]) as unknown as State
  const covariance = foreseenCovariance.map((row, i) =>
    row.map((value, j) => value - ((shared[i] ?? 0) * (shared[j] ?? 0)) / variance),
  ) as unknown as Matrix
  return { second, state, covariance, foreseen, foreseenCovariance, transition }
}

/** What an Ornstein–Uhlenbeck velocity adds to the covariance in some seconds, exactly. */
function drift(seconds: number, kept: number, biasVariance: number): Matrix {
  const tau = VELOCITY_SECONDS
  const speed2 = WALK_METERS_PER_SECOND ** 2
  const position = speed2 * (2 * tau * seconds - tau * tau * (3 - 4 * kept + kept * kept))
  const both = speed2 * tau * (1 - kept) ** 2
  return [
    [position, both, 0],
    [both, speed2 * (1 - kept * kept), 0],
    [0, 0, biasVariance],
  ]
}

const INDICES = [0, 1, 2] as const
const made = (at: (i: 0 | 1 | 2, j: 0 | 1 | 2) => number): Matrix => {
  const row = (i: 0 | 1 | 2): Row => [at(i, 0), at(i, 1), at(i, 2)]
  return [row(0), row(1), row(2)]
}
const times = (a: Matrix, b: Matrix): Matrix =>
  made((i, j) => INDICES.reduce<number>((sum, k) => sum + a[i][k] * b[k][j], 0))
const transposed = (a: Matrix): Matrix => made((i, j) => a[j][i])
const combined = (a: Matrix, b: Matrix, share: number): Matrix => made((i, j) => a[i][j] + share * b[i][j])
const applied = (a: Matrix, state: State): State => {
  const axes = (i: 0 | 1 | 2): GridPoint => [
    a[i][0] * state[0][0] + a[i][1] * state[1][0] + a[i][2] * state[2][0],
    a[i][0] * state[0][1] + a[i][1] * state[1][1] + a[i][2] * state[2][1],
  ]
  return [axes(0), axes(1), axes(2)]
}
const joined = (a: State, b: State, share: number): State => {
  const axes = (i: 0 | 1 | 2): GridPoint => [a[i][0] + share * b[i][0], a[i][1] + share * b[i][1]]
  return [axes(0), axes(1), axes(2)]
}
const plus = (a: State, b: State): State => joined(a, b, 1)
const minus = (a: State, b: State): State => joined(a, b, -1)

/** Of a symmetric, positive matrix: by cofactors. */
function inverse(a: Matrix): Matrix {
  const cofactor = (i: number, j: number): number => {
    const at = (down: number, right: number): number => a[(i + down) % 3]?.[(j + right) % 3] ?? 0
    return at(1, 1) * at(2, 2) - at(1, 2) * at(2, 1)
  }
  const determinant = INDICES.reduce<number>((sum, j) => sum + a[0][j] * cofactor(0, j), 0)
  return made((i, j) => cofactor(j, i) / determinant)
}
