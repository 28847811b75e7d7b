/** Fetches the model and builds its mesh in a worker that ends with its work. */
import type { MeshData } from '@/core/architecture/mesh/types'
import type { PalaceModel } from '@/core/architecture/model'

export interface LoadedScene {
  model: PalaceModel
  mesh: MeshData
}
type Answer = LoadedScene | { error: string }

/** A phone that has not built the palace by then is better off without it. */
const PATIENCE_MS = 30_000

/** @throws Error when the model cannot be had, or the device has no workers. `cancel` ends the work. */
export function loadScene(modelUrl: string): { scene: Promise<LoadedScene>; cancel(): void } {
  let cancel = (): void => undefined
  const scene = new Promise<LoadedScene>((resolve, reject) => {
    const worker = new Worker(
      new URL(/* webpackChunkName: "palace-mesh" */ './meshWorker.ts', import.meta.url),
    )
    const timer = setTimeout(() => end(new Error('the palace took too long to build')), PATIENCE_MS)
    const end = (outcome: LoadedScene | Error): void => {
      clearTimeout(timer)
      worker.terminate()
      if (outcome instanceof Error) reject(outcome)
      else resolve(outcome)
    }
    cancel = () => end(new Error('cancelled'))
    worker.onmessage = ({ data }: MessageEvent<Answer>) => end('error' in data ? new Error(data.error) : data)
    worker.onerror = ({ message }) => end(new Error(message || 'the worker failed'))
    worker.postMessage(modelUrl)
  })
  return { scene, cancel: () => cancel() }
}
