/**
 * One slope of a roof, the side that looks to −y: rows of vertices from the eaves up, its eaves' edge rising at the
 * corners (起翘) and pushed out there (冲出), and what is under it: rafters, the edge's thickness. Metres.
 */
import type { Station } from './curve'
import type { Stage } from './stage'
import { norm } from '../norm'

/** A row across the slope: from `left` to `right` at depth `y` and height `z`. */
export interface Row {
  left: number
  right: number
  y: number
  z: number
  pitch: number
}

/** 冲三翘四: how far a corner rises and is pushed out, and over what length of the eaves. */
export interface Corner {
  lift: number
  out: number
  turn: number
}

/** Light under the eaves, at their edge and at the wall. */
const EDGE_LIGHT = 0.62
const WALL_LIGHT = 0.34

interface EdgePoint {
  x: number
  /** How much of the corner's lift and push it takes. */
  part: number
  out: number
}

function eavesEdge(stage: Stage, { left, right }: Row, corner: Corner | null): EdgePoint[] {
  const still = (x: number): EdgePoint => ({ x, part: 0, out: 0 })
  if (!corner) return [still(left), still(right)]
  const { out } = corner
  const turn = Math.min(corner.turn, 0.48 * (right - left))
  const rising = (x: number, distance: number, side: number): EdgePoint => {
    const part = (1 - distance / turn) ** 2
    return { x: distance === 0 ? x + side * out : x, part, out: part * out }
  }
  const inner = stage.finish.cornerPieces === 2 ? [0.42] : []
  return [
    rising(left, 0, -1),
    ...inner.map(share => rising(left + share * turn, share * turn, -1)),
    still(left + turn),
    still(right - turn),
    ...inner.map(share => rising(right - share * turn, share * turn, 1)),
    rising(right, 0, 1),
  ]
}

/** Vertices of a row with their places on it, 0 left … 1 right. */
interface Line {
  vertices: number[]
  places: number[]
}

/** Triangles between two rows that may differ in their number of vertices; `lower` runs to the right seen from outside. */
function strip(stage: Stage, lower: Line, upper: Line): void {
  const place = (line: Line, i: number): number => line.places[i] ?? 1
  const vertex = (line: Line, i: number): number => line.vertices[i] ?? 0
  let [i, j] = [0, 0]
  const [lastLower, lastUpper] = [lower.vertices.length - 1, upper.vertices.length - 1]
  while (i < lastLower || j < lastUpper) {
    const below = place(lower, i) + place(lower, i + 1)
    const above = place(upper, j) + place(upper, j + 1)
    if (j >= lastUpper || (i < lastLower && below <= above)) {
      stage.triangle(vertex(lower, i), vertex(lower, i + 1), vertex(upper, j))
      i++
    } else {
      stage.triangle(vertex(lower, i), vertex(upper, j + 1), vertex(upper, j))
      j++
    }
  }
}

const placesOf = (edge: readonly EdgePoint[]): number[] => {
  const [from, to] = [edge[0]?.x ?? 0, edge[edge.length - 1]?.x ?? 1]
  return edge.map(({ x }) => (x - from) / (to - from || 1))
}

function rowLine(stage: Stage, { left, right, y, z, pitch }: Row, t: number): Line {
  const length = norm(1, pitch)
  const [ny, nz] = [-pitch / length, 1 / length]
  const vertices = [stage.put(left, y, z, 0, ny, nz, left, t)]
  if (right - left > 0.01) vertices.push(stage.put(right, y, z, 0, ny, nz, right, t))
  return { vertices, places: vertices.length > 1 ? [0, 1] : [0.5] }
}

function edgeLine(stage: Stage, row: Row, corner: Corner | null): Line {
  const edge = eavesEdge(stage, row, corner)
  const half = (row.left + row.right) / 2
  const vertices = edge.map(({ x, part, out }) => {
    // the edge turns up towards the corner: its normal leans inwards
    const lean = corner ? (2 * Math.sqrt(part) * corner.lift) / corner.turn : 0
    const nx = x < half ? lean : -lean
    const length = norm(nx, row.pitch, 1)
    const z = row.z + part * (corner?.lift ?? 0)
    return stage.put(x, row.y - out, z, nx / length, -row.pitch / length, 1 / length, x, 0)
  })
  return { vertices, places: placesOf(edge) }
}

/** The tiles of one slope; rows from the eaves up. */
export function addSlope(stage: Stage, rows: readonly Row[], corner: Corner | null): void {
  stage.paint('tile', 0)
  let below: Line | null = null
  let [t, before]: [number, Row | null] = [0, null]
  for (const row of rows) {
    if (before) t += norm(row.y - before.y, row.z - before.z)
    const line: Line = before ? rowLine(stage, row, t) : edgeLine(stage, row, corner)
    if (below) strip(stage, below, line)
    below = line
    before = row
  }
}

/** The wall's upper edge that the rafters come from. */
export interface WallTop {
  left: number
  right: number
  y: number
  z: number
}

/** Rafters from the wall to the edge, and the edge's thickness (tile ends, 连檐) where it shows. */
export function addEavesUnder(
  stage: Stage,
  eaves: Row,
  corner: Corner | null,
  wall: WallTop,
  thickness: number,
): void {
  const edge = eavesEdge(stage, eaves, corner)
  const lift = corner?.lift ?? 0
  const places = placesOf(edge)
  const [run, fall] = [wall.y - eaves.y, wall.z - (eaves.z - thickness)]
  const length = norm(run, fall) || 1
  const [ny, nz] = [fall / length, -run / length]
  stage.paint('eaves', 1)
  const inner: Line = {
    vertices: [wall.left, wall.right].map(x => stage.put(x, wall.y, wall.z, 0, ny, nz, x, 0, WALL_LIGHT)),
    places: [0, 1],
  }
  const outer: Line = {
    vertices: edge.map(({ x, part, out }) =>
      stage.put(x, eaves.y - out, eaves.z - thickness + part * lift, 0, ny, nz, x, length, EDGE_LIGHT),
    ),
    places,
  }
  // seen from below the wall's edge is the lower row
  strip(stage, inner, outer)
  if (stage.finish.thickEaves) addThickness(stage, eaves, edge, lift, thickness)
}

function addThickness(
  stage: Stage,
  eaves: Row,
  edge: readonly EdgePoint[],
  lift: number,
  thickness: number,
): void {
  stage.paint('tile', 1)
  const places = placesOf(edge)
  const line = (below: number): Line => ({
    vertices: edge.map(({ x, part, out }) =>
      stage.put(x, eaves.y - out, eaves.z - below + part * lift, 0, -1, 0, x, -below, 0.9),
    ),
    places,
  })
  const lower = line(thickness)
  strip(stage, lower, line(0))
}

/** Rows of a slope whose ends lie at `ends(d)`: x left and right at distance d from the eaves. */
export const rowsOf = (
  stations: readonly Station[],
  y: number,
  z: number,
  ends: (station: Station) => readonly [number, number],
): Row[] =>
  stations.map(station => {
    const [left, right] = ends(station)
    return { left, right, y: y + station.d, z: z + station.z, pitch: station.pitch }
  })

/** The point of a corner after lift and push, for the ridge that ends on it; `x`, `y` with their signs. */
export const cornerPoint = (
  x: number,
  y: number,
  z: number,
  corner: Corner | null,
): [number, number, number] =>
  corner ? [x + Math.sign(x) * corner.out, y + Math.sign(y) * corner.out, z + corner.lift] : [x, y, z]
