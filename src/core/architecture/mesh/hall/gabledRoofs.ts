/** Roofs with gables: 歇山, 悬山, 硬山, their 卷棚 forms, and two 歇山 that cross (十字脊). Metres. */
import { ROUND_CROWN, shoushanMeters, VERGE_METERS } from '../../roofProportions'
import type { Vec3 } from '../types'
import { addHips, hipBar, onFourSides, onFrontAndBack, tamed, type Cover } from './cover'
import { divide, SLOPE_START, stationsAt, type Station } from './curve'
import { addChiwens, addFinial } from './figures'
import { addMainRidge, addRidge } from './ridge'
import { addSlope, cornerPoint, rowsOf } from './slope'
import type { Stage } from './stage'

/** 宝顶 where two ridges cross, as the elevation draws it. */
const FINIAL_OF_COLUMN = 0.75

/** A gable's outline above its base, from the right foot over the ridge to the left: across and up. */
type GablePoint = readonly [across: number, z: number]

function gableOutline(stations: readonly Station[], half: number, edge: number): GablePoint[] {
  const right = stations.map(({ d, z }): GablePoint => [half - d, edge + z])
  const left = right.map(([across, z]): GablePoint => [-across, z]).reverse()
  return [...right, ...left.slice(1)]
}

/**
 * An upright gable that looks to −y, `y` before the middle. `wall` marks a gable wall in brick, else it is a 山花 board
 * with its half width and height in dm for the shader.
 */
function addGable(
  stage: Stage,
  outline: readonly GablePoint[],
  y: number,
  base: number,
  wall: boolean,
): void {
  const normal: Vec3 = [0, -1, 0]
  const half = Math.max(...outline.map(([across]) => across))
  const top = Math.max(...outline.map(([, z]) => z))
  stage.paint('gable', 0, wall ? [0, 0] : [10 * half, 10 * (top - base)])
  const middle = stage.vertex([0, y, base], normal, [0, 0])
  const rim = outline.map(([across, z]) =>
    stage.vertex([across, y, z], normal, [across, z - base], wall ? 0.9 : 0.8),
  )
  for (let i = 0; i + 1 < rim.length; i++) stage.triangle(middle, rim[i] ?? 0, rim[i + 1] ?? 0)
}

/** A verge's ends, and its middle where it is `bent`: it stands high enough over the hollow slope. */
const verge = (line: readonly Vec3[], bent: boolean): Vec3[] =>
  line.filter((_, i) => i === 0 || i === line.length - 1 || (bent && i === Math.floor(line.length / 2)))

/** 垂脊 down a gable's rakes at ±x. */
function addVerges(stage: Stage, x: number, outline: readonly GablePoint[], column: number): void {
  const bar = hipBar(column)
  stage.paint('ridge', 1)
  const line = outline.map(([across, z]): Vec3 => [x, across, z])
  const middle = Math.floor(line.length / 2)
  const bent = stage.finish.exactBays
  stage.twofold(() => {
    addRidge(stage, verge(line.slice(0, middle + 1), bent), bar)
    addRidge(stage, verge(line.slice(middle), bent), bar)
  })
}

const crownOf = (y: number, round: boolean): number => (round ? y * ROUND_CROWN : 0)

/** 歇山; `round` for 卷棚. */
export function addGableHip(stage: Stage, cover: Cover, round: boolean): void {
  const { x, y, edge, top, corner, ridge, ridgeTop, column } = cover
  const inset = shoushanMeters(2 * x, 2 * y)
  const crown = crownOf(y, round)
  const section = { run: y, rise: top - edge, start: SLOPE_START, crown }
  const upper = divide(inset, y - crown, Math.max(1, stage.finish.steps - 1))
  const stations = stationsAt(section, [0, ...upper])
  const rising = tamed(corner, stations)
  const rows = rowsOf(stations, -y, edge, ({ d }) => [-x + Math.min(d, inset), x - Math.min(d, inset)])
  const endRows = rowsOf(stations.slice(0, 2), -x, edge, ({ d }) => [-y + d, y - d])
  const outline = gableOutline(stations.slice(1), y, edge)
  const foot = edge + (stations[1]?.z ?? 0)
  onFrontAndBack(stage, side => {
    addSlope(side, rows, rising)
    const end = side.turned(90)
    addSlope(end, endRows, rising)
    addGable(end, outline, inset - x, foot, false)
  })
  const hip: Vec3[] = [cornerPoint(x, y, edge, rising), [x - inset, y - inset, foot]]
  addHips(stage, hip, cover)
  addVerges(stage, x - inset - 0.4 * hipBar(column).width, outline, column)
  if (round) return
  addMainRidge(stage, x - inset, ridgeTop, ridge)
  addChiwens(stage, x - inset, ridgeTop - ridge, column)
}

