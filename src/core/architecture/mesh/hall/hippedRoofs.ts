/** Roofs that fall to all four sides: 庑殿, 攒尖, 盝顶, the skirt of a lower eaves. Metres. */
import { FLAT_CROWN_RUN, TUISHAN_STEPS, tuishanStepsMeters } from '../../roofProportions'
import type { Material, Vec3 } from '../types'
import { addFourSlopes, addHips, bendsOf, onFrontAndBack, tamed, type Cover } from './cover'
import { PYRAMID_START, SKIRT_START, SLOPE_START, stationsAt, type Station } from './curve'
import { addChiwens, addFinial, finialHeight } from './figures'
import { addMainRidge, addRidge } from './ridge'
import { addSlope, cornerPoint, type Row } from './slope'
import { level, type Stage } from './stage'

/** A skirt's first piece ends here, part of its run. */
const SKIRT_BEND = 0.62

/** 下檐: leans on the wall above; 围脊 where it meets it. */
export function addSkirt(stage: Stage, cover: Cover, run: number): void {
  const section = { run, rise: cover.top - cover.edge, start: SKIRT_START }
  const stations = stationsAt(section, [0, SKIRT_BEND * run, run])
  const hip = addFourSlopes(stage, cover, stations)
  addHips(stage, hip, cover)
  if (stage.finish.thickEaves) addSurround(stage, cover.x - run, cover.y - run, cover.top, cover.column)
}

/** 围脊: bars around a wall's foot or a flat crown. */
export function addSurround(stage: Stage, x: number, y: number, z: number, column: number): void {
  const bar = { width: 0.07 * column, height: 0.09 * column }
  const corners: Vec3[] = [
    [-x, -y, z],
    [x, -y, z],
    [x, y, z],
    [-x, y, z],
  ]
  stage.paint('ridge', 1)
  corners.forEach((from, i) => addRidge(stage, [from, corners[(i + 1) % 4] ?? from], bar))
}

/** Half the length left at distance d from the eaves on a 庑殿's long side: its ends climb faster (推山). */
function tuishan(x: number, run: number): (d: number) => number {
  const steps = tuishanStepsMeters(run)
  const squeeze = Math.min(1, (0.96 * x) / steps.reduce((sum, step) => sum + step, 0))
  return d => {
    const climbed = (d / run) * TUISHAN_STEPS
    const whole = steps.reduce((sum, step, i) => sum + step * Math.min(1, Math.max(0, climbed - i)), 0)
    return x - squeeze * whole
  }
}

/** Mean pitch of the end slope around a row: height over its shorter run. */
function endPitch(rows: readonly Row[], i: number): number {
  const [before, after] = [rows[Math.max(0, i - 1)], rows[Math.min(rows.length - 1, i + 1)]]
  return before && after ? (after.z - before.z) / Math.max(0.01, before.right - after.right) : 0.7
}

export function addHipRoof(stage: Stage, cover: Cover): void {
  const { x, y, edge, top, overhang, corner, ridgeTop, ridge, column } = cover
  const stations = stationsAt(
    { run: y, rise: top - edge, start: SLOPE_START },
    bendsOf(y, overhang, stage.finish.steps),
  )
  const rising = tamed(corner, stations)
  const halfAt = tuishan(x, y)
  const rows = stations.map(({ d, z, pitch }): Row => {
    const half = halfAt(d)
    return { left: -half, right: half, y: d - y, z: edge + z, pitch }
  })
  const ends = rows.map((row, i): Row => ({
    left: row.y,
    right: -row.y,
    y: -row.right,
    z: row.z,
    pitch: endPitch(rows, i),
  }))
  onFrontAndBack(stage, side => {
    addSlope(side, rows, rising)
    addSlope(side.turned(90), ends, rising)
  })
  const hip = rows.map((row, i): Vec3 =>
    i === 0 ? cornerPoint(x, y, edge, rising) : [row.right, -row.y, row.z],
  )
  addHips(stage, hip, cover)
  const half = halfAt(y)
  addMainRidge(stage, half, ridgeTop, ridge)
  addChiwens(stage, half, ridgeTop - ridge, column)
}

/** 攒尖 on four sides. */
export function addPyramid(stage: Stage, cover: Cover, finial: Material): void {
  const { x, y, edge, top, overhang } = cover
  const run = Math.min(x, y)
  const stations = stationsAt(
    { run, rise: top - edge, start: PYRAMID_START },
    bendsOf(run, overhang, stage.finish.steps),
  )
  addHips(stage, addFourSlopes(stage, cover, stations), cover)
  addFinial(stage, top, finialHeight(run), finial, 1)
}

/** 盝顶: four slopes up to a flat crown with ridges around it. */
export function addFlatCrowned(stage: Stage, cover: Cover, finial: Material | null): void {
  const { x, y, edge, top, overhang, ridgeTop, ridge, column } = cover
  const run = 2 * FLAT_CROWN_RUN * Math.min(x, y)
  const stations: Station[] = stationsAt(
    { run, rise: top - edge, start: SLOPE_START },
    bendsOf(run, overhang, Math.max(2, stage.finish.steps - 1)),
  )
  addHips(stage, addFourSlopes(stage, cover, stations), cover)
  stage.paint('tile', 0)
  level(stage, x - run, y - run, top)
  const bar = { width: 0.5 * ridge, height: ridgeTop - top }
  const corners: Vec3[] = [
    [run - x, run - y, top],
    [x - run, run - y, top],
    [x - run, y - run, top],
    [run - x, y - run, top],
  ]
  stage.paint('ridge', 1)
  corners.forEach((from, i) => addRidge(stage, [from, corners[(i + 1) % 4] ?? from], bar))
  if (finial) addFinial(stage, top, 0.5 * column, finial, 1)
}
