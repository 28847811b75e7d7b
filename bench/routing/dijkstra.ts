/**
 * Plain Dijkstra (1959) from one node to another: a binary heap that holds a node as often as it was improved, doubles,
 * and an end when the target is taken out. What one would write oneself, and the length that all others have to find.
 */
import type { Network } from '@/core/routing/network'
import { walkedCost, type ArcsFound, type Contestant, type Finder } from './contestant'

export const DIJKSTRA: Contestant = {
  name: 'plain Dijkstra',
  note: 'typed arrays and a binary heap, a search for each pair',
  build: dijkstraOf,
}

export function dijkstraOf(network: Network, costs: Float32Array): Finder {
  const { first, arcs, arcTo, points } = network
  const spent = new Float64Array(points.length)
  const cameBy = new Int32Array(points.length)
  const heap: { node: number; cost: number }[] = []
  const find = (from: number, to: number): ArcsFound | null => {
    spent.fill(Infinity)
    cameBy.fill(-1)
    heap.length = 0
    spent[from] = 0
    push(heap, { node: from, cost: 0 })
    for (let next = pop(heap); next; next = pop(heap)) {
      const { node, cost } = next
      if (node === to) return { arcs: backFrom(to), cost }
      if (cost > (spent[node] as number)) continue
      for (let i = first[node] as number; i < (first[node + 1] as number); i += 1) {
        const arc = arcs[i] as number
        const there = arcTo[arc] as number
        const sum = cost + (costs[arc] as number)
        if (sum >= (spent[there] as number)) continue
        spent[there] = sum
        cameBy[there] = arc
        push(heap, { node: there, cost: sum })
      }
    }
    return null
  }
  const backFrom = (to: number): number[] => {
    const found: number[] = []
    for (let arc = cameBy[to] as number; arc >= 0; arc = cameBy[arcTo[arc ^ 1] as number] as number)
      found.push(arc)
    return found.reverse()
  }
  return {
    find,
    costOf(answer, from, to) {
      const found = answer as ArcsFound | null
      return found ? walkedCost(network, costs, found.arcs, from, to) : Infinity
    },
  }
}

interface Entry {
  node: number
  cost: number
}

function push(heap: Entry[], entry: Entry): void {
  let at = heap.length
  heap.push(entry)
  while (at > 0) {
    const up = (at - 1) >> 1
    const above = heap[up] as Entry
    if (above.cost <= entry.cost) break
    heap[at] = above
    at = up
  }
  heap[at] = entry
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (!last || heap.length === 0) return top
  let at = 0
  for (let down = 1; down < heap.length; down = 2 * at + 1) {
    if (down + 1 < heap.length && (heap[down + 1] as Entry).cost < (heap[down] as Entry).cost) down += 1
    const below = heap[down] as Entry
    if (below.cost >= last.cost) break
    heap[at] = below
    at = down
  }
  heap[at] = last
  return top
}
