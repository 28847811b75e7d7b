/** Which musts are not in an itinerary, and what stands in the way of each. */
import type { Plan } from './plan'
import { quickestSeconds } from './quickest'
import type { Reach } from './reach'
import type { MissingVisit, VisitProblem } from './types'

export function missingVisits(
  problem: VisitProblem,
  plan: Plan,
  reach: readonly Reach[],
  visited: ReadonlySet<number>,
  isProven: boolean,
): MissingVisit[] {
  const place = new Map(Array.from(plan.nodes, (node, k) => [node, k]))
  const musts = [...new Set(problem.must)]
  const missing = musts.filter(node => !visited.has(node))
  if (missing.length === 0) return []
  const quickestS = quickestSeconds(plan)
  const clash = (a: number, b: number): boolean =>
    !follows(plan, quickestS, a, b) && !follows(plan, quickestS, b, a)
  return missing.map((node): MissingVisit => {
    const state = reach[node]?.state
    if (state === 'forbidden' || state === 'closed' || state === 'out-of-reach')
      return { node, reason: state, withNode: null, proven: true }
    const own = place.get(node)
    const withNode = musts.find(other => {
      const theirs = place.get(other)
      return own !== undefined && theirs !== undefined && own !== theirs && clash(own, theirs)
    })
    return withNode === undefined
      ? { node, reason: 'together', withNode: null, proven: isProven }
      : { node, reason: 'clash', withNode, proven: true }
  })
}

/** Whether one could be visited some time after the other; the windows know how soon one gets to each at all. */
function follows(plan: Plan, quickestS: Float64Array, first: number, second: number): boolean {
  const { width, opensS, closesS, windowFrom, after } = plan
  if (after[second]?.includes(first)) return false
  const begins = opensS[windowFrom[first] ?? 0] ?? 0
  const latest = closesS[(windowFrom[second + 1] ?? 0) - 1] ?? 0
  return begins + (quickestS[first * width + second] ?? 0) <= latest
}
