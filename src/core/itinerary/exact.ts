/**
 * Times in whole 1/1024 seconds: sums of them are exact in floating point, so that "just in time" means the same
 * forwards and backwards. Each is rounded to the careful side (ways and visits up, closing down): what fits the
 * rounded problem fits the given one. Whole seconds stay as they are.
 */
import { travelAt } from './check'
import type { VisitProblem } from './types'

const PARTS = 1024
const up = (seconds: number): number => Math.ceil(seconds * PARTS) / PARTS
const down = (seconds: number): number => Math.floor(seconds * PARTS) / PARTS

export function exactProblem(problem: VisitProblem): VisitProblem {
  const count = problem.nodes.length
  const travelSeconds = new Float64Array(count * count)
  for (let from = 0; from < count; from += 1)
    for (let to = 0; to < count; to += 1)
      if (from !== to) travelSeconds[from * count + to] = up(travelAt(problem.travelSeconds, count, from, to))
  return {
    ...problem,
    travelSeconds,
    startS: up(problem.startS),
    endS: down(problem.endS),
    nodes: problem.nodes.map(({ profit, serviceSeconds, windows }) => ({
      profit,
      serviceSeconds: up(serviceSeconds),
      windows: windows.map(({ opensS, closesS }) => ({ opensS: up(opensS), closesS: down(closesS) })),
    })),
  }
}
