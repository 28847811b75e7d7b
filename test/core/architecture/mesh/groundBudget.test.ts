/** What the palace's ground costs with the content as it is. */
import { resolve } from 'node:path'
import { compileModel } from '@/content/compile/model'
import { palaceMesh } from '@/core/architecture/mesh'
import { areaVector, dot, groundMesh, isSliver, trianglesOf } from './read'
import { loadAuthored } from '../../../../server/content/load'

it('stays within its budget and looks outwards everywhere', async () => {
  const model = compileModel(await loadAuthored(resolve(__dirname, '../../../../content')))
  const mesh = groundMesh(model)
  expect(mesh.triangleCount).toBeGreaterThan(10_000)
  expect(mesh.triangleCount).toBeLessThanOrEqual(42_000)
  expect(mesh.lodIndexCounts[0] / 3).toBeLessThanOrEqual(22_000)
  const wrong = trianglesOf(mesh).filter(triangle => {
    const front = areaVector(triangle)
    return !isSliver(triangle) && triangle.normals.every(normal => dot(front, normal) < 0)
  })
  expect(wrong.map(({ material, corners }) => `${material} ${corners.join(' ')}`)).toEqual([])
})

it('leaves the whole palace within what a phone draws at ease', async () => {
  const mesh = palaceMesh(compileModel(await loadAuthored(resolve(__dirname, '../../../../content'))))
  expect(mesh.triangleCount).toBeGreaterThan(80_000)
  expect(mesh.triangleCount).toBeLessThanOrEqual(120_000)
  expect(mesh.owners.length).toBeGreaterThan(200)
})
