/**
 * A problem made ready for the search: only nodes that can be visited at all, in typed arrays, with the length of the
 * visit added to the way that follows it. Index `count` is the start, `count + 1` the end.
 */
import { travelAt } from './check'
import type { Reach } from './reach'
import type { VisitProblem } from './types'

export interface Plan {
  /** How many nodes can be visited; the tables have two more, for start and end. */
  count: number
  width: number
  /** Their indices in the problem. */
  nodes: Int32Array
  profit: Float64Array
  /** Profit, and for musts so much more that one must outweighs all that is not. */
  weight: Float64Array
  must: Uint8Array
  mustWeight: number
  /** From the begin of the visit at the row's node to the arrival at the column's. */
  cost: Float64Array
  /** Windows of node k: from windowFrom[k] to before windowFrom[k + 1], in order, apart from each other. */
  windowFrom: Int32Array
  opensS: Float64Array
  closesS: Float64Array
  startS: number
  endS: number
  /** Nodes that must come before (after) node k where both are visited. */
  before: readonly Int32Array[]
  after: readonly Int32Array[]
  hasPrecedence: boolean
}

/** The first moment from `atS` on at which a visit may begin; Infinity when there is none. */
export function earliestBegin(plan: Plan, node: number, atS: number): number {
  const { windowFrom, opensS, closesS } = plan
  const last = windowFrom[node + 1] ?? 0
  for (let w = windowFrom[node] ?? 0; w < last; w += 1)
    if (atS <= (closesS[w] ?? 0)) {
      const opens = opensS[w] ?? 0
      return atS > opens ? atS : opens
    }
  return Infinity
}

/** The last moment up to `atS` at which a visit may begin; -Infinity when there is none. */
export function latestBegin(plan: Plan, node: number, atS: number): number {
  const { windowFrom, opensS, closesS } = plan
  const first = windowFrom[node] ?? 0
  for (let w = (windowFrom[node + 1] ?? 0) - 1; w >= first; w -= 1)
    if (atS >= (opensS[w] ?? 0)) {
      const closes = closesS[w] ?? 0
      return atS < closes ? atS : closes
    }
  return -Infinity
}

/** A plan of the nodes within reach. */
export function planOf(problem: VisitProblem, reach: readonly Reach[]): Plan {
  const { nodes, travelSeconds, start, end, startS, endS } = problem
  const chosen = reach.flatMap(({ state }, node) => (state === 'open' ? [node] : []))
  const count = chosen.length
  const width = count + 2
  const windows = chosen.map(node => reach[node]?.windows ?? [])
  const all = [...windows, [{ opensS: startS, closesS: startS }], [{ opensS: startS, closesS: endS }]]
  const windowFrom = new Int32Array(width + 1)
  all.forEach((list, k) => (windowFrom[k + 1] = (windowFrom[k] ?? 0) + list.length))
  const musts = new Set(problem.must)
  const profit = new Float64Array(width)
  const must = new Uint8Array(width)
  chosen.forEach((node, k) => {
    profit[k] = nodes[node]?.profit ?? 0
    must[k] = musts.has(node) ? 1 : 0
  })
  const mustWeight = 1 + profit.reduce((sum, value) => sum + value, 0)
  const places = [...chosen, start, end]
  const cost = new Float64Array(width * width)
  for (let from = 0; from < width; from += 1)
    for (let to = 0; to < width; to += 1) {
      const [a, b] = [places[from] ?? 0, places[to] ?? 0]
      const visit = from < count ? (nodes[a]?.serviceSeconds ?? 0) : 0
      cost[from * width + to] = visit + (a === b ? 0 : travelAt(travelSeconds, nodes.length, a, b))
    }
  const { before, after } = precedenceOf(problem, chosen)
  return {
    count,
    width,
    nodes: Int32Array.from(chosen),
    profit,
    weight: profit.map((value, k) => value + (must[k] ?? 0) * mustWeight),
    must,
    mustWeight,
    cost,
    windowFrom,
    opensS: Float64Array.from(all.flat(), ({ opensS }) => opensS),
    closesS: Float64Array.from(all.flat(), ({ closesS }) => closesS),
    startS,
    endS,
    before,
    after,
    hasPrecedence: before.some(({ length }) => length > 0),
  }
}

function precedenceOf(problem: VisitProblem, chosen: readonly number[]): Pick<Plan, 'before' | 'after'> {
  const place = new Map(chosen.map((node, k) => [node, k]))
  const before = chosen.map((): number[] => [])
  const after = chosen.map((): number[] => [])
  for (const [first, second] of problem.precedence ?? []) {
    const [a, b] = [place.get(first), place.get(second)]
    if (a === undefined || b === undefined) continue
    before[b]?.push(a)
    after[a]?.push(b)
  }
  return {
    before: before.map(list => Int32Array.from(list)),
    after: after.map(list => Int32Array.from(list)),
  }
}
