/**
 * All ways at once: for each target a Dijkstra search (1959) over the arcs that lead into it, kept as "which arc next"
 * and "how many seconds left". A query then only follows arcs.
 */
import type { Network } from './network'

export interface NextHops {
  costs: Float32Array
  /** Row of each node that is a target; −1 for the others. */
  rowOf: Int32Array
  /** The arc to take at a node towards a row's target; −1: none leads there, or one is there. */
  arcs: Int32Array
  /** Cost of what is left, seconds of the profile. */
  left: Float32Array
}

/** `targets`: nodes, all of them by default. */
export function nextHops(network: Network, costs: Float32Array, targets?: readonly number[]): NextHops {
  const count = network.points.length
  const wanted = targets ?? Array.from({ length: count }, (_, node) => node)
  const rowOf = new Int32Array(count).fill(-1)
  const arcs = new Int32Array(count * wanted.length).fill(-1)
  const left = new Float32Array(count * wanted.length).fill(Infinity)
  const search = new Search(network, costs)
  wanted.forEach((target, row) => {
    rowOf[target] = row
    search.towards(
      target,
      arcs.subarray(row * count, row * count + count),
      left.subarray(row * count, row * count + count),
    )
  })
  return { costs, rowOf, arcs, left }
}

/** Arcs from one node to another; null when no way leads there, or the other is no target. */
export function arcsBetween(
  { arcTo, points }: Network,
  hops: NextHops,
  from: number,
  to: number,
): number[] | null {
  const row = hops.rowOf[to] ?? -1
  const start = row * points.length
  if (row < 0 || hops.left[start + from] === Infinity) return null
  const found: number[] = []
  for (let node = from; node !== to;) {
    const arc = hops.arcs[start + node] as number
    found.push(arc)
    node = arcTo[arc] as number
  }
  return found
}

/** Seconds of the profile from one node to another; Infinity when no way leads there. */
export function costBetween({ points }: Network, hops: NextHops, from: number, to: number): number {
  const row = hops.rowOf[to] ?? -1
  return row < 0 ? Infinity : (hops.left[row * points.length + from] ?? Infinity)
}

/** A binary heap with places, in arrays that are used again for every target. */
class Search {
  private readonly heap: Int32Array
  private readonly place: Int32Array
  private size = 0

  constructor(
    private readonly network: Network,
    private readonly costs: Float32Array,
  ) {
    this.heap = new Int32Array(network.points.length)
    this.place = new Int32Array(network.points.length)
  }

  towards(target: number, arcs: Int32Array, left: Float32Array): void {
    const { firstInto, arcsInto, arcTo } = this.network
    this.place.fill(-1)
    this.size = 0
    left[target] = 0
    this.raise(target, left)
    while (this.size > 0) {
      const node = this.take(left)
      const here = left[node] as number
      for (let i = firstInto[node] as number; i < (firstInto[node + 1] as number); i += 1) {
        const arc = arcsInto[i] as number
        // the arc's other way round ends where the arc begins
        const before = arcTo[arc ^ 1] as number
        const cost = Math.fround(here + (this.costs[arc] as number))
        if (cost >= (left[before] as number)) continue
        left[before] = cost
        arcs[before] = arc
        this.raise(before, left)
      }
    }
  }

  /** Puts a node into the heap, or further up in it. */
  private raise(node: number, key: Float32Array): void {
    const { heap, place } = this
    let at = place[node] as number
    if (at < 0) {
      at = this.size
      this.size += 1
    }
    const own = key[node] as number
    while (at > 0) {
      const up = (at - 1) >> 1
      const above = heap[up] as number
      if ((key[above] as number) <= own) break
      heap[at] = above
      place[above] = at
      at = up
    }
    heap[at] = node
    place[node] = at
  }

  private take(key: Float32Array): number {
    const { heap, place } = this
    const top = heap[0] as number
    this.size -= 1
    const last = heap[this.size] as number
    const own = key[last] as number
    let at = 0
    for (let down = 1; down < this.size; down = 2 * at + 1) {
      if (
        down + 1 < this.size &&
        (key[heap[down + 1] as number] as number) < (key[heap[down] as number] as number)
      )
        down += 1
      const below = heap[down] as number
      if ((key[below] as number) >= own) break
      heap[at] = below
      place[below] = at
      at = down
    }
    if (this.size > 0) {
      heap[at] = last
      place[last] = at
    }
    return top
  }
}
