/**
 * Shade on a way at noon in summer, 0–1: the share of it under a drawn roof or a tree's crown. The sun stands 73° high
 * in Beijing then, so a wall of 6 m shades less than 2 m beside it; walls are left out.
 */
import { GROUND } from '@/core/geo/groundPlan'
import { shapeRings } from '@/core/geo/shapes'
import type { GridPoint } from '@/core/geo/types'
import type { WayKind } from '@/core/routing/types'
import type { AuthoredContent } from '../../authored'
import { eachCell, PALACE_RASTER } from '../ground/raster'
import { gardenTrees } from '../model'

const { minU, minV, columns, rows } = PALACE_RASTER

/** Cells of 1 m that lie under a roof or a crown. */
function shadedCells(content: AuthoredContent, kinds: Uint8Array): Uint8Array {
  const shaded = kinds.map(kind => (kind === GROUND.roofed ? 1 : 0))
  for (const { u, v, crownMeters } of gardenTrees(content))
    eachCell(
      PALACE_RASTER,
      shapeRings({ circle: { u, v, radiusMeters: crownMeters / 2 } }),
      0,
      cell => void (shaded[cell] = 1),
    )
  return shaded
}

export function shadeOf(
  content: AuthoredContent,
  kinds: Uint8Array,
): (kind: WayKind, line: readonly GridPoint[]) => number {
  const shaded = shadedCells(content, kinds)
  const isShaded = ([u, v]: GridPoint): boolean => {
    const column = Math.floor(u - minU)
    const row = Math.floor(v - minV)
    return column >= 0 && row >= 0 && column < columns && row < rows && shaded[row * columns + column] === 1
  }
  return (kind, line) => {
    if (kind === 'covered' || kind === 'indoor') return 1
    const points = pointsAlong(line)
    return Math.round((100 * points.filter(isShaded).length) / Math.max(1, points.length)) / 100
  }
}

/** Points on a line, not more than `every` metres apart. */
export function pointsAlong(line: readonly GridPoint[], every = 0.5): GridPoint[] {
  return line.flatMap(([u, v], i): GridPoint[] => {
    const before = line[i - 1]
    if (!before) return [[u, v]]
    const count = Math.max(1, Math.ceil(Math.hypot(u - before[0], v - before[1]) / every))
    return Array.from({ length: count }, (_, step): GridPoint => {
      const t = (step + 1) / count
      return [before[0] + (u - before[0]) * t, before[1] + (v - before[1]) * t]
    })
  })
}
