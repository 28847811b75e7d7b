/**
 * The ground of each place as GeoJSON, what a geofencing library is usually given: outlines traced along the cells'
 * sides, with holes, in WGS-84. A place's ground is its own zone and the zones that lie within it.
 */
import type { MultiPolygon, Position } from 'geojson'
import { gridToWgs84 } from '@/core/geo/grid'
import type { GroundPlan } from '@/core/geo/groundPlan'
import { isInside, signedArea, type PlanePoint } from '@/core/geo/polygon'

/** Corners are counted in cells from the raster's south-west. */
interface Loop {
  corners: PlanePoint[]
  /** Middle of a cell of the ground that this loop bounds. */
  inner: PlanePoint
}

/** East, north, west, south: the ground lies left of every side. */
const STEPS: readonly PlanePoint[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

/** One for each of `plan.places`, in that order; without polygons where a place owns no cell. */
export function outlinesOf(plan: GroundPlan): MultiPolygon[] {
  return plan.places.map((_, place) => outlineOf(plan, ownZones(plan, place + 1)))
}

/** For each zone whether it is `zone` or lies in it, directly or not. */
function ownZones(plan: GroundPlan, zone: number): boolean[] {
  const liesIn = (at: number): boolean => at !== 0 && (at === zone || liesIn(plan.within[at - 1] ?? 0))
  return [false, ...plan.places.map((_, place) => liesIn(place + 1))]
}

function outlineOf(plan: GroundPlan, own: readonly boolean[]): MultiPolygon {
  const loops = loopsOf(sidesOf(plan, own), plan.columns + 1)
  const outer = loops.filter(({ corners }) => signedArea(corners) > 0)
  // of outlines around a hole the smallest is its own
  outer.sort((a, b) => signedArea(a.corners) - signedArea(b.corners))
  const polygons = outer.map(loop => [loop.corners])
  for (const hole of loops)
    if (signedArea(hole.corners) < 0)
      polygons[outer.findIndex(({ corners }) => isInside(hole.inner, [corners]))]?.push(hole.corners)
  const coordinates = polygons.map(rings => rings.map(ring => closedRing(plan, ring)))
  return { type: 'MultiPolygon', coordinates, bbox: boxOf(coordinates.flat(2)) }
}

/** Sides between the ground and what is not: by the corner they start at, up to two directions each. */
function sidesOf(plan: GroundPlan, own: readonly boolean[]): Map<number, number[]> {
  const { columns, rows, zones } = plan
  const sides = new Map<number, number[]>()
  const add = (column: number, row: number, direction: number): void => {
    const corner = row * (columns + 1) + column
    const known = sides.get(corner)
    if (known) known.push(direction)
    else sides.set(corner, [direction])
  }
  const isOwn = (column: number, row: number): boolean =>
    column >= 0 &&
    row >= 0 &&
    column < columns &&
    row < rows &&
    own[zones[row * columns + column] ?? 0] === true
  for (let cell = 0; cell < zones.length; cell += 1) {
    if (own[zones[cell] ?? 0] !== true) continue
    const column = cell % columns
    const row = Math.floor(cell / columns)
    if (!isOwn(column, row - 1)) add(column, row, 0)
    if (!isOwn(column + 1, row)) add(column + 1, row, 1)
    if (!isOwn(column, row + 1)) add(column + 1, row + 1, 2)
    if (!isOwn(column - 1, row)) add(column, row + 1, 3)
  }
  return sides
}

/** Walks the sides until none is left; where two cells touch at a corner it turns left and keeps them apart. */
function loopsOf(sides: Map<number, number[]>, cornersInRow: number): Loop[] {
  const loops: Loop[] = []
  for (const [start, open] of sides)
    while (open.length > 0) {
      const corners: PlanePoint[] = []
      let corner = start
      let direction = open[0] ?? 0
      const first = direction
      do {
        const left = sides.get(corner) ?? []
        const taken = left.length > 1 && corner !== start ? (direction + 1) % 4 : (left[0] ?? 0)
        left.splice(left.indexOf(taken), 1)
        const at: PlanePoint = [corner % cornersInRow, Math.floor(corner / cornersInRow)]
        if (taken !== direction || corners.length === 0) corners.push(at)
        direction = taken
        const [right, up] = STEPS[direction] ?? [0, 0]
        corner += right + up * cornersInRow
      } while (corner !== start)
      loops.push({ corners, inner: leftOf(corners[0] ?? [0, 0], first) })
    }
  return loops
}

/** Middle of the cell left of a side. */
function leftOf([x, y]: PlanePoint, direction: number): PlanePoint {
  const [right, up] = STEPS[direction] ?? [0, 0]
  return [x + (right - up) / 2, y + (up + right) / 2]
}

function closedRing(plan: GroundPlan, corners: readonly PlanePoint[]): Position[] {
  const positions = corners.map(([x, y]): Position => [
    ...gridToWgs84([plan.minU + x * plan.cellMeters, plan.minV + y * plan.cellMeters]),
  ])
  return [...positions, ...positions.slice(0, 1)]
}

function boxOf(positions: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const [lng = 0, lat = 0] of positions) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  }
  return box
}
