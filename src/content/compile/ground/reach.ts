/** Walking distance over the raster from a set of cells: Dijkstra with a binary heap, cut off at a reach. */
import { GROUND } from '@/core/geo/groundPlan'
import { CellHeap } from '@/core/routing/cellHeap'
import { NEIGHBOURS, type Raster } from './raster'

export interface Seed {
  cell: number
  /** Whose cell it is: a positive number. */
  owner: number
}

export interface Walking {
  /** How far an owner reaches, metres. */
  reach(owner: number): number
  /** What a metre of walking over a cell counts for an owner. */
  weight(owner: number, cell: number): number
}

/** Every walkable cell goes to the owner it is nearest to; 0 where nobody reaches. */
export function reachFrom({ columns, rows }: Raster, kinds: Uint8Array, seeds: readonly Seed[], { reach, weight }: Walking): Uint8Array {
  const owners = new Uint8Array(columns * rows)
  const distances = new Float32Array(columns * rows).fill(Infinity)
  const heap = new CellHeap()
  for (const { cell, owner } of seeds) {
    if (distances[cell] === 0) continue
    distances[cell] = 0
    owners[cell] = owner
    heap.push(0, cell)
  }
  for (let cell = heap.pop(); cell !== -1; cell = heap.pop()) {
    const walked = distances[cell] ?? Infinity
    const owner = owners[cell] ?? 0
    const column = cell % columns
    const row = (cell - column) / columns
    for (const [right, up, meters] of NEIGHBOURS) {
      if (column + right < 0 || column + right >= columns || row + up < 0 || row + up >= rows) continue
      const next = cell + right + up * columns
      if (kinds[next] === GROUND.solid) continue
      // no slipping between two solid cells that touch at a corner
      if (right !== 0 && up !== 0 && (kinds[cell + right] === GROUND.solid || kinds[cell + up * columns] === GROUND.solid)) continue
      const reached = walked + meters * weight(owner, next)
      if (reached >= reach(owner) || reached >= (distances[next] ?? 0) - 1e-6) continue
      distances[next] = reached
      owners[next] = owner
      heap.push(reached, next)
    }
  }
  return owners
}
