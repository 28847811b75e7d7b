/** An instance that is none of those measured: everything in it is drawn. */
import { seededRandom } from '@/core/architecture/seededRandom'
import type { Instance, Vertex } from './instances'

const VERTICES = 80
const SIDE = 90
const HORIZON = 400

export function randomInstance(seed: string): Instance {
  const random = seededRandom(`warm/${seed}`)
  const below = (limit: number): number => Math.floor(random() * limit)
  const depot: Vertex = { x: SIDE / 2, y: SIDE / 2, duration: 0, profit: 0, opens: 0, closes: HORIZON }
  const vertices = Array.from({ length: VERTICES }, (): Vertex => {
    const opens = below(HORIZON - 60)
    return {
      x: below(SIDE),
      y: below(SIDE),
      duration: 8,
      profit: 1 + below(30),
      opens,
      closes: opens + 10 + below(80),
    }
  })
  return { name: `random ${seed}`, vertices: [depot, ...vertices], optimum: null }
}
