/**
 * Which nodes can be visited at all, and when: their windows, cut to the time between the earliest arrival and the
 * latest departure for the end. Ways through other nodes count with their visits, so nothing is cut that some walk
 * could use, even where a detour is shorter than the direct way.
 */
import { travelAt } from './check'
import type { VisitProblem, VisitWindow } from './types'
import { mergedWindows } from './windows'

export type Reach =
  | { state: 'open'; windows: readonly VisitWindow[] }
  | { state: 'forbidden' | 'closed' | 'out-of-reach' | 'worthless'; windows: readonly [] }

export function reachOf(problem: VisitProblem): Reach[] {
  const { nodes, start, startS, endS, end } = problem
  const forbidden = new Set(problem.forbidden)
  const fromStart = leastSeconds(problem, start, false)
  const toEnd = leastSeconds(problem, end, true)
  const musts = new Set(problem.must)
  return nodes.map(({ profit, windows, serviceSeconds }, k) => {
    if (profit === 0 && !musts.has(k)) return { state: 'worthless', windows: [] }
    if (forbidden.has(k)) return { state: 'forbidden', windows: [] }
    if (!windows.some(({ closesS, opensS }) => closesS >= startS && opensS <= endS))
      return { state: 'closed', windows: [] }
    const left = mergedWindows(
      windows,
      startS + (fromStart[k] ?? Infinity),
      endS - serviceSeconds - (toEnd[k] ?? Infinity),
    )
    return left.length > 0 ? { state: 'open', windows: left } : { state: 'out-of-reach', windows: [] }
  })
}

/** Seconds from a node to each (or from each to it) by the quickest way, visits on the way included: Dijkstra 1959. */
function leastSeconds(
  { nodes, travelSeconds }: VisitProblem,
  from: number,
  isBackwards: boolean,
): Float64Array {
  const count = nodes.length
  const least = new Float64Array(count).fill(Infinity)
  const isDone = new Uint8Array(count)
  least[from] = 0
  for (;;) {
    let nearest = -1
    for (let k = 0; k < count; k += 1)
      if (!isDone[k] && (least[k] ?? 0) < (nearest < 0 ? Infinity : (least[nearest] ?? 0))) nearest = k
    if (nearest < 0) return least
    isDone[nearest] = 1
    const visit = nearest === from ? 0 : (nodes[nearest]?.serviceSeconds ?? 0)
    for (let k = 0; k < count; k += 1) {
      const way = isBackwards
        ? travelAt(travelSeconds, count, k, nearest)
        : travelAt(travelSeconds, count, nearest, k)
      const seconds = (least[nearest] ?? 0) + visit + (k === nearest ? 0 : way)
      if (seconds < (least[k] ?? 0)) least[k] = seconds
    }
  }
}
