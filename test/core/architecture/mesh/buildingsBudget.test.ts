/** What the palace's buildings cost with the content as it is. */
import { resolve } from 'node:path'
import { compileModel } from '@/content/compile/model'
import { addBuildings } from '@/core/architecture/mesh/buildings'
import { createMeshWriter } from '@/core/architecture/mesh/writer'
import { areaVector, dot, isSliver, trianglesOf } from './read'
import { loadAuthored } from '../../../../server/content/load'

it('stays within its budget and looks outwards everywhere', async () => {
  const { buildings } = compileModel(await loadAuthored(resolve(__dirname, '../../../../content')))
  const writer = createMeshWriter()
  addBuildings(writer, buildings)
  const mesh = writer.finish()
  expect(mesh.triangleCount).toBeGreaterThan(30_000)
  expect(mesh.triangleCount).toBeLessThanOrEqual(80_000)
  expect(mesh.lodIndexCounts[0] / 3).toBeLessThanOrEqual(35_000)
  const wrong = trianglesOf(mesh).filter(
    triangle =>
      !isSliver(triangle) && triangle.normals.every(normal => dot(areaVector(triangle), normal) < 0),
  )
  expect(wrong.map(({ material, corners }) => `${material} ${corners.join(' ')}`)).toEqual([])
})
