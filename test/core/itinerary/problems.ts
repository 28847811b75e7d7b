/** Random problems, and two slow and obvious references: a checker and a search through all orders. */
import { seededRandom } from '@/core/architecture/seededRandom'
import type { Itinerary, VisitProblem } from '@/core/itinerary/types'

export interface Shape {
  count: number
  /** Also ways back and forth that differ, and detours that are quicker. */
  isCrooked?: boolean
  musts?: number
  precedences?: number
  forbidden?: number
  hours?: number
}

export function randomProblem(
  seed: string,
  { count, isCrooked = false, musts = 0, precedences = 0, forbidden = 0, hours = 4 }: Shape,
): VisitProblem {
  const random = seededRandom(`itinerary/${seed}`)
  const below = (limit: number): number => Math.floor(random() * limit)
  const spots = Array.from({ length: count + 2 }, () => [below(800), below(1000)] as const)
  const startS = 9 * 3600
  const endS = startS + hours * 3600
  const windows = (): VisitProblem['nodes'][number]['windows'] => {
    const from = startS - 1800 + below(hours * 3600)
    const kind = below(4)
    if (kind === 0) return [{ opensS: from, closesS: from + below(5400) }]
    if (kind === 1)
      return [
        { opensS: from + 5400, closesS: from + 7200 },
        { opensS: from, closesS: from + 1200 },
      ]
    return [{ opensS: startS - 3600, closesS: endS }]
  }
  const some = (wanted: number): number[] =>
    [...new Set(Array.from({ length: wanted }, () => 1 + below(count)))].sort((a, b) => a - b)
  return {
    nodes: spots.map((_, i) => ({
      profit: i === 0 || i === count + 1 ? 0 : 1 + below(20),
      serviceSeconds: i === 0 || i === count + 1 ? 0 : 60 * below(40),
      windows: windows(),
    })),
    travelSeconds: spots.map(([x, y]) =>
      spots.map(([otherX, otherY]) =>
        Math.round(Math.hypot(x - otherX, y - otherY) * (isCrooked ? 0.3 + 2 * random() : 1.2)),
      ),
    ),
    start: 0,
    end: count + 1,
    startS,
    endS,
    must: some(musts),
    forbidden: some(forbidden),
    precedence: Array.from({ length: precedences }, () => [1 + below(count), 1 + below(count)] as const)
      .filter(([a, b]) => a !== b)
      // rising indices make no circles
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  }
}

const way = ({ travelSeconds, nodes }: VisitProblem, from: number, to: number): number =>
  from === to
    ? 0
    : travelSeconds instanceof Float64Array
      ? (travelSeconds[from * nodes.length + to] ?? NaN)
      : (travelSeconds[from]?.[to] ?? NaN)

/** When a visit begins after an arrival; null when it is too late. */
function beginOf({ nodes }: VisitProblem, node: number, arriveS: number): number | null {
  const begins = (nodes[node]?.windows ?? [])
    .filter(({ closesS }) => closesS >= arriveS)
    .map(({ opensS }) => Math.max(opensS, arriveS))
  return begins.length > 0 ? Math.min(...begins) : null
}

/** Everything that is wrong with an itinerary; nothing when it can be walked and says the truth. */
export function faultsOf(
  problem: VisitProblem,
  { order, stops, arriveS, profit, missing }: Itinerary,
): string[] {
  const faults: string[] = []
  const expectSame = (name: string, found: number | null, expected: number | null): void => {
    if (found === null || expected === null ? found !== expected : Math.abs(found - expected) > 1e-6)
      faults.push(`${name} = ${found}; expected ${expected}`)
  }
  if (new Set(order).size !== order.length) faults.push(`twice: ${order.join()}`)
  let [from, atS] = [problem.start, problem.startS]
  order.forEach((node, i) => {
    const stop = stops[i]
    const arrives = atS + way(problem, from, node)
    const begins = beginOf(problem, node, arrives)
    expectSame(`node of stop ${i}`, stop?.node ?? null, node)
    expectSame(`arriveS at ${node}`, stop?.arriveS ?? null, arrives)
    expectSame(`startS at ${node}`, stop?.startS ?? null, begins)
    atS = (begins ?? NaN) + (problem.nodes[node]?.serviceSeconds ?? NaN)
    expectSame(`leaveS at ${node}`, stop?.leaveS ?? null, atS)
    if (problem.forbidden?.includes(node)) faults.push(`forbidden: ${node}`)
    if (!((stop?.slackSeconds ?? -1) >= 0)) faults.push(`slackSeconds = ${stop?.slackSeconds} at ${node}`)
    from = node
  })
  const ends = atS + way(problem, from, problem.end)
  expectSame('arriveS', arriveS, ends <= problem.endS + 1e-6 ? ends : null)
  if (order.length > 0 && !(ends <= problem.endS + 1e-6)) faults.push(`ends at ${ends}`)
  expectSame(
    'profit',
    profit,
    order.reduce((sum, node) => sum + (problem.nodes[node]?.profit ?? 0), 0),
  )
  for (const [a, b] of problem.precedence ?? [])
    if (order.includes(a) && order.includes(b) && order.indexOf(a) > order.indexOf(b))
      faults.push(`${b} before ${a}`)
  const lacking = (problem.must ?? []).filter(node => !order.includes(node))
  if (lacking.join() !== missing.map(({ node }) => node).join()) faults.push(`missing: ${lacking.join()}`)
  return faults
}

/** The most that any itinerary with these musts is worth, all orders tried; null when there is none. */
export function bestWorth(problem: VisitProblem, musts: readonly number[]): number | null {
  let best: number | null = null
  const visited = new Set<number>()
  const go = (from: number, atS: number, worth: number): void => {
    if (atS + way(problem, from, problem.end) <= problem.endS && musts.every(node => visited.has(node)))
      best = Math.max(best ?? 0, worth)
    problem.nodes.forEach(({ profit, serviceSeconds }, node) => {
      if (visited.has(node) || problem.forbidden?.includes(node)) return
      if (profit === 0 && !musts.includes(node)) return
      if ((problem.precedence ?? []).some(([a, b]) => a === node && visited.has(b))) return
      const begins = beginOf(problem, node, atS + way(problem, from, node))
      if (begins === null || begins > problem.endS) return
      visited.add(node)
      go(node, begins + serviceSeconds, worth + profit)
      visited.delete(node)
    })
  }
  go(problem.start, problem.startS, 0)
  return best
}
