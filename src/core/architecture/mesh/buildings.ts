/**
 * Halls, gates, towers, galleries and houses. Each part of a building (its eaves' outline, model.ts) becomes walls,
 * eaves and a roof; what they look like is in mesh/hall.
 */
import { centroid } from '../../geo/polygon'
import type { ModelBuilding, RoofPart } from '../model'
import { addCornerTower } from './hall/cornerTower'
import { finishOf, TOWER } from './hall/finish'
import { addGallery } from './hall/gallery'
import { heightsOf } from './hall/heights'
import { addRectHall } from './hall/rectHall'
import { addRingHall, addRoundOverSquare } from './hall/roundHall'
import { createStage } from './hall/stage'
import type { MeshWriter } from './writer'

const TOWER_EAVES = 3

function addPart(writer: MeshWriter, building: ModelBuilding, part: RoofPart): void {
  const owner = writer.ownerOf(building.owner)
  const finish = finishOf(building.importance)
  const heights = heightsOf(building, part)
  if (part.kind === 'line') {
    addGallery(createStage(writer, { u: 0, v: 0, turnDegrees: 0 }, owner, finish), building, part, heights)
    return
  }
  if (part.kind === 'ring') {
    const [u, v] = centroid(part.ring)
    addRingHall(createStage(writer, { u, v, turnDegrees: 0 }, owner, finish), building, part, heights)
    return
  }
  const isTower = building.roof === 'cross-ridged' && part.eaves === TOWER_EAVES
  const stage = createStage(writer, part, owner, isTower ? TOWER : finish)
  if (isTower) addCornerTower(stage, building, part, heights)
  else if (building.roof === 'round-pyramidal') addRoundOverSquare(stage, building, part, heights)
  else addRectHall(stage, building, part, heights)
}

export function addBuildings(writer: MeshWriter, buildings: readonly ModelBuilding[]): void {
  for (const building of buildings) for (const part of building.parts) addPart(writer, building, part)
}
