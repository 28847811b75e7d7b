/**
 * ngraph.path over our graph. It asks a graph for nodes by id and for the links of a node, no more; this one answers
 * from arrays. (ngraph.graph itself, BSD-3-Clause, is not needed for that.)
 */
import { aStar, nba } from 'ngraph.path'
import type { Network } from '@/core/routing/network'

interface GraphNode {
  id: number
  data: { u: number; v: number }
}
interface GraphLink {
  fromId: number
  toId: number
  cost: number
}
type Visit = (other: GraphNode, link: GraphLink) => boolean | undefined

interface Options {
  oriented: boolean
  heuristic(a: GraphNode, b: GraphNode): number
  distance(a: GraphNode, b: GraphNode, link: GraphLink): number
}
type Make = (graph: object, options: Options) => { find(from: number, to: number): readonly GraphNode[] }

/** In the order from the target back to the start; empty when no way leads there. */
export function ngraphFinder(
  kind: 'aStar' | 'nba',
  network: Network,
  costs: Float32Array,
): (from: number, to: number) => readonly GraphNode[] {
  const nodes = network.points.map(([u, v], id): GraphNode => ({ id, data: { u, v } }))
  const leaving: GraphLink[][] = nodes.map(() => [])
  const touching: GraphLink[][] = nodes.map(() => [])
  for (const arc of network.arcs) {
    const [fromId, toId] = [network.arcTo[arc ^ 1] ?? 0, network.arcTo[arc] ?? 0]
    const link = { fromId, toId, cost: costs[arc] ?? Infinity }
    if (link.cost === Infinity || fromId === toId) continue
    leaving[fromId]?.push(link)
    touching[fromId]?.push(link)
    touching[toId]?.push(link)
  }
  const graph = {
    getNode: (id: number) => nodes[id],
    forEachLinkedNode(id: number, visit: Visit, oriented?: boolean) {
      for (const link of (oriented ? leaving : touching)[id] ?? [])
        if (visit(nodes[link.fromId === id ? link.toId : link.fromId] as GraphNode, link)) return true
      return false
    },
  }
  const perMeter = leastSecondsPerMeter(network, leaving)
  const make: Make = kind === 'aStar' ? aStar : nba
  const finder = make(graph, {
    oriented: true,
    heuristic: (a, b) => perMeter * Math.hypot(a.data.u - b.data.u, a.data.v - b.data.v),
    distance: (_, __, link) => link.cost,
  })
  return (from, to) => finder.find(from, to)
}

/** No arc is cheaper for the straight line between its ends, so the heuristic never says too much. */
function leastSecondsPerMeter({ points }: Network, leaving: readonly (readonly GraphLink[])[]): number {
  let least = Infinity
  for (const { fromId, toId, cost } of leaving.flat()) {
    const [a, b] = [points[fromId] ?? [0, 0], points[toId] ?? [0, 0]]
    const meters = Math.hypot(a[0] - b[0], a[1] - b[1])
    if (meters > 0) least = Math.min(least, cost / meters)
  }
  // a hair less: sums of doubles are rounded
  return Number.isFinite(least) ? least * (1 - 1e-9) : 0
}