/** 悬山 and 硬山; `round` for 卷棚. A 硬山's gable walls stand on the floor, a 悬山's roof reaches over them. */
export function addGableRoof(
  stage: Stage,
  cover: Cover,
  round: boolean,
  floor: number,
  flush: boolean,
): void {
  const { x, y, edge, top, wallX, wallY, wallTop, ridge, ridgeTop, column, thickness } = cover
  const crown = crownOf(y, round)
  const slopeEnd = y - crown
  const stations = stationsAt(
    { run: y, rise: top - edge, start: SLOPE_START, crown },
    divide(0, slopeEnd, Math.max(2, stage.finish.steps - 1)),
  )
  const rows = rowsOf(stations, -y, edge, () => [-x, x])
  const gableX = flush ? x : wallX
  // under the tiles, and within the wall's depth (a 硬山's piers carry the eaves' edge)
  const reach = flush ? y - 0.25 * (y - wallY) : wallY
  const inner = stations.filter(({ d }) => y - d < reach)
  const rim: GablePoint[] = gableOutline(inner, y, edge - 0.5 * thickness)
  const outline: GablePoint[] = flush
    ? [[reach, floor], [reach, edge - thickness], ...rim, [-reach, edge - thickness], [-reach, floor]]
    : [[reach, wallTop - thickness], ...rim, [-reach, wallTop - thickness]]
  const base = flush ? floor : wallTop - thickness
  onFrontAndBack(stage, side => {
    addSlope(side, rows, null)
    addGable(side.turned(90), outline, -gableX, base, flush)
  })
  if (stage.finish.vergeRidges) {
    addVerges(stage, x - Math.min(VERGE_METERS, x / 4), gableOutline(stations, y, edge), column)
  }
  if (!round) {
    addMainRidge(stage, x - 0.1, ridgeTop, ridge)
    addChiwens(stage, x - 0.1, ridgeTop - ridge, column)
  }
}

/**
 * 十字脊: an end slope on each side up to the gables' feet, above them two ridges that cross, four gables, valleys on
 * the diagonals, a finial in the middle. Square: `x` and `y` are the same.
 */
export function addCrossRidged(stage: Stage, cover: Cover): void {
  const { x, edge, top, corner, ridge, ridgeTop, column, overhang } = cover
  const inset = Math.min(0.34 * x, Math.max(shoushanMeters(2 * x, 2 * x), 0.9 * overhang))
  const stations = stationsAt({ run: x, rise: top - edge, start: SLOPE_START }, [
    0,
    ...divide(inset, x, Math.max(2, stage.finish.steps - 1)),
  ])
  const rising = tamed(corner, stations)
  const upper = stations.slice(1)
  const outline = gableOutline(upper, x, edge)
  const gable = x - inset
  const foot = edge + (stations[1]?.z ?? 0)
  const arm = rowsOf(upper, -x, edge, ({ d }) => [x - d, gable])
  const otherArm = rowsOf(upper, -x, edge, ({ d }) => [-gable, d - x])
  onFourSides(stage, x, x, side => {
    addSlope(
      side,
      rowsOf(stations.slice(0, 2), -x, edge, ({ d }) => [d - x, x - d]),
      rising,
    )
    addSlope(side, arm, null)
    addSlope(side, otherArm, null)
    addGable(side, outline, -gable, foot, false)
  })
  addHips(stage, [cornerPoint(x, x, edge, rising), [gable, gable, foot]], cover)
  for (const crossing of [stage, stage.turned(90)]) {
    addVerges(crossing, gable, outline, column)
    addMainRidge(crossing, gable, ridgeTop, ridge)
    addChiwens(crossing, gable, ridgeTop - ridge, column)
  }
  addFinial(stage, ridgeTop - 0.2 * ridge, FINIAL_OF_COLUMN * column, 'gold', 0)
}
