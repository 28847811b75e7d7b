/**
 * Roofs around a point: 圆攒尖 over a square (万春亭, 千秋亭: a square skirt with a porch on each side, a drum, a cone),
 * and pavilions of any number of corners over a ring. Metres.
 */
import { centroid } from '../../../geo/polygon'
import type { ModelBuilding, RoofPart, Uv } from '../../model'
import { addBody } from './body'
import { addEavesAround } from './cover'
import { addFinial, addTurned, finialHeight } from './figures'
import type { HallHeights, Storey } from './heights'
import { addSkirt } from './hippedRoofs'
import { addPlinth } from './plinth'
import { coverOf, finialMaterial, glazeAt, isGrey, type RectPart } from './rectHall'
import { addDrum, addPeak, addRingSkirt, circle, ROUND_FROM_CORNERS, scaled, type Outline } from './ringParts'
import type { Corner } from './slope'
import type { Stage } from './stage'

/** Smaller rings are pavilions one sees through; an estimate. */
const OPEN_RADIUS_METERS = 4.5
/** A blunt corner rises less than a square one and is not pushed out. */
const ringCorner = (corner: Corner | null): Corner | null =>
  corner && { lift: 0.55 * corner.lift, out: 0, turn: corner.turn }

/** Columns of an open pavilion: on its corners, at most eight round a circle; its floor. */
function addPosts(stage: Stage, wall: Outline, storey: Storey, column: number): void {
  const radius = Math.max(0.1, 0.05 * column)
  const every = Math.max(1, Math.round(wall.length / 8))
  stage.paint('column', 0)
  wall.forEach(([x, y], i) => {
    if (i % every !== 0) return
    const height = storey.beamBottom - storey.wallBottom
    addTurned(
      stage,
      [x, y, storey.wallBottom],
      [
        [radius, 0],
        [radius, height],
      ],
      5,
    )
  })
}

/** Ring parts: as many storeys as eaves, a peak on the uppermost. */
export function addRingHall(
  stage: Stage,
  building: ModelBuilding,
  part: Extract<RoofPart, { kind: 'ring' }>,
  heights: HallHeights,
): void {
  const middle = centroid(part.ring)
  const outline = part.ring.map(([u, v]: Uv): [number, number] => [u - middle[0], v - middle[1]])
  const lowest = heights.storeys[0]
  if (!lowest) return
  heights.storeys.forEach((storey, index) => {
    stage.glaze(glazeAt(building, index))
    const eaves = scaled(outline, storey.eavesX / lowest.eavesX)
    const wall = scaled(outline, storey.wallX / lowest.eavesX)
    const above = heights.storeys[index + 1]
    const open = !above && index === 0 && lowest.eavesX < OPEN_RADIUS_METERS
    const corner = above || outline.length >= ROUND_FROM_CORNERS ? null : ringCorner(heights.corner)
    addDrum(stage, { wall, storey, open, corner, thickness: heights.thickness })
    if (open) addPosts(stage, wall, storey, heights.column)
    if (above) addRingSkirt(stage, eaves, above.wallX / storey.eavesX, storey.edge, storey.roofTop)
    else addPeak(stage, { ...heights, corner, outline: eaves, edge: storey.edge, top: storey.roofTop })
  })
  addFinial(stage, heights.ridgeTop, finialHeight(lowest.eavesX), finialMaterial(building), 1)
}

/** Porches and core of the square storey, parts of its outline; estimated from photographs of 万春亭. */
const CORE = 0.8
const PORCH = 0.56
const PORCH_LOWER_METERS = 0.25

/** 上圆下方: lower eaves square with a porch on each side, upper eaves round. */
export function addRoundOverSquare(
  stage: Stage,
  building: ModelBuilding,
  part: RectPart,
  heights: HallHeights,
): void {
  const [lower, upper] = [heights.storeys[0], heights.storeys[heights.storeys.length - 1]]
  if (!lower || !upper) return
  const round = circle(upper.eavesX, stage.finish.roundCorners)
  const drum = circle(upper.wallX, stage.finish.roundCorners)
  if (lower !== upper) {
    stage.glaze(glazeAt(building, 0))
    addPlinth(stage, { ...lower, overhang: heights.overhang, floor: heights.floor, marble: true })
    const half = part.widthMeters / 2
    const limbs = [
      { at: stage, x: CORE * half, y: CORE * half, down: 0 },
      { at: stage, x: half, y: PORCH * half, down: PORCH_LOWER_METERS },
      { at: stage.turned(90), x: half, y: PORCH * half, down: PORCH_LOWER_METERS },
    ]
    for (const { at, x, y, down } of limbs) {
      const wallX = x - heights.overhang
      const storey: Storey = {
        ...lower,
        eavesX: x,
        eavesY: y,
        wallX,
        wallY: y - heights.overhang,
        columns: [-wallX, -wallX / 3, wallX / 3, wallX],
        edge: lower.edge - down,
        wallTop: lower.wallTop - down,
      }
      const cover = coverOf(storey, heights, stage.finish)
      addBody(at, {
        storey,
        plan: 'around',
        grey: isGrey(building),
        endBays: 1,
        column: heights.column,
        flush: false,
        bare: true,
      })
      // up to the drum; the square's corners go on underneath it
      addSkirt(at, cover, Math.min(y - 0.1, (down ? half : CORE * half) - 0.68 * upper.wallX))
      addEavesAround(at, cover)
    }
  }
  stage.glaze(glazeAt(building, heights.storeys.length - 1))
  addDrum(stage, { wall: drum, storey: upper, open: false, corner: null, thickness: heights.thickness })
  addPeak(stage, { ...heights, corner: null, outline: round, edge: upper.edge, top: upper.roofTop })
  addFinial(stage, upper.roofTop, 1.25 * finialHeight(upper.eavesX), finialMaterial(building), 1)
}
