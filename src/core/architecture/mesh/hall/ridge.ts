/**
 * Ridges along a roof's folds: 正脊, 垂脊, 戗脊, 围脊 as bars with a flat top, or with an edge where triangles are
 * dear. `line` lies on the roof; the bar is sunk a little so that no gap shows. Metres.
 */
import type { Vec3 } from '../types'
import { quad, type Stage } from './stage'
import { norm } from '../norm'

export interface Bar {
  width: number
  height: number
}

/** Part of its width a bar is sunk into the roof. */
const SUNK = 0.35

/** To the right of the line in plan, at each of its points. */
function sideways(line: readonly Vec3[]): [number, number][] {
  return line.map((_, i) => {
    const from = line[Math.max(0, i - 1)] ?? line[0]
    const to = line[Math.min(line.length - 1, i + 1)] ?? line[0]
    if (!from || !to) return [1, 0]
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const length = norm(dx, dy) || 1
    return [dy / length, -dx / length]
  })
}

/**
 * Every other point of a long line: a bar on a hollow slope may cut its curve a little, it stands high enough. The
 * first piece, which carries the rising corner, stays.
 */
export const thinned = (line: readonly Vec3[]): Vec3[] =>
  line.filter((_, i) => i <= 1 || i === line.length - 1 || (line.length - 1 - i) % 2 === 0)

/** A point of a bar's cross-section: to the right of the line, and above it. */
type SectionPoint = readonly [across: number, up: number]

/** One long face of a bar, between two points of its cross-section. */
function addSide(
  stage: Stage,
  line: readonly Vec3[],
  sides: readonly [number, number][],
  [low, high]: readonly [SectionPoint, SectionPoint],
): void {
  const [across, up] = [high[1] - low[1], low[0] - high[0]]
  const width = norm(across, up)
  let s = 0
  let before = -1
  for (let i = 0; i < line.length; i++) {
    const [at, side, previous] = [line[i], sides[i], line[i - 1]]
    if (!at || !side) continue
    if (previous) s += norm(at[0] - previous[0], at[1] - previous[1], at[2] - previous[2])
    const [nx, ny] = [(across * side[0]) / width, (across * side[1]) / width]
    const nz = up / width
    const first = stage.put(
      at[0] + low[0] * side[0],
      at[1] + low[0] * side[1],
      at[2] + low[1],
      nx,
      ny,
      nz,
      s,
      0,
    )
    stage.put(at[0] + high[0] * side[0], at[1] + high[0] * side[1], at[2] + high[1], nx, ny, nz, s, width)
    if (before >= 0) {
      stage.triangle(before, first, first + 1)
      stage.triangle(before, first + 1, before + 1)
    }
    before = first
  }
}

/** Closes a bar where its line starts: at a corner in the air one would look into it. */
function addStart(
  stage: Stage,
  line: readonly Vec3[],
  sides: readonly [number, number][],
  { width, height }: Bar,
): void {
  const [start, side] = [line[0], sides[0]]
  if (!start || !side) return
  const [x, y, z] = start
  const normal: Vec3 = [side[1], -side[0], 0]
  const at = (across: number, up: number): number =>
    stage.vertex([x + across * side[0], y + across * side[1], z + up], normal, [0, 0])
  const half = width / 2
  const low = -SUNK * width
  if (!stage.finish.boxRidges) return stage.triangle(at(-half, low), at(half, low), at(0, height))
  const [a, b, c, d] = [at(-half, low), at(half, low), at(half, height), at(-half, height)]
  stage.triangle(a, b, c)
  stage.triangle(a, c, d)
}

export function addRidge(stage: Stage, line: readonly Vec3[], bar: Bar): void {
  const sides = sideways(line)
  const half = bar.width / 2
  const sunk = -SUNK * bar.width
  if (stage.finish.thickEaves) addStart(stage, line, sides, bar)
  const section: SectionPoint[] = stage.finish.boxRidges
    ? [
        [half, sunk],
        [half, bar.height],
        [-half, bar.height],
        [-half, sunk],
      ]
    : [
        [half, sunk],
        [0, bar.height],
        [-half, sunk],
      ]
  for (let i = 0; i + 1 < section.length; i++) {
    const [low, high] = [section[i], section[i + 1]]
    if (low && high) addSide(stage, line, sides, [low, high])
  }
}

/** A main ridge's end: an upright face across it. `x` says on which end. */
export function addRidgeEnd(stage: Stage, x: number, bottom: number, top: number, width: number): void {
  const half = width / 2
  const side = Math.sign(x)
  quad(
    stage,
    [
      [x, -side * half, bottom],
      [x, side * half, bottom],
      [x, side * half, top],
      [x, -side * half, top],
    ],
    [
      [0, 0],
      [width, top - bottom],
    ],
  )
}

/** 正脊 along x, from −half to half, its top at `top`. */
export function addMainRidge(stage: Stage, half: number, top: number, height: number): void {
  const width = 0.62 * height
  stage.paint('ridge', 1)
  addRidge(
    stage,
    [
      [-half, 0, top - height],
      [half, 0, top - height],
    ],
    { width, height },
  )
  if (!stage.finish.boxRidges) return
  addRidgeEnd(stage, half, top - height - SUNK * width, top, width)
  addRidgeEnd(stage, -half, top - height - SUNK * width, top, width)
}

/** The same line on all four corners; given for +x, +y. */
export function onFourCorners(
  stage: Stage,
  line: readonly Vec3[],
  draw: (line: readonly Vec3[]) => void,
): void {
  stage.twofold(() => {
    draw(line)
    draw(line.map(([x, y, z]): Vec3 => [x, -y, z]))
  })
}

/** A folded spike that leans down its ridge, open towards the roof: what a beast is from afar. */
export function addSpike(
  stage: Stage,
  [x, y, z]: Vec3,
  [dx, dy]: readonly [number, number],
  size: number,
): void {
  const half = 0.42 * size
  const foot = (along: number, across: number): number => {
    const nx = along * dx - across * dy
    const ny = along * dy + across * dx
    return stage.put(x + half * nx, y + half * ny, z, nx, ny, 0, half, 0)
  }
  const front = foot(1, 0)
  const left = foot(-0.5, 0.87)
  const right = foot(-0.5, -0.87)
  const lean = 0.3 * size
  const tip = stage.put(x + lean * dx, y + lean * dy, z + size, 0, 0, 1, 0, size)
  stage.triangle(front, left, tip)
  stage.triangle(right, front, tip)
}
