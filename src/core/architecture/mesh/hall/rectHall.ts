/** A building over a rectangle: storeys of columns, each under its eaves, the uppermost under the roof it is known by. */
import type { ElevationGlaze } from '../../elevation/palette'
import { beastCount } from '../../elevation/ornaments'
import { ELEVATION_GLAZES } from '../../elevation/palette'
import type { ModelBuilding, RoofPart } from '../../model'
import type { Material } from '../types'
import { wallPlanOf, type WallPlan } from './bays'
import { addBody } from './body'
import { addEavesAround, onFrontAndBack, type Cover } from './cover'
import { addCrossRidged, addGableHip, addGableRoof } from './gabledRoofs'
import type { Finish } from './finish'
import type { HallHeights, Storey } from './heights'
import { addFlatCrowned, addHipRoof, addPyramid, addSkirt } from './hippedRoofs'
import { addPlinth } from './plinth'
import { addEavesUnder } from './slope'
import type { Stage } from './stage'

export type RectPart = Extract<RoofPart, { kind: 'rect' }>

export const glazeIndex = (glaze: ElevationGlaze | undefined): number =>
  Math.max(0, ELEVATION_GLAZES.indexOf(glaze ?? 'yellow'))
/** Each eaves' own; a wing with fewer eaves than the building begins with the lowest. */
export const glazeAt = ({ glazes }: ModelBuilding, storey: number): number =>
  glazeIndex(glazes[storey] ?? glazes[glazes.length - 1])
export const isGrey = ({ glazes }: ModelBuilding): boolean => glazes[0] === 'grey'

/** Gilt on the palace's great pyramids (中和殿, 交泰殿), else glazed like the ridges. */
export const finialMaterial = ({ importance, glazes }: ModelBuilding): Material =>
  importance <= 2 || glazes.includes('gilt') ? 'gold' : 'ridge'

const GABLED = ['overhanging-gable', 'flush-gable', 'round-ridge']

export function coverOf(storey: Storey, heights: HallHeights, finish: Finish): Cover {
  const { corner, overhang, thickness, column, ridge, ridgeTop } = heights
  return {
    x: storey.eavesX,
    y: storey.eavesY,
    edge: storey.edge,
    top: storey.roofTop,
    corner,
    overhang,
    thickness,
    column,
    beasts: Math.min(finish.beasts, beastCount(column, (heights.storeys[0]?.columns.length ?? 2) - 1, 2)),
    ridge,
    ridgeTop,
    wallX: storey.wallX,
    wallY: storey.wallY,
    wallTop: storey.wallTop,
  }
}

function addTopRoof(stage: Stage, building: ModelBuilding, cover: Cover, floor: number): void {
  switch (building.roof) {
    case 'hip':
      return addHipRoof(stage, cover)
    case 'gable-hip':
      return addGableHip(stage, cover, false)
    case 'round-ridge-gable-hip':
      return addGableHip(stage, cover, true)
    case 'overhanging-gable':
    case 'flush-gable':
    case 'round-ridge':
      return addGableRoof(
        stage,
        cover,
        building.roof === 'round-ridge',
        floor,
        building.roof === 'flush-gable',
      )
    case 'pyramidal':
    case 'round-pyramidal':
      return addPyramid(stage, cover, finialMaterial(building))
    case 'flat-crowned':
      return addFlatCrowned(stage, cover, building.importance <= 3 ? finialMaterial(building) : null)
    case 'cross-ridged':
      return addCrossRidged(stage, { ...cover, y: cover.x })
  }
}

/** Gable roofs have eaves on two sides only, along their whole length. */
function addLongEaves(stage: Stage, { x, y, edge, wallY, wallTop, thickness }: Cover): void {
  const row = { left: -x, right: x, y: -y, z: edge, pitch: 0.5 }
  const wall = { left: -x, right: x, y: -wallY, z: wallTop }
  // the back of a plain house shows its tiles' underside
  if (!stage.finish.exactBays) return addEavesUnder(stage, row, null, wall, thickness)
  onFrontAndBack(stage, side => addEavesUnder(side, row, null, wall, thickness))
}

/** Bays along the ends: known, or as wide as those of the front. */
function endBaysOf(building: ModelBuilding, { wallY, columns }: Storey): number {
  const bay = (2 * (columns[columns.length - 1] ?? 1)) / Math.max(1, columns.length - 1)
  const counted = Math.max(1, Math.round((2 * wallY) / bay))
  return building.baysDeep && Math.abs(building.baysDeep - counted) <= 2 ? building.baysDeep : counted
}

/** Upper storeys have windows where one can stand, else a wall shows if there is room for one. */
const planAbove = (plan: WallPlan, storeyed: boolean): WallPlan =>
  storeyed || plan === 'around' ? 'around' : 'rooms'

export function addRectHall(
  stage: Stage,
  building: ModelBuilding,
  part: RectPart,
  heights: HallHeights,
): void {
  const ground = wallPlanOf(building, part.widthMeters, part.depthMeters)
  const flush = building.roof === 'flush-gable'
  const last = heights.storeys.length - 1
  heights.storeys.forEach((storey, index) => {
    const cover = coverOf(storey, heights, stage.finish)
    stage.glaze(glazeAt(building, index))
    if (index === 0)
      addPlinth(stage, {
        ...storey,
        overhang: heights.overhang,
        floor: heights.floor,
        marble: !isGrey(building),
      })
    addBody(stage, {
      storey,
      plan: index === 0 ? ground : planAbove(ground, building.storeyed),
      grey: isGrey(building),
      endBays: endBaysOf(building, storey),
      column: heights.column,
      flush: flush && index === last,
      bare: index > 0,
    })
    if (index < last) addSkirt(stage, cover, skirtRun(storey, heights.storeys[index + 1]))
    else addTopRoof(stage, building, cover, storey.wallBottom)
    if (index === last && GABLED.includes(building.roof)) addLongEaves(stage, cover)
    else addEavesAround(stage, cover)
  })
}

/** From the eaves in to the wall above. */
const skirtRun = (storey: Storey, above: Storey | undefined): number =>
  Math.max(0.3, storey.eavesY - (above?.wallY ?? 0))
