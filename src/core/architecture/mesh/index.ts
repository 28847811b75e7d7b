/** The whole palace as one mesh. Pure: the same model gives the same bytes. Runs in a worker on the web. */
import type { PalaceModel } from '../model'
import { addBuildings } from './buildings'
import { addGround } from './ground'
import type { MeshData } from './types'
import { createMeshWriter } from './writer'

export type { MeshData } from './types'

export function palaceMesh(model: PalaceModel): MeshData {
  const writer = createMeshWriter()
  addGround(writer, model)
  addBuildings(writer, model.buildings)
  return writer.finish()
}
