/** Terraces, steps, walls, water, bridges, trees and rocks: everything of the palace that has no roof. */
import { isInside } from '../../geo/polygon'
import type { ModelTerrace, ModelWall, PalaceModel } from '../model'
import { addBridge } from './bridges'
import { addCityWall } from './cityWall'
import { levelOf, type Level } from './gaps'
import { addRockery } from './rockery'
import { addSteps } from './steps'
import { addTerrace, terraceLevel } from './terraces'
import { addTrees } from './trees'
import { addWall } from './walls'
import { addWater } from './water'
import type { MeshWriter } from './writer'

/** The plan draws the city wall's line through its gates; their platforms are that wall there. */
function isWithinPlatform({ rings }: ModelWall, terraces: readonly ModelTerrace[]): boolean {
  const [outline = []] = rings
  return terraces.some(
    ({ material, rings: platform }) =>
      material !== 'marble' && outline.every(corner => isInside(corner, platform)),
  )
}

export function addGround(writer: MeshWriter, model: PalaceModel): void {
  const { terraces, steps } = model
  const cityWalls = model.walls.filter(wall => wall.kind === 'city-wall' && !isWithinPlatform(wall, terraces))
  const levels = new Map<object, Level>()
  for (const terrace of terraces) levels.set(terrace, terraceLevel(terrace))
  for (const wall of cityWalls) levels.set(wall, levelOf(wall.rings, 0, wall.topMeters))

  for (const terrace of terraces) addTerrace(writer, terrace, { steps, levels, terraces })
  for (const flight of steps) addSteps(writer, flight)
  for (const wall of cityWalls) addCityWall(writer, wall, levels)
  for (const wall of model.walls) if (wall.kind !== 'city-wall') addWall(writer, wall)
  for (const water of model.water) addWater(writer, water, model.bridges)
  for (const bridge of model.bridges) addBridge(writer, bridge)
  for (const rockery of model.rockeries) addRockery(writer, rockery)
  addTrees(writer, model.trees)
}
