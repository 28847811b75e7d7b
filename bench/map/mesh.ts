/**
 * What the palace's 3D mesh costs to build, on this processor and without a browser, by the worker's script as
 * browsers get it.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AuthoredContent } from '@/content/authored'
import { compileModel } from '@/content/compile/model'
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

/** The worker's script as it was built for browsers, with what it finds around it there. */
async function builtWorker(h5Dir: string): Promise<(model: PalaceModel) => Promise<MeshData>> {
  const folder = path.join(h5Dir, 'js')
  const name = (await readdir(folder)).find(file => /^palace-mesh\..*\.js$/.test(file))
  if (name === undefined) throw new Error(`${folder}: expected palace-mesh.*.js`)
  const script = await readFile(path.join(folder, name), 'utf8')
  const scope: {
    onmessage?: (event: { data: string }) => void
    postMessage?: (answer: WorkerAnswer) => void
  } = {}
  let model: PalaceModel | null = null
  const fetchModel = () => Promise.resolve({ ok: true, json: () => Promise.resolve(model) })

  new Function('self', 'fetch', script)(scope, fetchModel)
  return next =>
    new Promise((resolve, reject) => {
      model = next
      scope.postMessage = ({ mesh, error }) => (mesh ? resolve(mesh) : reject(new Error(error)))
      scope.onmessage?.({ data: '' })
    })
}

interface WorkerAnswer {
  mesh?: MeshData
  error?: string
}

async function timed(
  build: (model: PalaceModel) => Promise<MeshData>,
  model: PalaceModel,
): Promise<{ mesh: MeshData; cpuMs: number }> {
  const before = process.cpuUsage()
  const mesh = await build(model)
  const { user, system } = process.cpuUsage(before)
  return { mesh, cpuMs: (user + system) / 1000 }
}

const distinct = (indices: Uint32Array): number => new Set(indices).size

export async function meshCost(content: AuthoredContent, h5Dir: string): Promise<MeshCost> {
  // through JSON, as the worker gets it
  const model = JSON.parse(JSON.stringify(compileModel(content))) as PalaceModel
  const build = await builtWorker(h5Dir)
  const { mesh, cpuMs: firstCpuMs } = await timed(build, model)
  for (let run = 0; run < WARM_UPS; run++) await timed(build, model)
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push((await timed(build, model)).cpuMs)
  return {
    firstCpuMs,
    cpuMs: median(times),
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
