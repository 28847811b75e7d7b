/**
 * The line that one is led along when a walk is only looked at: a second-by-second walk made smooth, with the ground's
 * height and the way one faces. Smoothing takes means over some seconds, so corners are rounded and steps are a slope.
 */
import type { GridPoint } from '../geo/types'
import type { GroundHeight } from './ground'

/** A point of the walk, as it is simulated. */
export interface RailPoint {
  at: GridPoint
  /** Own time of the walk. */
  afterMs: number
  stop: number | null
  /** One stands here while the guide speaks. */
  waits: boolean
}

export interface RailSpot {
  at: GridPoint
  groundMeters: number
  /** Clockwise from palace-north; the way one walks, or to what one came to see. */
  bearingDegrees: number
  stop: number | null
}

export interface Rail {
  points: readonly RailPoint[]
  smooth: readonly GridPoint[]
  heights: readonly number[]
  bearings: readonly number[]
}

/** Means over so many points to each side. */
const ROUND_POINTS = 3
const SLOPE_POINTS = 2
/** One looks to where one will be by then. */
const AHEAD_POINTS = 7
/** Ground that differs by no more over so many points is level. */
const LEVEL_METERS = 0.25
const LEVEL_POINTS = 3
/** Nearer than this part of what would be good, one is better set down before the front. */
const NEAR_PART = 0.5
/** Nearer than this there is nothing to turn to. */
const LEAST_TURN_METERS = 2
const DEG = 180 / Math.PI

const bearing = (from: GridPoint, to: GridPoint): number =>
  (Math.atan2(to[0] - from[0], to[1] - from[1]) * DEG + 360) % 360

/** Degrees from one bearing to another by the shorter side, −180 … 180. */
export const turnBetween = (from: number, to: number): number => ((to - from + 540) % 360) - 180

function meanOf<T>(list: readonly T[], i: number, side: number, of: (item: T) => number): number {
  let [sum, count] = [0, 0]
  for (let k = Math.max(0, i - side); k <= Math.min(list.length - 1, i + side); k += 1) {
    sum += of(list[k] as T)
    count += 1
  }
  return sum / count
}

/** What there is to see at a stop. */
export interface Sight {
  at: GridPoint
  /** From so far one sees the whole of it; nearer one would have one's nose at its doors. */
  backMeters: number
  /** Before its front, for when the way does not come to where it is seen well; null: none is known. */
  front: GridPoint | null
}

/**
 * `sightAt`: null where one goes on looking ahead. `sees`: whether nothing stands between a point and the sight of a
 * stop: on the way there one stops where all of it is seen.
 */
export function railOf(
  points: readonly RailPoint[],
  heightAt: GroundHeight,
  sightAt: (stop: number) => Sight | null,
  sees: (from: GridPoint, stop: number) => boolean,
): Rail {
  const walked = points.map((_, i): GridPoint => [
    meanOf(points, i, ROUND_POINTS, ({ at }) => at[0]),
    meanOf(points, i, ROUND_POINTS, ({ at }) => at[1]),
  ])
  const isLevel = (at: GridPoint, next: GridPoint): boolean =>
    Math.abs(heightAt(at) - heightAt(next)) <= LEVEL_METERS
  const { smooth, stands } = stoodBack(points, walked, sightAt, sees, isLevel)
  const raw = smooth.map(heightAt)
  const heights = raw.map((_, i) => meanOf(raw, i, SLOPE_POINTS, height => height))
  let before = 0
  const bearings = smooth.map((at, i) => {
    const { stop } = points[i] as RailPoint
    const seen = stands[i] === true && stop !== null ? sightAt(stop) : null
    const ahead = seen?.at ?? smooth[Math.min(i + AHEAD_POINTS, smooth.length - 1)] ?? at
    if (Math.hypot(ahead[0] - at[0], ahead[1] - at[1]) >= LEAST_TURN_METERS) before = bearing(at, ahead)
    return before
  })
  return { points, smooth, heights, bearings }
}

/** Before each stop one stands still on the way as soon as one is near enough, and from there looks at it. */
function stoodBack(
  points: readonly RailPoint[],
  walked: readonly GridPoint[],
  sightAt: (stop: number) => Sight | null,
  sees: (from: GridPoint, stop: number) => boolean,
  isLevel: (at: GridPoint, next: GridPoint) => boolean,
): { smooth: GridPoint[]; stands: boolean[] } {
  const smooth = [...walked]
  const stands = points.map(({ waits }) => waits)
  for (let first = 0; first < points.length;) {
    const stop = points[first]?.stop ?? null
    let end = first
    while (end < points.length && (points[end]?.stop ?? null) === stop) end += 1
    const sight = stop === null ? null : sightAt(stop)
    if (stop !== null && sight) {
      const away = (i: number): number => {
        const [u, v] = walked[i] as GridPoint
        return Math.hypot(u - sight.at[0], v - sight.at[1])
      }
      let from = end - 1
      let best: number | null = null
      // backwards from the stop: on as long as it is in sight, and not farther than one has to
      for (; from >= first && away(from) <= sight.backMeters; from -= 1)
        if (!sees(walked[from] as GridPoint, stop)) {
          if (best !== null) break
          // nobody stands about on the stairs
        } else if (
          isLevel(walked[from] as GridPoint, walked[Math.max(first, from - LEVEL_POINTS)] as GridPoint)
        )
          best = from
      const isNear = best === null || away(best) < sight.backMeters * NEAR_PART
      const waits = points.findIndex((point, i) => i >= first && i < end && point.waits)
      const at = isNear && sight.front ? sight.front : best === null ? null : (walked[best] as GridPoint)
      const since = isNear && sight.front ? waits : (best ?? -1)
      if (at !== null && since >= 0)
        for (let i = since; i < end; i += 1) {
          smooth[i] = at
          stands[i] = true
        }
    }
    first = end
  }
  return { smooth, stands }
}

/** Where one is at a moment of the walk's own time; null on an empty rail. */
export function spotOn({ points, smooth, heights, bearings }: Rail, ownMs: number): RailSpot | null {
  if (points.length === 0) return null
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((points[middle]?.afterMs ?? 0) <= ownMs) low = middle
    else high = middle - 1
  }
  const next = Math.min(low + 1, points.length - 1)
  const [from, to] = [points[low] as RailPoint, points[next] as RailPoint]
  const span = to.afterMs - from.afterMs
  const t = span > 0 ? Math.min(1, Math.max(0, (ownMs - from.afterMs) / span)) : 0
  const between = (a: number, b: number): number => a + (b - a) * t
  const [a, b] = [smooth[low] as GridPoint, smooth[next] as GridPoint]
  const turn = bearings[low] as number
  return {
    at: [between(a[0], b[0]), between(a[1], b[1])],
    groundMeters: between(heights[low] as number, heights[next] as number),
    bearingDegrees: (turn + turnBetween(turn, bearings[next] as number) * t + 360) % 360,
    stop: from.stop,
  }
}
