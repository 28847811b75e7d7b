/**
 * What lies under every bias of the window (bias.ts), looked up by rows and columns: all biases stand on one lattice,
 * so each row and column of the ground plan is found once and not for every cell.
 */
import { GROUND, type GroundPlan } from '../geo/groundPlan'
import { bytes, floats, integers } from './scratch'

export const BIAS_CELL_METERS = 2
// names of other modules are looked up anew at each use: too dear in the innermost loops
const CELL = BIAS_CELL_METERS
const SOLID = GROUND.solid
const OPEN = GROUND.open

/** Where lattices meet the ground plan, one after the other; −1 outside of it. */
interface Lattice {
  columns: Int32Array
  /** First cell of the row. */
  rows: Int32Array
}

const columnsAt = integers()
const rowsAt = integers()

/** Room for `count` lattices of this width. */
const latticesOf = (width: number, count: number): Lattice => ({
  columns: columnsAt(width * count),
  rows: rowsAt(width * count),
})

/** A larger bias means a position further back: `awayU`, `awayV` move all of them, metres. Written from `start` on. */
function lay(
  { columns, rows }: Lattice,
  start: number,
  plan: GroundPlan,
  at: { u: number; v: number },
  radius: number,
  awayU: number,
  awayV: number,
): void {
  const { minU, minV, cellMeters } = plan
  const width = 2 * radius + 1
  const fromU = at.u + awayU - minU
  const fromV = at.v + awayV - minV
  for (let i = 0; i < width; i += 1) {
    const back = (i - radius) * CELL
    const column = Math.floor((fromU - back) / cellMeters)
    const row = Math.floor((fromV - back) / cellMeters)
    columns[start + i] = column < 0 || column >= plan.columns ? -1 : column
    rows[start + i] = row < 0 || row >= plan.rows ? -1 : row * plan.columns
  }
}

/** Outside the raster one walks in the city. */
function kindsOn(
  found: Uint8Array,
  plan: GroundPlan,
  at: { u: number; v: number },
  radius: number,
  awayU: number,
  awayV: number,
): Uint8Array {
  const width = 2 * radius + 1
  const lattice = latticesOf(width, 1)
  lay(lattice, 0, plan, at, radius, awayU, awayV)
  const { kinds } = plan
  const { columns, rows } = lattice
  for (let j = 0, cell = 0; j < width; j += 1) {
    const row = rows[j] as number
    for (let i = 0; i < width; i += 1, cell += 1) {
      const column = columns[i] as number
      found[cell] = row < 0 || column < 0 ? OPEN : (kinds[row + column] as number)
    }
  }
  return found
}

/**
 * Ground kind under every bias of the window, and under the middles to the next one on the right and above. Good until
 * the next call; the arrays may be longer than the window.
 */
export interface Ground {
  kinds: Uint8Array
  right: Uint8Array
  above: Uint8Array
}

const kindsUnder = bytes()
const kindsRight = bytes()
const kindsAbove = bytes()

export function groundUnder(plan: GroundPlan, fix: { u: number; v: number }, radius: number): Ground {
  const half = CELL / 2
  const cells = (2 * radius + 1) ** 2
  return {
    kinds: kindsOn(kindsUnder(cells), plan, fix, radius, 0, 0),
    right: kindsOn(kindsRight(cells), plan, fix, radius, -half, 0),
    above: kindsOn(kindsAbove(cells), plan, fix, radius, 0, -half),
  }
}

/** Walls are thinner than this only where one steps over them. */
const LOOK_METERS = 1.6
const MAX_LOOKS = 8
/** Less weight than this is not worth a look. */
const NO_WEIGHT = 1e-7
const LEAST_SHARE = 1e-6

/** Takes weight from biases under which the movement ran through something solid; `remains` of it stays. */
export function forbidWalls(
  plan: GroundPlan,
  fix: { u: number; v: number },
  radius: number,
  weights: Float32Array,
  move: { u: number; v: number },
  remains: number,
): void {
  const width = 2 * radius + 1
  const count = Math.min(MAX_LOOKS, Math.ceil(Math.hypot(move.u, move.v) / LOOK_METERS))
  const looks = Math.max(0, count - 1)
  const lattices = latticesOf(width, looks)
  for (let look = 0; look < looks; look += 1) {
    const back = (look + 1) / count
    lay(lattices, look * width, plan, fix, radius, -move.u * back, -move.v * back)
  }
  const { kinds } = plan
  const { columns, rows } = lattices
  const end = looks * width
  for (let j = 0, cell = 0; j < width; j += 1)
    for (let i = 0; i < width; i += 1, cell += 1) {
      const weight = weights[cell] as number
      if (weight < NO_WEIGHT) continue
      for (let at = 0; at < end; at += width) {
        const column = columns[at + i] as number
        const row = rows[at + j] as number
        if (column < 0 || row < 0 || kinds[row + column] !== SOLID) continue
        weights[cell] = weight * remains
        break
      }
    }
}

/** A belief's weights summed up: by zone of the plan (index 0 is nobody's ground), by column and by row of the window. */
export interface Sums {
  zones: Float32Array
  /** These two are good until the next call, and may be longer than the window. */
  columns: Float32Array
  rows: Float32Array
}

const columnSums = floats()
const rowSums = floats()

export function zoneShares(
  plan: GroundPlan,
  at: { u: number; v: number },
  radius: number,
  weights: Float32Array,
): Sums {
  const width = 2 * radius + 1
  const lattice = latticesOf(width, 1)
  lay(lattice, 0, plan, at, radius, 0, 0)
  const planZones = plan.zones
  const zones = new Float32Array(plan.places.length + 1)
  const columns = columnSums(width)
  const rows = rowSums(width)
  columns.fill(0)
  for (let j = 0, cell = 0; j < width; j += 1) {
    const row = lattice.rows[j] as number
    let line = 0
    for (let i = 0; i < width; i += 1, cell += 1) {
      const weight = weights[cell] as number
      if (weight < LEAST_SHARE) continue
      line += weight
      columns[i] = (columns[i] as number) + weight
      const column = lattice.columns[i] as number
      if (column < 0 || row < 0) continue
      const zone = planZones[row + column] as number
      zones[zone] = (zones[zone] as number) + weight
    }
    rows[j] = line
  }
  return { zones, columns, rows }
}
