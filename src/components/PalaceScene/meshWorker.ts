/** Builds the palace's mesh away from the page's thread: a model's address in, a mesh out. */
import { palaceMesh } from '@/core/architecture/mesh'
import type { PalaceModel } from '@/core/architecture/model'

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<string>) => void) | null
  postMessage(message: unknown, transfer?: Transferable[]): void
}

scope.onmessage = ({ data: url }) => {
  fetch(url)
    .then(async answer => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
      const model = (await answer.json()) as PalaceModel
      const mesh = palaceMesh(model)
      scope.postMessage({ model, mesh }, [mesh.vertices, mesh.indices.buffer as ArrayBuffer])
    })
    .catch((error: unknown) =>
      scope.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    )
}
