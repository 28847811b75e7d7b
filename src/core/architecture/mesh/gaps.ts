/** Where fences along an edge leave a gap: steps arrive, or a neighbour as high goes on. Metres along the edge. */
import { boundingBox, edgesOf, isInside, type Box } from '../../geo/polygon'
import type { ModelSteps, Uv } from '../model'
import { direction, distance } from './outline'

export type Interval = readonly [start: number, end: number]

/** Something one can walk on to, or that stands in the way. */
export interface Level {
  rings: readonly (readonly Uv[])[]
  box: Box
  fromMeters: number
  topMeters: number
}

/** Heights that differ by less are one floor. */
const SAME_FLOOR_METERS = 0.35
/** Steps and neighbours may end so far from the edge they belong to: edges are good to metres, not centimetres. */
const REACH_METERS = 1.5
const NEIGHBOUR_REACH_METERS = 0.6
/** Shorter pieces of a fence are left out. */
const SHORTEST_METERS = 0.5

export const levelOf = (rings: readonly (readonly Uv[])[], fromMeters: number, topMeters: number): Level => ({
  rings,
  box: boundingBox(rings[0] ?? []),
  fromMeters,
  topMeters,
})

/** Direction a flight of steps or a bridge leads, its own +y. */
export function leads(turnDegrees: number): Uv {
  const angle = (turnDegrees * Math.PI) / 180
  return [-Math.sin(angle), Math.cos(angle)]
}

/** Where the way of a given width from `start` towards `end` crosses the line through a → b. */
export function wayAcross(a: Uv, b: Uv, start: Uv, end: Uv, widthMeters: number): Interval | null {
  const [ex, ey] = direction(a, b)
  const [wx, wy] = direction(start, end)
  const sine = ex * wy - ey * wx
  if (Math.abs(sine) < 0.7) return null
  const [rx, ry] = [start[0] - a[0], start[1] - a[1]]
  const way = (rx * ey - ry * ex) / sine
  if (way < 0 || way > distance(start, end)) return null
  const along = (rx * wy - ry * wx) / sine
  const half = widthMeters / 2 / Math.abs(sine)
  if (along + half < 0 || along - half > distance(a, b)) return null
  return [along - half, along + half]
}

/** The way from the middle of a flight of steps over its upper end. */
export interface Arrival {
  start: Uv
  end: Uv
  widthMeters: number
}

/** Flights that climb to a floor and end near its outline. */
export function arrivalsAt({ topMeters, box }: Level, steps: readonly ModelSteps[]): Arrival[] {
  const arrivals: Arrival[] = []
  for (const flight of steps) {
    if (Math.abs(flight.topMeters - topMeters) > SAME_FLOOR_METERS) continue
    const reach = flight.runMeters / 2 + REACH_METERS
    const near = reach + flight.widthMeters
    if (flight.u < box.min[0] - near || flight.u > box.max[0] + near) continue
    if (flight.v < box.min[1] - near || flight.v > box.max[1] + near) continue
    const [dx, dy] = leads(flight.turnDegrees)
    arrivals.push({
      start: [flight.u, flight.v],
      end: [flight.u + dx * reach, flight.v + dy * reach],
      widthMeters: flight.widthMeters,
    })
  }
  return arrivals
}

export function gapsOfSteps(a: Uv, b: Uv, arrivals: readonly Arrival[]): Interval[] {
  const gaps: Interval[] = []
  for (const { start, end, widthMeters } of arrivals) {
    const gap = wayAcross(a, b, start, end, widthMeters)
    if (gap) gaps.push(gap)
  }
  return gaps
}

/**
 * Parts of a → b with a neighbour as high just outside (to the right), or, where two areas share an edge, that an
 * earlier one fences already.
 */
export function gapsOfNeighbours(
  a: Uv,
  b: Uv,
  topMeters: number,
  self: Level,
  levels: Iterable<Level>,
): Interval[] {
  const { min, max } = boundingBox([a, b])
  const reach = NEIGHBOUR_REACH_METERS
  const gaps: Interval[] = []
  let earlier = true
  for (const level of levels) {
    const { box } = level
    if (level === self) earlier = false
    if (level === self || box.min[0] > max[0] + reach || box.max[0] < min[0] - reach) continue
    if (box.min[1] > max[1] + reach || box.max[1] < min[1] - reach) continue
    if (level.topMeters < topMeters - SAME_FLOOR_METERS || level.fromMeters >= topMeters) continue
    gaps.push(...insideParts(a, b, reach, level.rings))
    if (earlier) gaps.push(...insideParts(a, b, -reach, level.rings))
  }
  return gaps
}

/** Parts of a → b that lie in the area when moved to the right. */
function insideParts(a: Uv, b: Uv, rightMeters: number, rings: Level['rings']): Interval[] {
  const [dx, dy] = direction(a, b)
  const length = distance(a, b)
  const moved = (along: number): Uv => [
    a[0] + dx * along + dy * rightMeters,
    a[1] + dy * along - dx * rightMeters,
  ]
  const cuts = [0, length]
  for (const ring of rings)
    for (const [from, to] of edgesOf(ring)) {
      const cut = crossing(moved(0), [dx, dy], from, to)
      if (cut !== undefined && cut > 0 && cut < length) cuts.push(cut)
    }
  cuts.sort((x, y) => x - y)
  return cuts.slice(1).flatMap((end, i): Interval[] => {
    const start = cuts[i] ?? 0
    return isInside(moved((start + end) / 2), rings) ? [[start, end]] : []
  })
}

/** How far along the ray the segment from → to is crossed. */
function crossing(origin: Uv, [dx, dy]: Uv, from: Uv, to: Uv): number | undefined {
  const sideOf = (point: Uv): number => dx * (point[1] - origin[1]) - dy * (point[0] - origin[0])
  const [near, far] = [sideOf(from), sideOf(to)]
  if (near > 0 === far > 0) return undefined
  const part = near / (near - far)
  const [x, y] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
  return (x - origin[0]) * dx + (y - origin[1]) * dy
}

/** What is left of 0…length without the gaps. */
export function runsBetween(lengthMeters: number, gaps: readonly Interval[]): Interval[] {
  const runs: Interval[] = []
  let start = 0
  for (const [from, to] of [...gaps].sort((x, y) => x[0] - y[0])) {
    if (from - start >= SHORTEST_METERS) runs.push([start, from])
    start = Math.max(start, to)
  }
  if (lengthMeters - start >= SHORTEST_METERS) runs.push([start, lengthMeters])
  return runs
}

/** A run along a → b, carried over to the moved edge; runs that reach a corner reach the moved corner. */
export function runOn(a: Uv, b: Uv, movedA: Uv, movedB: Uv, [start, end]: Interval): [Uv, Uv] {
  const [dx, dy] = direction(a, b)
  const length = distance(movedA, movedB)
  const shift = (movedA[0] - a[0]) * dx + (movedA[1] - a[1]) * dy
  const point = (along: number): Uv => {
    const s = Math.max(0, Math.min(length, along - shift))
    const [mx, my] = direction(movedA, movedB)
    return [movedA[0] + mx * s, movedA[1] + my * s]
  }
  return [start <= 0 ? movedA : point(start), end >= distance(a, b) ? movedB : point(end)]
}
