/** A gallery along a line (廊): a slope to each side, mitred at bends, columns on the side of its court. Metres. */
import { isClosedLine, offsetLine } from '../../../geo/shapes'
import { cornerAt } from '../../../geo/polygon'
import type { ModelBuilding, RoofPart, Uv } from '../../model'
import type { Vec3 } from '../types'
import { normalOf, type St } from '../writer'
import { SLOPE_START, stationsAt } from './curve'
import type { HallHeights, Storey } from './heights'
import { addRidge } from './ridge'
import { glazeAt, isGrey } from './rectHall'
import type { Stage } from './stage'
import { norm } from '../norm'

type LinePart = Extract<RoofPart, { kind: 'line' }>

/** A column about every so often; an estimate. */
const BAY_METERS = 3.6
const AXIS_U = -2

/** +1 when the court lies to the left of the way along the line: where the line bends to, else towards the axis. */
function courtSide(line: readonly Uv[]): 1 | -1 {
  let bend = 0
  for (let i = 1; i + 1 < line.length; i++) {
    const [a, b, c] = [cornerAt(line, i - 1), cornerAt(line, i), cornerAt(line, i + 1)]
    bend += (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
  }
  if (bend !== 0) return bend > 0 ? 1 : -1
  const [from, to] = [cornerAt(line, 0), cornerAt(line, -1)]
  const side = (to[0] - from[0]) * 0 - (to[1] - from[1]) * (AXIS_U - from[0])
  return side >= 0 ? 1 : -1
}

interface Side {
  /** The line at a distance from the middle, on this side, in the order that sees it from outside. */
  at: (distance: number) => Uv[]
  court: boolean
}

function sidesOf(line: readonly Uv[]): Side[] {
  const closed = isClosedLine(line)
  const court = courtSide(line)
  return ([1, -1] as const).map(sign => ({
    court: sign === court,
    at: distance => {
      const moved: Uv[] = offsetLine(line, sign * distance).map(([u, v]): Uv => [u, v])
      if (closed) moved.push(cornerAt(moved, 0))
      // seen from its left side a line runs from right to left
      return sign === 1 ? moved.reverse() : moved
    },
  }))
}

/** A band of faces between two lines that run side by side. */
function band(
  stage: Stage,
  [low, lowZ]: readonly [readonly Uv[], number],
  [high, highZ]: readonly [readonly Uv[], number],
  st: (along: number, up: 0 | 1) => St,
  [lowLight, highLight]: readonly [number, number] = [1, 1],
): void {
  let along = 0
  for (let i = 0; i + 1 < low.length; i++) {
    const at = (line: readonly Uv[], k: number, z: number): Vec3 => [
      cornerAt(line, k)[0],
      cornerAt(line, k)[1],
      z,
    ]
    const corners = [
      at(low, i, lowZ),
      at(low, i + 1, lowZ),
      at(high, i + 1, highZ),
      at(high, i, highZ),
    ] as const
    const normal = normalOf(corners[0], corners[1], corners[2])
    const length = norm(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1])
    const first = stage.vertex(corners[0], normal, st(along, 0), lowLight)
    stage.vertex(corners[1], normal, st(along + length, 0), lowLight)
    stage.vertex(corners[2], normal, st(along + length, 1), highLight)
    stage.vertex(corners[3], normal, st(along, 1), highLight)
    stage.triangle(first, first + 1, first + 2)
    stage.triangle(first, first + 2, first + 3)
    along += length
  }
}

/** Gables at both ends of a line. */
function addEnds(stage: Stage, line: readonly Uv[], half: number, { edge, roofTop }: Storey): void {
  stage.paint('gable', 0, [10 * half, 10 * (roofTop - edge)])
  const [left, right] = [offsetLine(line, half), offsetLine(line, -half)]
  for (const end of [0, -1]) {
    // at its end a line leaves to the front, at its start it comes from the back
    const [from, to] = end === 0 ? [left, right] : [right, left]
    const at = ([u, v]: Uv, z: number): Vec3 => [u, v, z]
    const corners = [
      at(cornerAt(from, end), edge),
      at(cornerAt(to, end), edge),
      at(cornerAt(line, end), roofTop),
    ] as const
    const normal = normalOf(corners[0], corners[1], corners[2])
    const first = stage.vertex(corners[0], normal, [-half, 0])
    stage.vertex(corners[1], normal, [half, 0])
    stage.vertex(corners[2], normal, [0, roofTop - edge])
    stage.triangle(first, first + 1, first + 2)
  }
}

/** `stage` stands at the grid's origin, not turned. */
export function addGallery(
  stage: Stage,
  building: ModelBuilding,
  part: LinePart,
  heights: HallHeights,
): void {
  const [storey] = heights.storeys
  if (!storey) return
  stage.glaze(glazeAt(building, 0))
  const half = part.widthMeters / 2
  const wall = half - heights.overhang
  const run = half
  const stations = stationsAt({ run, rise: storey.roofTop - storey.edge, start: SLOPE_START }, [
    0,
    0.5 * run,
    run,
  ])
  const bays: [number, number] = [10 * BAY_METERS, 10 * (storey.beamBottom - storey.wallBottom)]
  for (const side of sidesOf(part.line)) {
    let t = 0
    stations.slice(1).forEach((station, i) => {
      const below = stations[i] ?? station
      const [from, to] = [t, t + norm(station.d - below.d, station.z - below.z)]
      stage.paint('tile', 0)
      band(
        stage,
        [side.at(half - below.d), storey.edge + below.z],
        [side.at(Math.max(half - station.d, 0.001)), storey.edge + station.z],
        (along, up) => [along, up ? to : from],
      )
      t = to
    })
    const wallLine = side.at(wall)
    if (side.court || building.kind === 'gallery') stage.paint('open-bay', 0, bays)
    else stage.paint(isGrey(building) ? 'brick' : 'red-wall', 0)
    const walled = !side.court && building.kind !== 'gallery'
    band(
      stage,
      [wallLine, storey.wallBottom],
      [wallLine, storey.beamBottom],
      (along, up) =>
        walled ? [along, up * (storey.beamBottom - storey.wallBottom)] : [along / BAY_METERS, up],
      [0.96, 0.66],
    )
    stage.paint('beams', 1, [10 * BAY_METERS, 10 * (storey.wallTop - storey.beamBottom)])
    band(
      stage,
      [wallLine, storey.beamBottom],
      [wallLine, storey.wallTop],
      (along, up) => [along / BAY_METERS, up],
      [0.66, 0.5],
    )
    stage.paint('eaves', 1)
    band(
      stage,
      [wallLine, storey.wallTop],
      [side.at(half), storey.edge - heights.thickness],
      (along, up) => [along, up * heights.overhang],
      [0.34, 0.62],
    )
  }
  if (!isClosedLine(part.line)) addEnds(stage, part.line, half, storey)
  if (heights.ridge === 0) return
  stage.paint('ridge', 1)
  const top = heights.ridgeTop - heights.ridge
  addRidge(
    stage,
    part.line.map(([u, v]): Vec3 => [u, v, top]),
    { width: 0.62 * heights.ridge, height: heights.ridge },
  )
}
