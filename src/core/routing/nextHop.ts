/**
 * All ways at once: for each target "which arc next" and "how many seconds left" from everywhere. A query then only
 * follows arcs. The tables are filled row by row over the contraction: the last node's row first, each other one out of
 * the rows of the few nodes it is linked to, without any search.
 */
import { contractionOf, type Contraction } from './contraction'
import type { Network } from './network'

export interface NextHops {
  costs: Float32Array
  /** Row of each node that is a target; −1 for the others. */
  rowOf: Int32Array
  /** The arc to take at a node towards a row's target; −1: none leads there, or one is there. */
  arcs: Int16Array
  /** Cost of what is left, seconds of the profile. */
  left: Float32Array
}

/** Arcs that cost nothing would let two nodes lead to each other; nobody notices a millisecond. */
const LEAST_SECONDS = 1e-3
const MOST_ARCS = 0x8000

/**
 * `targets`: nodes, all of them by default.
 * @throws RangeError for more arcs than the table can name
 */
export function nextHops(network: Network, costs: Float32Array, targets?: readonly number[]): NextHops {
  const count = network.points.length
  if (network.arcTo.length > MOST_ARCS)
    throw new RangeError(`walkways: ${network.arcTo.length} arcs; expected up to ${MOST_ARCS}`)
  const contraction = contractionOf(network)
  const wanted = targets ?? Array.from({ length: count }, (_, node) => node)
  const rows = rowsOf(contraction, linksOf(contraction, costs), neededFor(contraction, wanted))
  const rowOf = new Int32Array(count).fill(-1)
  const arcs = new Int16Array(count * wanted.length)
  const left = new Float32Array(count * wanted.length)
  const { nodeAt, rankOf } = contraction
  wanted.forEach((target, row) => {
    rowOf[target] = row
    const from = (rankOf[target] as number) * count
    const to = row * count
    for (let rank = 0; rank < count; rank += 1) {
      const node = nodeAt[rank] as number
      arcs[to + node] = rows.arcs[from + rank] as number
      left[to + node] = rows.left[from + rank] as number
    }
  })
  return { costs, rowOf, arcs, left }
}

/** Arcs from one node to another; null when no way leads there, or the other is no target. */
export function arcsBetween(
  { arcTo, points }: Network,
  { rowOf, left, arcs }: NextHops,
  from: number,
  to: number,
): number[] | null {
  const row = rowOf[to] ?? -1
  const start = row * points.length
  if (row < 0 || left[start + from] === Infinity) return null
  // counted first: an array that grows is copied again and again
  let length = 0
  for (let node = from; node !== to; length += 1) node = arcTo[arcs[start + node] as number] as number
  const found = new Array<number>(length)
  for (let node = from, i = 0; i < length; i += 1) {
    const arc = arcs[start + node] as number
    found[i] = arc
    node = arcTo[arc] as number
  }
  return found
}

/** The arc to take at a node towards a target; −1: none leads there, one is there, or the other is no target. */
export function nextArc({ points }: Network, { rowOf, arcs }: NextHops, from: number, to: number): number {
  const row = rowOf[to] ?? -1
  return row < 0 ? -1 : (arcs[row * points.length + from] ?? -1)
}

/** Seconds of the profile from one node to another; Infinity when no way leads there. */
export function costBetween({ points }: Network, hops: NextHops, from: number, to: number): number {
  const row = hops.rowOf[to] ?? -1
  return row < 0 ? Infinity : (hops.left[row * points.length + from] ?? Infinity)
}

/** Of each slot of the contraction: what it costs under these costs, and the first arc of the way it stands for. */
interface Links {
  costs: Float64Array
  arcs: Int16Array
}

function linksOf({ upper, slotOf, detours }: Contraction, arcCosts: Float32Array): Links {
  const costs = new Float64Array(upper.length * 2).fill(Infinity)
  const arcs = new Int16Array(upper.length * 2).fill(-1)
  for (let arc = 0; arc < slotOf.length; arc += 1) {
    const slot = slotOf[arc] as number
    if (slot < 0) continue
    const cost = Math.max(LEAST_SECONDS, arcCosts[arc] as number)
    if (cost >= (costs[slot] as number)) continue
    costs[slot] = cost
    arcs[slot] = arc
  }
  for (let i = 0; i < detours.length; i += 3) {
    const slot = detours[i] as number
    const [one, two] = [detours[i + 1] as number, detours[i + 2] as number]
    const cost = (costs[one] as number) + (costs[two] as number)
    if (cost >= (costs[slot] as number)) continue
    costs[slot] = cost
    arcs[slot] = arcs[one] as number
  }
  return { costs, arcs }
}

/** By rank: rows that are asked for, and those that these are made of. */
function neededFor({ rankOf, first, upper }: Contraction, wanted: readonly number[]): Uint8Array {
  const needed = new Uint8Array(rankOf.length)
  for (const node of wanted) needed[rankOf[node] as number] = 1
  for (let rank = 0; rank < needed.length; rank += 1)
    if (needed[rank])
      for (let link = first[rank] as number; link < (first[rank + 1] as number); link += 1)
        needed[upper[link] as number] = 1
  return needed
}

/**
 * The table by rank, in doubles: their rounding is far below `LEAST_SECONDS`, so each arc leads to a node with less
 * left, and following them ends.
 */
function rowsOf(
  { first, upper }: Contraction,
  links: Links,
  needed: Uint8Array,
): { arcs: Int16Array; left: Float64Array } {
  const { costs: linkCosts, arcs: linkArcs } = links
  const count = needed.length
  const left = new Float64Array(count * count).fill(Infinity)
  const arcs = new Int16Array(count * count).fill(-1)
  for (let target = count - 1; target >= 0; target -= 1) {
    if (!needed[target]) continue
    const row = target * count
    left[row + target] = 0
    // from nodes that went later: by one of those that the target was linked to, whose rows are there
    for (let link = first[target] as number; link < (first[target + 1] as number); link += 1) {
      const last = upper[link] as number
      const down = linkCosts[link * 2 + 1] as number
      if (down === Infinity) continue
      const end = row + count
      for (let i = row + target + 1, j = last * count + target + 1; i < end; i += 1, j += 1) {
        const cost = (left[j] as number) + down
        if (cost < (left[i] as number)) {
          left[i] = cost
          arcs[i] = arcs[j] as number
        }
      }
      if (arcs[row + last] === -1) arcs[row + last] = linkArcs[link * 2 + 1] as number
    }
    // from nodes that went earlier: out by one of those they were linked to
    let link = (first[target] as number) - 1
    for (let from = target - 1; from >= 0; from -= 1) {
      const firstLink = first[from] as number
      let best = Infinity
      let arc = -1
      for (; link >= firstLink; link -= 1) {
        const cost = (linkCosts[link * 2] as number) + (left[row + (upper[link] as number)] as number)
        if (cost < best) {
          best = cost
          arc = linkArcs[link * 2] as number
        }
      }
      left[row + from] = best
      arcs[row + from] = arc
    }
  }
  return { arcs, left }
}
