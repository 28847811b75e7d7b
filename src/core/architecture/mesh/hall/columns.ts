/** Columns: half ones before walls, whole ones where one sees through. Metres. */
import type { Vec3 } from '../types'
import type { Face, WallPlan } from './bays'
import { addTurned } from './figures'
import type { Storey } from './heights'
import type { Stage } from './stage'

export interface Body {
  storey: Storey
  plan: WallPlan
  grey: boolean
  /** Columns along the ends. */
  endBays: number
  column: number
  /** 硬山: its ends are the gable walls, made with the roof. */
  flush: boolean
  /** Without columns of their own before the walls. */
  bare?: boolean
}

/** One of a storey's walls, on a stage turned so that it looks to −y. */
export interface Side {
  stage: Stage
  face: Face
  columns: readonly number[]
  y: number
}

export const decimetres = (meters: number): number => Math.min(255, 10 * meters)

/** Half a column before a wall: two faces, shaded as one round. */
export function addHalfColumns(
  { stage, columns, y }: Side,
  storey: Storey,
  bottom: number,
  column: number,
): void {
  const top = storey.beamBottom
  if (top - bottom < 1) return
  const radius = 0.05 * column
  stage.paint('column', 2)
  const profile = [
    [-1, 0],
    [0, -1],
    [1, 0],
  ] as const
  for (const x of columns) {
    const pairs = profile.map(([px, py]): readonly [number, number] => {
      const normal: Vec3 = [px, py, 0]
      const at = (z: number): Vec3 => [x + px * radius, y + py * radius, z]
      return [stage.vertex(at(bottom), normal, [px, 0]), stage.vertex(at(top), normal, [px, 1], 0.6)]
    })
    pairs.slice(1).forEach(([low, high], i) => {
      const [lowBefore, highBefore] = pairs[i] ?? [0, 0]
      stage.triangle(lowBefore, low, high)
      stage.triangle(lowBefore, high, highBefore)
    })
  }
}

/** Columns one sees through: on the front and the back, and at the ends of an open pavilion. */
export function addOpenColumns(stage: Stage, { storey, column, plan }: Body): void {
  const radius = Math.max(0.12, 0.05 * column)
  const corners = stage.finish.exactBeams ? 6 : stage.finish.exactBays ? 4 : 3
  // a small gate shows its front columns only
  const rows = plan === 'gate' && !stage.finish.exactBays ? [-1] : [-1, 1]
  stage.paint('column', plan === 'open' ? 0 : 1)
  const height = storey.beamBottom - storey.wallBottom
  for (const x of storey.columns)
    for (const row of rows)
      addTurned(
        stage,
        [x, row * storey.wallY, storey.wallBottom],
        [
          [radius, 0],
          [radius, height],
        ],
        corners,
      )
}
