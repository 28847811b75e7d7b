/**
 * What every roof over a rectangle shares: its measures, its four sides, its corners, what hangs under its eaves.
 * Metres; x along the bays, y in depth, both halves; heights above the court.
 */
import type { Vec3 } from '../types'
import { divide, type Station } from './curve'
import { addBeasts } from './figures'
import { addRidge, onFourCorners, thinned } from './ridge'
import { addEavesUnder, addSlope, cornerPoint, type Corner } from './slope'
import type { Stage } from './stage'

export interface Cover {
  /** Half the eaves' outline. */
  x: number
  y: number
  /** Upper side of the eaves' edge, and where the slopes end. */
  edge: number
  top: number
  corner: Corner | null
  overhang: number
  thickness: number
  column: number
  /** 脊兽 on each hip; 0 for none. */
  beasts: number
  /** Main ridge: its height and its top. */
  ridge: number
  ridgeTop: number
  /** The wall under the eaves: half its sizes, and where the rafters leave it. */
  wallX: number
  wallY: number
  wallTop: number
}

/** 垂脊 and 戗脊, in columns; the elevation draws them 0.07 thick. */
export const hipBar = (column: number): { width: number; height: number } => ({
  width: Math.max(0.16, 0.065 * column),
  height: Math.max(0.14, 0.085 * column),
})

/** Distances from the eaves at which a slope bends: its first piece carries the rising corner, so it is no short one. */
export function bendsOf(run: number, overhang: number, steps: number): number[] {
  const first = Math.min(Math.max(1.15 * overhang, run / steps), 0.5 * run)
  return [0, ...divide(first, run, steps - 1)]
}

/** A corner rises by less than the slope does over its first piece: the hip never falls towards the ridge. */
export function tamed(corner: Corner | null, stations: readonly Station[]): Corner | null {
  const first = stations[1]
  if (!corner || !first) return null
  const scale = Math.min(1, (0.8 * first.z) / corner.lift)
  return { ...corner, lift: scale * corner.lift, out: scale * corner.out }
}

/**
 * Draws the four sides: each turned to look to −y, with half its length and its distance from the middle. `end` says
 * that it is one of the two short sides of a hall, where x and y have changed places.
 */
export function onFourSides(
  stage: Stage,
  x: number,
  y: number,
  draw: (side: Stage, half: number, depth: number, end: boolean) => void,
): void {
  stage.twofold(() => {
    draw(stage, x, y, false)
    draw(stage.turned(90), y, x, true)
  })
}

export function onFrontAndBack(stage: Stage, draw: (side: Stage) => void): void {
  stage.twofold(() => draw(stage))
}

/** Rafters and edge on all four sides. */
export function addEavesAround(stage: Stage, cover: Cover): void {
  const { x, y, edge, wallX, wallY, wallTop, thickness, corner } = cover
  const [inX, inY] = [x - wallX, y - wallY]
  onFourSides(stage, x, y, (side, half, depth, end) => {
    const [ends, reach] = end ? [inY, inX] : [inX, inY]
    const row = { left: -half, right: half, y: -depth, z: edge, pitch: 0.5 }
    const wall = { left: -half + ends, right: half - ends, y: -depth + reach, z: wallTop }
    addEavesUnder(side, row, corner, wall, thickness)
  })
}

/** Four slopes that narrow at all sides alike: skirts, pyramids, 盝顶. Returns the hip of the +x +y corner. */
export function addFourSlopes(
  stage: Stage,
  { x, y, edge, corner }: Cover,
  stations: readonly Station[],
): Vec3[] {
  const rising = tamed(corner, stations)
  const run = stations[stations.length - 1]?.d ?? 0
  // an oblong pyramid's hips meet in one point: the longer sides run in faster
  const shrink = (size: number, d: number): number =>
    run > Math.min(x, y) - 0.01 ? size * (1 - d / run) : size - d
  onFourSides(stage, x, y, (side, half, depth) => {
    const rows = stations.map(({ d, z, pitch }) => {
      const [end, out] = [shrink(half, d), shrink(depth, d)]
      return { left: -end, right: end, y: -out, z: edge + z, pitch }
    })
    addSlope(side, rows, rising)
  })
  return stations.map(({ d, z }, i) =>
    i === 0 ? cornerPoint(x, y, edge, rising) : [shrink(x, d), shrink(y, d), edge + z],
  )
}

/** Ridges on the four corners, with their beasts. */
export function addHips(stage: Stage, line: readonly Vec3[], { column, beasts, corner }: Cover): void {
  const bar = hipBar(column)
  onFourCorners(stage, thinned(line), hip => {
    stage.paint('ridge', 1)
    addRidge(stage, hip, bar)
    if (corner) addBeasts(stage, hip, column, beasts, bar.height)
  })
}
