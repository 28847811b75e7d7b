/**
 * Outlines as rectangles. Halls are rectangles even when a map drew them as polygons, and L-, 工- and 凹-shaped
 * buildings are several rectangles that cross: each carries its own roof. Palace grid, metres.
 */
import { edgesOf, isInside, type Ring } from './polygon'
import { place, type GridRect, type GridShape } from './shapes'

const DEG = Math.PI / 180
/** Walls that differ by less are drawn as one. */
const SNAP_METERS = 0.7
/** An edge longer than SNAP_METERS may lean this much. */
const LEAN_DEGREES = 5
/** Less than this is a step or a notch, not a wing. */
const WING_SQUARE_METERS = 4
const WING_SIDE_METERS = 1.5

/** Direction of the longest edge, −45…45° from palace-east. */
function leadingRotation(ring: Ring): number {
  let longest = 0
  let rotation = 0
  for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
    const length = Math.hypot(bx - ax, by - ay)
    if (length <= longest) continue
    longest = length
    rotation = Math.atan2(by - ay, bx - ax) / DEG
  }
  return rotation - 90 * Math.round(rotation / 90)
}

/** Sorted coordinates, near ones drawn together to their mean. */
function snapLines(values: readonly number[]): number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1]
    if (last && value - lastOf(last) < SNAP_METERS) last.push(value)
    else groups.push([value])
  }
  return groups.map(group => group.reduce((sum, value) => sum + value, 0) / group.length)
}
const lastOf = (group: readonly number[]): number => group[group.length - 1] ?? 0

function isRectilinear(ring: Ring): boolean {
  return edgesOf(ring).every(([[ax, ay], [bx, by]]) => {
    if (Math.hypot(bx - ax, by - ay) < SNAP_METERS) return true
    const angle = Math.atan2(by - ay, bx - ax) / DEG
    return Math.abs(angle - 90 * Math.round(angle / 90)) < LEAN_DEGREES
  })
}

/** A rectangle of grid cells: columns x0 … x1−1, rows y0 … y1−1. */
interface Cells {
  x0: number
  x1: number
  y0: number
  y1: number
}

/**
 * The fewest large rectangles that cover a rectilinear area, widest last (so that wide roofs are drawn over narrow
 * ones). They may cross. null when the outline isn't rectilinear.
 */
export function rectangleCover(rings: readonly Ring[]): GridRect[] | null {
  const rotation = leadingRotation(rings[0] ?? [])
  const local = rings.map(ring => ring.map(point => place(point, [0, 0], -rotation)))
  if (!local.every(isRectilinear)) return null
  const xs = snapLines(local.flat().map(([x]) => x))
  const ys = snapLines(local.flat().map(([, y]) => y))
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > 900) return null
  const x = (i: number): number => xs[i] ?? 0
  const y = (i: number): number => ys[i] ?? 0
  const filled = Array.from({ length: columns * rows }, (_, cell) => {
    const [i, j] = [cell % columns, Math.floor(cell / columns)]
    return isInside([(x(i) + x(i + 1)) / 2, (y(j) + y(j + 1)) / 2], local)
  })
  const covered = filled.map(() => false)
  const area = (i: number, j: number): number => (x(i + 1) - x(i)) * (y(j + 1) - y(j))
  const gain = (cells: Cells): number | null => {
    let fresh = 0
    for (let j = cells.y0; j < cells.y1; j++)
      for (let i = cells.x0; i < cells.x1; i++) {
        if (!filled[j * columns + i]) return null
        if (!covered[j * columns + i]) fresh += area(i, j)
      }
    return fresh
  }
  const found: GridRect[] = []
  for (;;) {
    let best: { cells: Cells; fresh: number; whole: number } | null = null
    for (let y0 = 0; y0 < rows; y0++)
      for (let x0 = 0; x0 < columns; x0++)
        for (let y1 = y0 + 1; y1 <= rows; y1++)
          for (let x1 = x0 + 1; x1 <= columns; x1++) {
            const cells = { x0, x1, y0, y1 }
            const fresh = gain(cells)
            if (fresh === null) break
            const whole = (x(x1) - x(x0)) * (y(y1) - y(y0))
            const gained = best === null ? Infinity : fresh - best.fresh
            if (gained > 0.01 || (gained > -0.01 && best && whole > best.whole))
              best = { cells, fresh, whole }
          }
    if (best === null || best.fresh < WING_SQUARE_METERS) break
    const { x0, x1, y0, y1 } = best.cells
    for (let j = y0; j < y1; j++) for (let i = x0; i < x1; i++) covered[j * columns + i] = true
    const [widthMeters, depthMeters] = [x(x1) - x(x0), y(y1) - y(y0)]
    const [u, v] = place([(x(x0) + x(x1)) / 2, (y(y0) + y(y1)) / 2], [0, 0], rotation)
    if (Math.min(widthMeters, depthMeters) >= WING_SIDE_METERS)
      found.push({ u, v, widthMeters, depthMeters, rotationDegrees: rotation })
  }
  const side = (rect: GridRect): number => Math.min(rect.widthMeters, rect.depthMeters)
  return found.length === 0 ? null : found.sort((a, b) => side(a) - side(b))
}

/** The rectangles of a building's shape; null for circles, lines and slanting outlines. */
export function shapeRectangles(shape: GridShape): GridRect[] | null {
  if ('rect' in shape) return [shape.rect]
  return 'polygon' in shape ? rectangleCover([shape.polygon, ...shape.holes]) : null
}
