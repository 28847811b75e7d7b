/**
 * A walker's way over the ground plan: A* over cells (Hart, Nilsson & Raphael 1968) that keeps a little away from
 * walls, then pulled straight where nothing stands between. For simulated walks and ways through unmapped ground.
 */
import { cellMiddle, cellOf, GROUND, type GroundPlan } from '../geo/groundPlan'
import type { GridPoint } from '../geo/types'
import { CellHeap } from './cellHeap'

/** Cells that touch something solid cost this much more: people don't brush along walls. */
const BESIDE_WALL = 2.2
const CLOSED = 4

const STEPS = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
] as const

/** The nearest walkable cell within 30 m of a point; -1 when there is none. */
export function nearestWalkable(plan: GroundPlan, [u, v]: GridPoint): number {
  for (let ring = 0; ring <= 30; ring += 1)
    for (let right = -ring; right <= ring; right += 1)
      for (let up = -ring; up <= ring; up += 1) {
        if (Math.max(Math.abs(right), Math.abs(up)) !== ring) continue
        const cell = cellOf(plan, u + right * plan.cellMeters, v + up * plan.cellMeters)
        if (cell >= 0 && plan.kinds[cell] !== GROUND.solid) return cell
      }
  return -1
}

/** Whether one can walk straight from one point to another. */
export function isClear(plan: GroundPlan, [fromU, fromV]: GridPoint, [toU, toV]: GridPoint): boolean {
  const meters = Math.hypot(toU - fromU, toV - fromV)
  const count = Math.max(1, Math.ceil(meters / (plan.cellMeters / 2)))
  for (let i = 0; i <= count; i += 1) {
    const t = i / count
    const cell = cellOf(plan, fromU + (toU - fromU) * t, fromV + (toV - fromV) * t)
    if (cell >= 0 && plan.kinds[cell] === GROUND.solid) return false
  }
  return true
}

/**
 * Points from `from` to `to`, both included (moved to the nearest walkable cell); null when no way leads there.
 * `costAt` multiplies a cell's length (1 by default): simulated walkers differ by it.
 */
export function groundPath(
  plan: GroundPlan,
  from: GridPoint,
  to: GridPoint,
  costAt: (cell: number) => number = () => 1,
): GridPoint[] | null {
  const start = nearestWalkable(plan, from)
  const goal = nearestWalkable(plan, to)
  if (start < 0 || goal < 0) return null
  const { columns, rows, kinds } = plan
  const known = new Map<number, number>([[start, 0]])
  const cameFrom = new Map<number, number>()
  const goalColumn = goal % columns
  const goalRow = Math.floor(goal / columns)
  const ahead = (cell: number): number => {
    const dx = Math.abs((cell % columns) - goalColumn)
    const dy = Math.abs(Math.floor(cell / columns) - goalRow)
    return Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy)
  }
  const heap = new CellHeap()
  heap.push(ahead(start), start)
  const done = new Set<number>()
  for (let cell = heap.pop(); cell !== -1; cell = heap.pop()) {
    if (cell === goal) return straightened(plan, cellsTo(goal, cameFrom))
    if (done.has(cell)) continue
    done.add(cell)
    const column = cell % columns
    const row = (cell - column) / columns
    const walked = known.get(cell) ?? Infinity
    for (const [right, up, meters] of STEPS) {
      if (column + right < 0 || column + right >= columns || row + up < 0 || row + up >= rows) continue
      const next = cell + right + up * columns
      if (kinds[next] === GROUND.solid) continue
      if (
        right !== 0 &&
        up !== 0 &&
        (kinds[cell + right] === GROUND.solid || kinds[cell + up * columns] === GROUND.solid)
      )
        continue
      const besideWall =
        kinds[next + 1] === GROUND.solid ||
        kinds[next - 1] === GROUND.solid ||
        kinds[next + columns] === GROUND.solid ||
        kinds[next - columns] === GROUND.solid
      const cost =
        walked +
        meters * costAt(next) * (besideWall ? BESIDE_WALL : 1) * (kinds[next] === GROUND.closed ? CLOSED : 1)
      if (cost >= (known.get(next) ?? Infinity)) continue
      known.set(next, cost)
      cameFrom.set(next, cell)
      heap.push(cost + ahead(next), next)
    }
  }
  return null
}

function cellsTo(goal: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const cells = [goal]
  for (let cell = cameFrom.get(goal); cell !== undefined; cell = cameFrom.get(cell)) cells.push(cell)
  return cells.reverse()
}

/** Greedy string pulling: from each kept point to the farthest one in sight, looked at in growing strides. */
function straightened(plan: GroundPlan, cells: readonly number[]): GridPoint[] {
  const points = cells.map(cell => cellMiddle(plan, cell))
  const kept: GridPoint[] = []
  let at = 0
  while (at < points.length - 1) {
    const from = points[at] ?? [0, 0]
    kept.push(from)
    let far = at + 1
    for (let look = at + 2; look < points.length && look - at < 120; look += 1)
      if (isClear(plan, from, points[look] ?? from)) far = look
      else if (look - far > 12) break
    at = far
  }
  const last = points[points.length - 1]
  return last ? [...kept, last] : kept
}

export const pathMeters = (path: readonly GridPoint[]): number =>
  path.reduce((sum, [u, v], i) => {
    const before = path[i - 1]
    return before ? sum + Math.hypot(u - before[0], v - before[1]) : 0
  }, 0)
