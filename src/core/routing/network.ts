/**
 * The walkway graph indexed for search: arcs (an edge walked one way) in typed arrays, grouped by the node they leave,
 * and edges found near a position. Palace grid, metres.
 */
import { wgs84ToGrid } from '../geo/grid'
import type { GridPoint, Wgs84 } from '../geo/types'
import type { WalkGraph } from './types'

export interface Network {
  graph: WalkGraph
  /** Nodes in the palace grid. */
  points: readonly GridPoint[]
  /** Edges' lines in the palace grid, and how far along the line each of its points is. */
  lines: readonly (readonly GridPoint[])[]
  alongs: readonly (readonly number[])[]
  /** Of each edge's line: least u, least v, greatest u, greatest v. */
  boxes: Float64Array
  nodeOf: ReadonlyMap<string, number>
  /** Arc 2e walks edge e as it is drawn, arc 2e + 1 the other way. */
  arcTo: Int32Array
  /** Arcs that leave node n: `arcs[first[n]]` to before `arcs[first[n + 1]]`; those into it likewise. */
  first: Int32Array
  arcs: Int32Array
  firstInto: Int32Array
  arcsInto: Int32Array
}

export const edgeOfArc = (arc: number): number => arc >> 1
export const isForward = (arc: number): boolean => (arc & 1) === 0

/** @throws RangeError when an edge names a node that is not there. */
export function networkOf(graph: WalkGraph): Network {
  const { nodes, edges } = graph
  const arcTo = new Int32Array(edges.length * 2)
  const leaving: number[][] = nodes.map(() => [])
  const entering: number[][] = nodes.map(() => [])
  edges.forEach(({ from, to, oneWay }, edge) => {
    if (!nodes[from] || !nodes[to])
      throw new RangeError(
        `walkways: edge ${edge} joins nodes ${from} and ${to}; expected two of ${nodes.length}`,
      )
    arcTo[edge * 2] = to
    arcTo[edge * 2 + 1] = from
    leaving[from]?.push(edge * 2)
    entering[to]?.push(edge * 2)
    if (oneWay) return
    leaving[to]?.push(edge * 2 + 1)
    entering[from]?.push(edge * 2 + 1)
  })
  const lines = edges.map(({ line }) => line.map(wgs84ToGrid))
  const [first, arcs] = grouped(leaving)
  const [firstInto, arcsInto] = grouped(entering)
  return {
    graph,
    points: nodes.map(({ position }) => wgs84ToGrid(position)),
    lines,
    alongs: lines.map(alongOf),
    boxes: Float64Array.from(lines.flatMap(boxOf)),
    nodeOf: new Map(nodes.map(({ id }, node) => [id, node])),
    arcTo,
    first,
    arcs,
    firstInto,
    arcsInto,
  }
}

function grouped(groups: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const first = new Int32Array(groups.length + 1)
  groups.forEach((group, i) => (first[i + 1] = (first[i] ?? 0) + group.length))
  return [first, Int32Array.from(groups.flat())]
}

function alongOf(line: readonly GridPoint[]): number[] {
  let along = 0
  return line.map(([u, v], i) => {
    const before = line[i - 1]
    if (before) along += Math.hypot(u - before[0], v - before[1])
    return along
  })
}

function boxOf(line: readonly GridPoint[]): number[] {
  const us = line.map(([u]) => u)
  const vs = line.map(([, v]) => v)
  return [Math.min(...us), Math.min(...vs), Math.max(...us), Math.max(...vs)]
}

/** A spot on an edge. */
export interface Snapped {
  edge: number
  /** From the edge's beginning, metres. */
  alongMeters: number
  point: GridPoint
  /** From the position that was snapped. */
  awayMeters: number
}

/** The nearest spot on any edge that is allowed; null when there is none at all. */
export function snap(
  { lines, alongs, boxes }: Network,
  position: Wgs84,
  allowed: (edge: number) => boolean = () => true,
): Snapped | null {
  const [u, v] = wgs84ToGrid(position)
  let best: Snapped | null = null
  for (let edge = 0; edge < lines.length; edge += 1) {
    if (best && awayFromBox(boxes, edge, u, v) >= best.awayMeters) continue
    if (!allowed(edge)) continue
    const line = lines[edge] ?? []
    for (let i = 1; i < line.length; i += 1) {
      const from = line[i - 1] ?? [0, 0]
      const to = line[i] ?? from
      const [du, dv] = [to[0] - from[0], to[1] - from[1]]
      const square = du * du + dv * dv
      const t =
        square === 0 ? 0 : Math.min(1, Math.max(0, ((u - from[0]) * du + (v - from[1]) * dv) / square))
      const point: GridPoint = [from[0] + t * du, from[1] + t * dv]
      const awayMeters = Math.hypot(u - point[0], v - point[1])
      if (best && awayMeters >= best.awayMeters) continue
      const alongMeters = (alongs[edge]?.[i - 1] ?? 0) + t * Math.sqrt(square)
      best = { edge, alongMeters, point, awayMeters }
    }
  }
  return best
}

/** No spot in the edge's box is nearer than this. */
function awayFromBox(boxes: Float64Array, edge: number, u: number, v: number): number {
  const at = edge * 4
  const du = Math.max((boxes[at] as number) - u, u - (boxes[at + 2] as number), 0)
  const dv = Math.max((boxes[at + 1] as number) - v, v - (boxes[at + 3] as number), 0)
  return Math.sqrt(du * du + dv * dv)
}
