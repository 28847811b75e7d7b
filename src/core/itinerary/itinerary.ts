/** The answer: the best route found with its times as the given numbers make them, and what it lacks. */
import { travelAt } from './check'
import { missingVisits } from './missing'
import type { Plan } from './plan'
import type { Reach } from './reach'
import type { Search } from './search'
import type { Itinerary, Stop, VisitProblem } from './types'
import { mergedWindows } from './windows'

export interface Progress {
  isProven: boolean
  bound: number
  iterations: number
}

export function itineraryOf(
  problem: VisitProblem,
  plan: Plan,
  reach: readonly Reach[],
  { best, mustsMissing, isInTime }: Search,
  { isProven, bound, iterations }: Progress,
): Itinerary {
  const { nodes, travelSeconds, start, end, startS, endS } = problem
  const way = (from: number, to: number): number =>
    from === to ? 0 : travelAt(travelSeconds, nodes.length, from, to)
  const stops: Stop[] = []
  let [from, atS, profit] = [start, startS, 0]
  for (let p = 1; p <= best.length; p += 1) {
    const node = plan.nodes[best.sequence[p] ?? 0] ?? 0
    const arriveS = atS + way(from, node)
    const {
      windows,
      serviceSeconds,
      profit: gained,
    } = nodes[node] ?? { windows: [], serviceSeconds: 0, profit: 0 }
    const open = mergedWindows(windows, startS, endS).find(({ closesS }) => arriveS <= closesS)
    const beginS = Math.max(arriveS, open?.opensS ?? arriveS)
    const slackSeconds = Math.max(0, (best.latestS[p] ?? 0) - beginS)
    stops.push({ node, arriveS, startS: beginS, leaveS: beginS + serviceSeconds, slackSeconds })
    profit += gained
    from = node
    atS = beginS + serviceSeconds
  }
  const arriveS = atS + way(from, end)
  const missing = missingVisits(problem, plan, reach, new Set(stops.map(({ node }) => node)), isProven)
  const isComplete = isInTime && mustsMissing === 0
  return {
    order: stops.map(({ node }) => node),
    stops,
    arriveS: isInTime ? arriveS : null,
    slackSeconds: isInTime ? Math.max(0, endS - arriveS) : 0,
    profit,
    missing,
    proven: isProven,
    bound: isProven ? (isComplete ? profit : null) : bound,
    iterations,
  }
}
