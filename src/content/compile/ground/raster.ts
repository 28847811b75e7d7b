/** Shapes of the palace grid → cells of a raster. */
import { boundingBox, edgesOf, segmentDistanceMeters, type PlanePoint, type Ring } from '@/core/geo/polygon'

export interface Raster {
  minU: number
  minV: number
  columns: number
  rows: number
}

/** Everything inside the moat and the approach south of 午门, in 1 m cells. */
export const PALACE_RASTER: Raster = { minU: -400, minV: -600, columns: 800, rows: 1120 }

/**
 * Calls `visit` once for every cell whose middle lies in the area grown by `growMeters` (negative: shrunk by it).
 * Rows are filled between the outline's crossings; growing and shrinking look only at cells beside the outline.
 */
export function eachCell(
  raster: Raster,
  area: readonly Ring[],
  growMeters: number,
  visit: (cell: number) => void,
): void {
  const beside = new Set<number>()
  if (growMeters !== 0)
    for (const ring of area)
      for (const [from, to] of edgesOf(ring)) besideEdge(raster, from, to, Math.abs(growMeters), cell => beside.add(cell))
  fillRows(raster, area, cell => {
    if (growMeters < 0 && beside.has(cell)) return
    beside.delete(cell)
    visit(cell)
  })
  if (growMeters > 0) beside.forEach(visit)
}

function fillRows({ minU, minV, columns, rows }: Raster, area: readonly Ring[], visit: (cell: number) => void): void {
  const { min, max } = boundingBox(area.flat())
  const edges = area.flatMap(ring => edgesOf(ring))
  const first = Math.max(0, Math.floor(min[1] - minV - 0.5))
  const last = Math.min(rows - 1, Math.ceil(max[1] - minV))
  for (let row = first; row <= last; row += 1) {
    const v = minV + row + 0.5
    const crossings = edges
      .filter(([[, ay], [, by]]) => ay > v !== by > v)
      .map(([[ax, ay], [bx, by]]) => ((bx - ax) * (v - ay)) / (by - ay) + ax)
      .sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil((crossings[i] ?? 0) - minU - 0.5))
      const to = Math.min(columns - 1, Math.ceil((crossings[i + 1] ?? 0) - minU - 0.5) - 1)
      for (let column = from; column <= to; column += 1) visit(row * columns + column)
    }
  }
}

function besideEdge(
  { minU, minV, columns, rows }: Raster,
  from: PlanePoint,
  to: PlanePoint,
  meters: number,
  visit: (cell: number) => void,
): void {
  const left = Math.max(0, Math.floor(Math.min(from[0], to[0]) - meters - minU))
  const right = Math.min(columns - 1, Math.ceil(Math.max(from[0], to[0]) + meters - minU))
  const bottom = Math.max(0, Math.floor(Math.min(from[1], to[1]) - meters - minV))
  const top = Math.min(rows - 1, Math.ceil(Math.max(from[1], to[1]) + meters - minV))
  for (let row = bottom; row <= top; row += 1)
    for (let column = left; column <= right; column += 1)
      if (segmentDistanceMeters([minU + column + 0.5, minV + row + 0.5], from, to) <= meters) visit(row * columns + column)
}

/** Cells beside a cell, in a fixed order: four that share an edge, then four that share a corner. */
export const NEIGHBOURS: readonly (readonly [column: number, row: number, meters: number])[] = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
]
