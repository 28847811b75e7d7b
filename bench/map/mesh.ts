/** What the palace's 3D mesh costs to build, on this processor and without a browser. */
import type { AuthoredContent } from '@/content/authored'
import { compileModel } from '@/content/compile/model'
import { palaceMesh } from '@/core/architecture/mesh'
import type { MeshData } from '@/core/architecture/mesh'
import type { PalaceModel } from '@/core/architecture/model'
import { median } from './stats'

const WARM_UPS = 5
const RUNS = 21

export interface MeshCost {
  /** The very first build, as a visitor's worker runs it: nothing is compiled yet. */
  firstCpuMs: number
  /** Median of many, warmed up. Processor time of the whole process, so the garbage collector counts. */
  cpuMs: number
  runs: number
  vertices: number
  triangles: number
  bytes: number
  lods: { triangles: number; vertices: number }[]
}

function timed(model: PalaceModel): { mesh: MeshData; cpuMs: number } {
  const before = process.cpuUsage()
  const mesh = palaceMesh(model)
  const { user, system } = process.cpuUsage(before)
  return { mesh, cpuMs: (user + system) / 1000 }
}

const distinct = (indices: Uint32Array): number => new Set(indices).size

export function meshCost(content: AuthoredContent): MeshCost {
  // through JSON, as the worker gets it
  const model = JSON.parse(JSON.stringify(compileModel(content))) as PalaceModel
  const { mesh, cpuMs: firstCpuMs } = timed(model)
  for (let run = 0; run < WARM_UPS; run++) timed(model)
  const cpuMs = median(Array.from({ length: RUNS }, () => timed(model).cpuMs))
  return {
    firstCpuMs,
    cpuMs,
    runs: RUNS,
    vertices: mesh.vertexCount,
    triangles: mesh.triangleCount,
    bytes: mesh.vertices.byteLength + mesh.indices.byteLength,
    lods: mesh.lodIndexCounts.map(count => ({
      triangles: count / 3,
      vertices: distinct(mesh.indices.subarray(0, count)),
    })),
  }
}
