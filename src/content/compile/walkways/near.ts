/**
 * Which nodes of the walkway graph are at a place or a service: those that one reaches from its ground on foot, no
 * farther than `REACH_METERS`, without a wall between. Needs the ground plan's kinds.
 */
import { GROUND } from '@/core/geo/groundPlan'
import { shapeRings } from '@/core/geo/shapes'
import { CellHeap } from '@/core/routing/cellHeap'
import type { AuthoredContent } from '../../authored'
import type { GridPosition, Place, WalkwayNode } from '../../schema'
import { eachCell, NEIGHBOURS, PALACE_RASTER } from '../ground/raster'
import { featuresOf } from '../model'

export const REACH_METERS = 25
/** Ground before a solid hall begins this far from its outline; on a terrace it takes more. */
const BESIDE_METERS = 2
const MAX_BESIDE_METERS = 14

const { minU, minV, columns, rows } = PALACE_RASTER

export const cellAt = (u: number, v: number): number => {
  const column = Math.floor(u - minU)
  const row = Math.floor(v - minV)
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column
}

export interface NearNode {
  id: string
  meters: number
}

/** Walkable cells of a place: beside its building, or all of its court, garden or bridge. */
export function groundOfPlace(content: AuthoredContent, kinds: Uint8Array, place: Place): number[] {
  const own = featuresOf(content, 'buildings').filter(feature => feature.place === place.id)
  const ground = featuresOf(content, 'ground').filter(feature => feature.place === place.id)
  const platform = featuresOf(content, 'terraces').filter(
    ({ place: owner, topMeters, steps }) =>
      owner === place.id && place.kind === 'gate' && topMeters >= 9 && !steps,
  )
  const areas = [...own, ...ground, ...platform].map(({ shape }) => shapeRings(shape))
  if (areas.length === 0) return groundAround(kinds, place.position, place.position.accuracyMeters)
  const found = new Set<number>()
  for (const area of areas)
    for (
      let grow = BESIDE_METERS, before = found.size;
      found.size === before && grow <= MAX_BESIDE_METERS;
      grow += 3
    )
      eachCell(PALACE_RASTER, area, grow, cell => {
        if (kinds[cell] !== GROUND.solid) found.add(cell)
      })
  return [...found]
}

/** Walkable cells within the honest error of a position. */
export function groundAround(kinds: Uint8Array, { u, v }: GridPosition, meters: number): number[] {
  const found: number[] = []
  const circle = { circle: { u, v, radiusMeters: Math.max(BESIDE_METERS, meters) } }
  eachCell(PALACE_RASTER, shapeRings(circle), 0, cell => {
    if (kinds[cell] !== GROUND.solid) found.push(cell)
  })
  return found
}

/** Nodes within reach of some cells, the nearest first. */
export function createNearNodes(
  kinds: Uint8Array,
  nodes: readonly WalkwayNode[],
): (from: readonly number[], reachMeters?: number) => NearNode[] {
  const nodesIn = new Map<number, string[]>()
  for (const { id, u, v } of nodes) nodesIn.set(cellAt(u, v), [...(nodesIn.get(cellAt(u, v)) ?? []), id])
  return (from, reachMeters = REACH_METERS) => {
    const walked = new Map<number, number>(from.map(cell => [cell, 0]))
    const heap = new CellHeap()
    for (const cell of from) heap.push(0, cell)
    const found: NearNode[] = []
    const done = new Set<number>()
    for (let cell = heap.pop(); cell !== -1; cell = heap.pop()) {
      if (done.has(cell)) continue
      done.add(cell)
      const meters = walked.get(cell) ?? 0
      for (const id of nodesIn.get(cell) ?? []) found.push({ id, meters })
      const column = cell % columns
      for (const [right, up, step] of NEIGHBOURS) {
        const next = cell + right + up * columns
        if (column + right < 0 || column + right >= columns || next < 0 || next >= columns * rows) continue
        if (kinds[next] === GROUND.solid) continue
        const slips = right !== 0 && up !== 0
        if (slips && (kinds[cell + right] === GROUND.solid || kinds[cell + up * columns] === GROUND.solid))
          continue
        const reached = meters + step
        if (reached > reachMeters || reached >= (walked.get(next) ?? Infinity)) continue
        walked.set(next, reached)
        heap.push(reached, next)
      }
    }
    return found
  }
}
