/** Walks an order through the instance as it stands in its file: none of the planners' code is used. */
import type { Instance } from './instances'

export interface Timed {
  vertex: number
  arrives: number
  starts: number
  leaves: number
}

export interface Checked {
  profit: number
  visits: Timed[]
  /** Back at vertex 0. */
  ends: number
  /** What is wrong; nothing when the order can be walked. */
  faults: string[]
}

/** Sums of tenths in binary. */
const TOLERANCE = 1e-6

export function walk({ vertices }: Instance, order: readonly number[]): Checked {
  const faults: string[] = []
  const visits: Timed[] = []
  const seen = new Set<number>([0])
  const depot = vertices[0]
  if (!depot) throw new Error('an instance without vertex 0')
  let profit = 0
  let here = depot
  let now = depot.opens
  for (const vertex of order) {
    const next = vertices[vertex]
    if (!next || seen.has(vertex)) {
      faults.push(`vertex ${vertex} is ${next ? 'visited twice' : 'unknown'}`)
      continue
    }
    seen.add(vertex)
    const arrives =
      now + Math.floor(10 * Math.sqrt((here.x - next.x) ** 2 + (here.y - next.y) ** 2) + 1e-9) / 10
    const starts = Math.max(arrives, next.opens)
    if (starts > next.closes + TOLERANCE)
      faults.push(`vertex ${vertex} closes at ${next.closes}, begun at ${starts}`)
    now = starts + next.duration
    visits.push({ vertex, arrives, starts, leaves: now })
    profit += next.profit
    here = next
  }
  const ends = now + Math.floor(10 * Math.sqrt((here.x - depot.x) ** 2 + (here.y - depot.y) ** 2) + 1e-9) / 10
  if (ends > depot.closes + TOLERANCE) faults.push(`ends at ${ends}, after ${depot.closes}`)
  return { profit, visits, ends, faults }
}
