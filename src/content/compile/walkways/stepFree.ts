/**
 * How far one comes without a step, said honestly: `yes` when every edge of some way is known to have none, `unknown`
 * when a way has no known step but edges of which nothing is known, `no` when every way climbs a known one.
 */
import type { WalkEdge, WalkGraph } from '@/core/routing/types'

export type StepFree = 'yes' | 'unknown' | 'no'

/** Of one edge: the same both ways, because steps down stop a wheelchair as well. */
export function edgeStepFree({ stepsUp, stepsDown, thresholdMeters }: WalkEdge): StepFree {
  if ([stepsUp, stepsDown, thresholdMeters].some(value => (value ?? 0) > 0)) return 'no'
  return stepsUp === 0 && stepsDown === 0 && thresholdMeters === 0 ? 'yes' : 'unknown'
}

/** Indices of nodes that can be reached from some over edges that `may` be used, the way they may be walked. */
export function reachable(
  { nodes, edges }: WalkGraph,
  from: readonly number[],
  may: (edge: WalkEdge) => boolean = () => true,
  backwards = false,
): Set<number> {
  const leaving = nodes.map((): number[] => [])
  for (const edge of edges.filter(may)) {
    if (!(edge.oneWay && backwards)) leaving[edge.from]?.push(edge.to)
    if (!(edge.oneWay && !backwards)) leaving[edge.to]?.push(edge.from)
  }
  const found = new Set(from)
  const waiting = [...from]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const next of leaving[at] ?? [])
      if (!found.has(next)) {
        found.add(next)
        waiting.push(next)
      }
  return found
}

/** Of every node, in the order of the graph's, from some nodes on. */
export function nodesStepFree(graph: WalkGraph, from: readonly number[]): StepFree[] {
  const known = reachable(graph, from, edge => edgeStepFree(edge) === 'yes')
  const hoped = reachable(graph, from, edge => edgeStepFree(edge) !== 'no')
  return graph.nodes.map((_, index) => (known.has(index) ? 'yes' : hoped.has(index) ? 'unknown' : 'no'))
}
