/**
 * The order in which the walkway graph is taken apart, and the links that then stand for what was taken away: nodes go
 * one by one, those with the fewest neighbours first, and the neighbours of each are linked with each other. It depends
 * on the graph only, so every table of ways (`nextHop.ts`) uses the same one. After Dibbelt, Strasser and Wagner,
 * "Customizable Contraction Hierarchies" (2014).
 */
import type { Network } from './network'

/** Nodes are named by rank here: 0 went first. */
export interface Contraction {
  nodeAt: Int32Array
  rankOf: Int32Array
  /** Links of rank r to the neighbours it had when it went, all of higher rank: `first[r]` to before `first[r + 1]`. */
  first: Int32Array
  upper: Int32Array
  /** Each link has two slots: 2l is the way up, 2l + 1 the way down. Of each arc; −1: it is not used. */
  slotOf: Int32Array
  /** Threes of slots: the way by the first may be replaced by the second, then the third. In the order to look at them. */
  detours: Int32Array
}

const known = new WeakMap<Network, Contraction>()

/** Reckoned once for each network. */
export function contractionOf(network: Network): Contraction {
  const before = known.get(network)
  if (before) return before
  const made = contracted(network)
  known.set(network, made)
  return made
}

function contracted(network: Network): Contraction {
  const count = network.points.length
  const { nodeAt, rankOf, uppers } = takenApart(neighboursOf(network))
  const first = new Int32Array(count + 1)
  uppers.forEach((ranks, rank) => (first[rank + 1] = (first[rank] ?? 0) + ranks.length))
  const upper = Int32Array.from(uppers.flat())
  const slotBetween = (from: number, to: number): number => {
    const low = Math.min(from, to)
    const link = upper.indexOf(Math.max(from, to), first[low])
    return link * 2 + (from === low ? 0 : 1)
  }
  const slotOf = new Int32Array(network.arcTo.length).fill(-1)
  network.arcs.forEach(arc => {
    const from = rankOf[network.arcTo[arc ^ 1] ?? 0] ?? 0
    const to = rankOf[network.arcTo[arc] ?? 0] ?? 0
    // a loop leads nowhere
    if (from !== to) slotOf[arc] = slotBetween(from, to)
  })
  const detours: number[] = []
  uppers.forEach((ranks, rank) => {
    const link = first[rank] ?? 0
    ranks.forEach((from, i) =>
      ranks.forEach((to, j) => {
        if (i !== j) detours.push(slotBetween(from, to), (link + i) * 2 + 1, (link + j) * 2)
      }),
    )
  })
  return { nodeAt, rankOf, first, upper, slotOf, detours: Int32Array.from(detours) }
}

function neighboursOf({ points, arcs, arcTo }: Network): Set<number>[] {
  const beside = points.map(() => new Set<number>())
  arcs.forEach(arc => {
    const [from, to] = [arcTo[arc ^ 1] ?? 0, arcTo[arc] ?? 0]
    if (from === to) return
    beside[from]?.add(to)
    beside[to]?.add(from)
  })
  return beside
}

/** `uppers`: of each rank, the ranks it was joined to when it went, ascending. Uses `beside` up. */
function takenApart(
  beside: readonly Set<number>[],
): Pick<Contraction, 'nodeAt' | 'rankOf'> & { uppers: readonly (readonly number[])[] } {
  const nodeAt = new Int32Array(beside.length)
  const rankOf = new Int32Array(beside.length).fill(-1)
  const joined: (readonly number[])[] = []
  for (let rank = 0; rank < beside.length; rank += 1) {
    let next = -1
    beside.forEach(({ size }, node) => {
      if (rankOf[node] === -1 && (next < 0 || size < (beside[next]?.size ?? 0))) next = node
    })
    const around = [...(beside[next] ?? [])]
    nodeAt[rank] = next
    rankOf[next] = rank
    joined.push(around)
    for (const node of around) {
      const its = beside[node]
      its?.delete(next)
      for (const other of around) if (other !== node) its?.add(other)
    }
  }
  const uppers = joined.map(around => around.map(node => rankOf[node] ?? 0).sort((a, b) => a - b))
  return { nodeAt, rankOf, uppers }
}
