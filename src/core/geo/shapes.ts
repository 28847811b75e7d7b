/**
 * Authored shapes → rings in the palace grid (metres). A ring is a list of points without the closing repetition;
 * the first ring is the outline (counter-clockwise), the others are holes (clockwise), as RFC 7946 wants them.
 */
import { clockwise, cornerAt, counterClockwise, signedArea } from './polygon'
import type { GridPoint } from './types'

export interface GridRect {
  u: number
  v: number
  /** Along palace-east before the rotation. */
  widthMeters: number
  /** Along palace-north before the rotation. */
  depthMeters: number
  /** Counter-clockwise from palace-east. */
  rotationDegrees: number
}

export type GridShape =
  | { rect: GridRect }
  | { circle: { u: number; v: number; radiusMeters: number } }
  | { polygon: readonly GridPoint[]; holes: readonly (readonly GridPoint[])[] }
  | { line: readonly GridPoint[]; widthMeters: number }

export const CIRCLE_CORNERS = 32
const DEG = Math.PI / 180

/** A point of a shape's own axes, turned counter-clockwise and moved to its place. */
export function place(
  [x, y]: readonly [number, number],
  [u, v]: readonly [number, number],
  turnDegrees: number,
): GridPoint {
  const cos = Math.cos(turnDegrees * DEG)
  const sin = Math.sin(turnDegrees * DEG)
  return [u + x * cos - y * sin, v + x * sin + y * cos]
}

export function rectRing({ u, v, widthMeters, depthMeters, rotationDegrees }: GridRect): GridPoint[] {
  const x = widthMeters / 2
  const y = depthMeters / 2
  const corners = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ] as const
  return corners.map(corner => place(corner, [u, v], rotationDegrees))
}

export function circleRing(
  u: number,
  v: number,
  radiusMeters: number,
  corners = CIRCLE_CORNERS,
): GridPoint[] {
  return Array.from({ length: corners }, (_, i): GridPoint => {
    const angle = (2 * Math.PI * i) / corners
    return [u + radiusMeters * Math.cos(angle), v + radiusMeters * Math.sin(angle)]
  })
}

export function isClosedLine(line: readonly GridPoint[]): boolean {
  const [first, last] = [cornerAt(line, 0), cornerAt(line, -1)]
  return line.length > 3 && first[0] === last[0] && first[1] === last[1]
}

/**
 * The line moved sideways by `offsetMeters` (left is positive), mitred at bends; a mitre is cut at twice the offset
 * so that sharp bends don't throw spikes.
 */
export function offsetLine(line: readonly GridPoint[], offsetMeters: number): GridPoint[] {
  const closed = isClosedLine(line)
  const points = closed ? line.slice(0, -1) : line
  const at = (i: number): GridPoint => cornerAt(points, i)
  const normal = (from: GridPoint, to: GridPoint): [number, number] => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    return [-(to[1] - from[1]) / length, (to[0] - from[0]) / length]
  }
  return points.map((point, i): GridPoint => {
    const before = closed || i > 0 ? normal(at(i - 1), point) : normal(point, at(i + 1))
    const after = closed || i < points.length - 1 ? normal(point, at(i + 1)) : before
    const sum: [number, number] = [before[0] + after[0], before[1] + after[1]]
    const length2 = Math.max(sum[0] ** 2 + sum[1] ** 2, 1)
    const factor = (2 * offsetMeters) / length2
    return [point[0] + sum[0] * factor, point[1] + sum[1] * factor]
  })
}

/** Outline of a line with a width; a closed line (first point = last point) becomes a band with a hole. */
export function lineRings(line: readonly GridPoint[], widthMeters: number): GridPoint[][] {
  const left = offsetLine(line, widthMeters / 2)
  const right = offsetLine(line, -widthMeters / 2)
  if (!isClosedLine(line)) return [counterClockwise([...right, ...left.reverse()])]
  const [outer, inner] =
    Math.abs(signedArea(left)) > Math.abs(signedArea(right)) ? [left, right] : [right, left]
  return [counterClockwise(outer), clockwise(inner)]
}

/** Outline and holes of a shape. */
export function shapeRings(shape: GridShape): GridPoint[][] {
  if ('rect' in shape) return [rectRing(shape.rect)]
  if ('circle' in shape) return [circleRing(shape.circle.u, shape.circle.v, shape.circle.radiusMeters)]
  if ('polygon' in shape)
    return [counterClockwise(shape.polygon), ...shape.holes.map(hole => clockwise(hole))]
  return lineRings(shape.line, shape.widthMeters)
}
