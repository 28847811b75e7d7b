/** A mesh read back into triangles, to look at what was built. */
import { MATERIALS, type Material, type MeshData, type Vec3 } from '@/core/architecture/mesh/types'
import { POSITION_STEP_METERS, VERTEX_BYTES, createMeshWriter } from '@/core/architecture/mesh/writer'
import { addGround } from '@/core/architecture/mesh/ground'
import type { PalaceModel } from '@/core/architecture/model'

export interface Triangle {
  material: Material
  lod: 0 | 1 | 2
  owner: number
  corners: [Vec3, Vec3, Vec3]
  normals: [Vec3, Vec3, Vec3]
}

export const EMPTY: PalaceModel = {
  format: 1,
  originLngLat: [0, 0],
  axisRotationDegrees: 0,
  buildings: [],
  terraces: [],
  steps: [],
  walls: [],
  water: [],
  bridges: [],
  trees: [],
  rockeries: [],
}

export function groundMesh(model: Partial<PalaceModel>): MeshData {
  const writer = createMeshWriter()
  addGround(writer, { ...EMPTY, ...model })
  return writer.finish()
}

export function trianglesOf({ vertices, indices, lodIndexCounts }: MeshData): Triangle[] {
  const view = new DataView(vertices)
  const three = (read: (i: number) => number): Vec3 => [read(0), read(1), read(2)]
  const corner = (n: number): Vec3 =>
    three(i => view.getInt16(n * VERTEX_BYTES + 2 * i, true) * POSITION_STEP_METERS)
  const normal = (n: number): Vec3 => three(i => view.getInt8(n * VERTEX_BYTES + 8 + i) / 127)
  return Array.from({ length: indices.length / 3 }, (_, t) => {
    const [a = 0, b = 0, c = 0] = indices.slice(3 * t, 3 * t + 3)
    const lod = 3 * t < lodIndexCounts[0] ? 0 : 3 * t < lodIndexCounts[1] ? 1 : 2
    return {
      material: MATERIALS[view.getUint8(a * VERTEX_BYTES + 6)] ?? 'dark',
      lod,
      owner: view.getUint16(a * VERTEX_BYTES + 16, true),
      corners: [corner(a), corner(b), corner(c)],
      normals: [normal(a), normal(b), normal(c)],
    }
  })
}

export const groundTriangles = (model: Partial<PalaceModel>): Triangle[] => trianglesOf(groundMesh(model))

export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Twice the triangle's area, along its front. */
export const areaVector = ({ corners: [a, b, c] }: Triangle): Vec3 => cross(minus(b, a), minus(c, a))

/** Thinner than two steps of the position: rounding may turn it over. */
export function isSliver(triangle: Triangle): boolean {
  const [a, b, c] = triangle.corners
  const longest = Math.max(...[minus(b, a), minus(c, b), minus(a, c)].map(side => Math.hypot(...side)))
  return Math.hypot(...areaVector(triangle)) < longest * 2 * POSITION_STEP_METERS
}

/** Volume inside; faces that look inwards count against it. What stands on the ground needs no bottom. */
export const volume = (triangles: readonly Triangle[]): number =>
  triangles.reduce((sum, { corners: [a, b, c] }) => sum + dot(a, cross(b, c)) / 6, 0)

/** How many triangles the segment from → to goes through. */
export function hits(triangles: readonly Triangle[], from: Vec3, to: Vec3): number {
  const way = minus(to, from)
  return triangles.filter(triangle => {
    const [a, b, c] = triangle.corners
    const front = areaVector(triangle)
    const slope = dot(front, way)
    if (slope === 0) return false
    const part = dot(front, minus(a, from)) / slope
    if (part < 0 || part > 1) return false
    const at: Vec3 = [from[0] + way[0] * part, from[1] + way[1] * part, from[2] + way[2] * part]
    const sides = [
      [a, b],
      [b, c],
      [c, a],
    ] as const
    return sides.every(([p, q]) => dot(front, cross(minus(q, p), minus(at, p))) >= 0)
  }).length
}
