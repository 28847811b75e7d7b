/** Who finds ways in the bench: set up for a graph and its costs, asked for one pair of nodes at a time. */
import type { Network } from '@/core/routing/network'

export interface Contestant {
  name: string
  note: string
  /** Everything that has to be done again when costs change: another profile, a way closed. */
  build(network: Network, costs: Float32Array): Finder
}

export interface Finder {
  /** The timed part: whatever is found from one node to another, path and all. */
  find(from: number, to: number): unknown
  /** What that answer costs when it is walked; Infinity when it says that no way leads there. Not timed. */
  costOf(answer: unknown, from: number, to: number): number
}

/** A way as arcs, one after the other. */
export interface ArcsFound {
  arcs: readonly number[]
  cost: number
}

/** The sum of its arcs, after a look whether they do lead from one node to the other; NaN when not. */
export function walkedCost(
  { arcTo }: Network,
  costs: Float32Array,
  arcs: readonly number[],
  from: number,
  to: number,
): number {
  let at = from
  let cost = 0
  for (const arc of arcs) {
    if (arcTo[arc ^ 1] !== at) return NaN
    at = arcTo[arc] ?? -1
    cost += costs[arc] ?? NaN
  }
  return at === to ? cost : NaN
}

/** The same for a way told by its nodes: between two of them the cheapest arc. */
export function costOfNodes(
  { first, arcs, arcTo }: Network,
  costs: Float32Array,
  nodes: readonly number[],
): number {
  return nodes.slice(1).reduce((sum, to, i) => {
    const from = nodes[i] ?? -1
    let best = Infinity
    for (let at = first[from] ?? 0; at < (first[from + 1] ?? 0); at += 1) {
      const arc = arcs[at] ?? -1
      if (arcTo[arc] === to) best = Math.min(best, costs[arc] ?? Infinity)
    }
    return sum + (best === Infinity ? NaN : best)
  }, 0)
}
