/** A true walk, second by second, from legs that are walked or stood: what simulated visits and tours are made of. */
import type { GridPoint } from '../geo/types'

export type WalkLeg =
  | { kind: 'walk'; path: readonly GridPoint[]; metersPerSecond: number }
  | { kind: 'stand'; at: GridPoint; seconds: number }

export interface WalkPoint {
  /** Seconds since the walk began. */
  second: number
  at: GridPoint
  walking: boolean
}

/** A point for every `stepSeconds` from 0 to the end of the last leg. */
export function walkPoints(legs: readonly WalkLeg[], stepSeconds = 1): WalkPoint[] {
  const points: WalkPoint[] = []
  /** Seconds of the current leg that lie before the next point. */
  let ahead = 0
  let second = 0
  for (const leg of legs) {
    const seconds = leg.kind === 'stand' ? leg.seconds : lengthOf(leg.path) / leg.metersPerSecond
    for (; ahead < seconds; ahead += stepSeconds) {
      const at = leg.kind === 'stand' ? leg.at : alongPath(leg.path, ahead * leg.metersPerSecond)
      points.push({ second, at, walking: leg.kind === 'walk' })
      second += stepSeconds
    }
    ahead -= seconds
  }
  return points
}

const lengthOf = (path: readonly GridPoint[]): number => {
  let meters = 0
  for (let i = 1; i < path.length; i += 1) meters += between(path[i - 1], path[i])
  return meters
}

const between = (a: GridPoint | undefined, b: GridPoint | undefined): number =>
  a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0

/** The point after so many metres of a path; its end when the path is shorter. */
export function alongPath(path: readonly GridPoint[], meters: number): GridPoint {
  let left = meters
  for (let i = 1; i < path.length; i += 1) {
    const from = path[i - 1]
    const to = path[i]
    const length = between(from, to)
    if (from && to && left <= length && length > 0) {
      const t = left / length
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
    }
    left -= length
  }
  const last = path[path.length - 1]
  if (!last) throw new RangeError('alongPath: a path without points, expected one at least')
  return last
}
