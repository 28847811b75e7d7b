/**
 * The ground plan: the whole palace as a raster of 1 m cells in the palace grid. It says where people can walk and
 * which place speaks of the spot they stand on. Made by the content build from the drawn walls, halls, terraces and
 * water (content/compile/ground), read by triggers, simulated walks and routing.
 */
import type { GridPoint } from './types'

/** solid: wall, building, water, balustrade · open: under the sky · roofed: gate, porch, gallery, exhibition · closed: ground that visitors are not let on to. */
export const GROUND = { solid: 0, open: 1, roofed: 2, closed: 3 } as const
export type GroundKind = (typeof GROUND)[keyof typeof GROUND]

export interface GroundPlan {
  cellMeters: number
  /** South-west corner of the raster, metres. */
  minU: number
  minV: number
  columns: number
  rows: number
  /** Ids of places that own ground: zone i of a cell is `places[i - 1]`, 0 is nobody's. */
  places: readonly string[]
  /** For each zone the zone it lies in, a pavilion's garden or a hall's court; 0 for none. `within[i - 1]` is that of zone i. */
  within: readonly number[]
  /** Row by row from the south-west: a GroundKind each. */
  kinds: Uint8Array
  /** Row by row from the south-west: a zone each. */
  zones: Uint8Array
}

/** As it travels: `runs` holds pairs "how many cells", "kind + 4 × zone", both in base 36, all runs joined by commas. */
export interface PackedGroundPlan extends Omit<GroundPlan, 'kinds' | 'zones'> {
  version: 1
  runs: string
}

const BASE = 36

export function packGroundPlan({ kinds, zones, ...rest }: GroundPlan): PackedGroundPlan {
  const runs: string[] = []
  let from = 0
  const codeAt = (cell: number): number => (kinds[cell] ?? 0) + 4 * (zones[cell] ?? 0)
  for (let cell = 1; cell <= kinds.length; cell += 1) {
    if (cell < kinds.length && codeAt(cell) === codeAt(from)) continue
    runs.push(`${(cell - from).toString(BASE)}.${codeAt(from).toString(BASE)}`)
    from = cell
  }
  return { version: 1, ...rest, runs: runs.join(',') }
}

/** @throws RangeError when the runs don't fill the raster exactly or name a zone without a place. */
export function unpackGroundPlan({ runs, version, ...rest }: PackedGroundPlan): GroundPlan {
  if (version !== 1) throw new RangeError(`ground plan: version is ${String(version)}, expected 1`)
  const size = rest.columns * rest.rows
  const kinds = new Uint8Array(size)
  const zones = new Uint8Array(size)
  let at = 0
  for (const run of runs.split(',')) {
    const dot = run.indexOf('.')
    const count = parseInt(run.slice(0, dot), BASE)
    const code = parseInt(run.slice(dot + 1), BASE)
    if (!(count > 0) || !(code >= 0) || at + count > size || code >> 2 > rest.places.length)
      throw new RangeError(
        `ground plan: run "${run.slice(0, 20)}" at cell ${at} of ${size}, expected count.code within it`,
      )
    kinds.fill(code & 3, at, at + count)
    zones.fill(code >> 2, at, at + count)
    at += count
  }
  if (at !== size) throw new RangeError(`ground plan: runs fill ${at} cells, expected ${size}`)
  return { ...rest, kinds, zones }
}

/** Index of the cell a point lies in; -1 outside the raster. */
export function cellOf(plan: GroundPlan, u: number, v: number): number {
  const column = Math.floor((u - plan.minU) / plan.cellMeters)
  const row = Math.floor((v - plan.minV) / plan.cellMeters)
  return column < 0 || row < 0 || column >= plan.columns || row >= plan.rows
    ? -1
    : row * plan.columns + column
}

/** Middle of a cell. */
export const cellMiddle = (plan: GroundPlan, cell: number): GridPoint => [
  plan.minU + ((cell % plan.columns) + 0.5) * plan.cellMeters,
  plan.minV + (Math.floor(cell / plan.columns) + 0.5) * plan.cellMeters,
]

/** Outside the raster one walks in the city. */
export const kindAt = (plan: GroundPlan, u: number, v: number): number => {
  const cell = cellOf(plan, u, v)
  return cell < 0 ? GROUND.open : (plan.kinds[cell] ?? GROUND.open)
}

/** The place that speaks of a point, or null. */
export function placeOfGround(plan: GroundPlan, u: number, v: number): string | null {
  const cell = cellOf(plan, u, v)
  return cell < 0 ? null : (plan.places[(plan.zones[cell] ?? 0) - 1] ?? null)
}

/** The places that speak of a point: the nearest first, then the court or garden it lies in. */
export function placesOfGround(plan: GroundPlan, u: number, v: number): string[] {
  const cell = cellOf(plan, u, v)
  const found: string[] = []
  for (let zone = cell < 0 ? 0 : (plan.zones[cell] ?? 0); zone > 0; zone = plan.within[zone - 1] ?? 0)
    found.push(plan.places[zone - 1] ?? '')
  return found
}
