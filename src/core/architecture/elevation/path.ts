/**
 * Outlines of an elevation: metres, x from the building's axis, y up from the ground. A path is a start and segments
 * (a line, a quadratic or a cubic curve). Most shapes are described by their right half and mirrored.
 */
import { item, last, neighbours } from './list'

export type Point = readonly [x: number, y: number]

/** Without controls a line, with one a quadratic, with two a cubic curve. */
export interface Segment {
  to: Point
  controls?: readonly Point[]
}

export interface Path {
  from: Point
  segments: readonly Segment[]
  closed?: boolean
}

export const line = (from: Point, ...points: Point[]): Path => ({
  from,
  segments: points.map(to => ({ to })),
})

export const shape = (from: Point, ...points: Point[]): Path => ({ ...line(from, ...points), closed: true })

export const box = (left: number, bottom: number, right: number, top: number): Path =>
  shape([left, bottom], [right, bottom], [right, top], [left, top])

/** A box across the axis. */
export const band = (half: number, bottom: number, top: number): Path => box(-half, bottom, half, top)

export const curve = (from: Point, ...segments: Segment[]): Path => ({ from, segments })

const flip = ([x, y]: Point): Point => [-x, y]

export const mirror = (path: Path): Path => ({
  ...path,
  from: flip(path.from),
  segments: path.segments.map(({ to, controls }) =>
    controls ? { to: flip(to), controls: controls.map(flip) } : { to: flip(to) },
  ),
})

/** The path and its mirror image. */
export const pair = (path: Path): Path[] => [path, mirror(path)]

export const pairs = (paths: readonly Path[]): Path[] => paths.flatMap(pair)

export function reverse(path: Path): Path {
  const points = [path.from, ...path.segments.map(segment => segment.to)]
  const segments = path.segments.map(({ controls }, index): Segment => {
    const to = item(points, index)
    return controls ? { to, controls: [...controls].reverse() } : { to }
  })
  return { from: last(points), segments: segments.reverse() }
}

export const end = (path: Path): Point => (path.segments.length ? last(path.segments).to : path.from)

/** One path after another; where they don't meet, a line joins them. */
export function join(first: Path, ...rest: Path[]): Path {
  return rest.reduce((whole, next) => {
    const [x, y] = end(whole)
    const meets = x === next.from[0] && y === next.from[1]
    return {
      from: whole.from,
      segments: [...whole.segments, ...(meets ? [] : [{ to: next.from }]), ...next.segments],
    }
  }, first)
}

/** The whole closed outline of a right half that runs from axis to axis (or is joined there by a line). */
export const whole = (half: Path): Path => ({ ...join(mirror(reverse(half)), half), closed: true })

export const moved = (path: Path, dx: number, dy: number, factor = 1): Path => {
  const move = ([x, y]: Point): Point => [x * factor + dx, y * factor + dy]
  return {
    ...path,
    from: move(path.from),
    segments: path.segments.map(({ to, controls }) =>
      controls ? { to: move(to), controls: controls.map(move) } : { to: move(to) },
    ),
  }
}

function pointOn(start: Point, { to, controls = [] }: Segment, t: number): Point {
  // de Casteljau: works for any number of controls
  let points: Point[] = [start, ...controls, to]
  while (points.length > 1) {
    points = neighbours(points).map(([from, to]): Point => [
      from[0] * (1 - t) + to[0] * t,
      from[1] * (1 - t) + to[1] * t,
    ])
  }
  return item(points, 0)
}

/** The points of a path; curves become `steps` chords. */
export function flatten(path: Path, steps = 12): Point[] {
  const points: Point[] = [path.from]
  for (const segment of path.segments) {
    const from = last(points)
    const count = segment.controls ? steps : 1
    for (let step = 1; step <= count; step++) points.push(pointOn(from, segment, step / count))
  }
  return points
}

/** Height of a path above x; null where the path doesn't reach. Where it passes twice, the first pass counts. */
export function heightAt(points: readonly Point[], x: number): number | null {
  for (const [[x1, y1], [x2, y2]] of neighbours(points)) {
    if (x1 !== x2 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2))
      return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)
  }
  return null
}

export const lengthOf = (points: readonly Point[]): number =>
  neighbours(points).reduce((length, [[x1, y1], [x2, y2]]) => length + Math.hypot(x2 - x1, y2 - y1), 0)

/** Point and direction (unit vector) at a part (0…1) of a path's length. */
export function along(points: readonly Point[], part: number): { at: Point; direction: Point } {
  let rest = part * lengthOf(points)
  let at: Point = item(points, 0)
  let direction: Point = [1, 0]
  for (const [[x1, y1], [x2, y2]] of neighbours(points)) {
    const length = Math.hypot(x2 - x1, y2 - y1)
    if (length === 0) continue
    direction = [(x2 - x1) / length, (y2 - y1) / length]
    const step = Math.min(rest, length)
    at = [x1 + direction[0] * step, y1 + direction[1] * step]
    if (rest <= length) break
    rest -= length
  }
  return { at, direction }
}
