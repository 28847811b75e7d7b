/** Which nodes remember one another (bound.ts), as bits of small masks. */
import type { Plan } from './plan'

export interface Neighbourhoods {
  /** How many masks there are: 2 to the number of neighbours. */
  masks: number
  lists: readonly (readonly number[])[]
  /** The bit of `to` in the masks of `from`, at from × width + to; 0 when it is no neighbour. */
  bit: Int32Array
  /** What is remembered after the way from one node to another, at (from × width + to) × masks + mask. */
  passes: Uint8Array
}

/** The neighbours of a node are those from which one is soonest back. */
export function neighbourhoods(plan: Plan, most: number): Neighbourhoods {
  const { count, width, cost } = plan
  const masks = 1 << most
  const lists = Array.from({ length: count + 1 }, (_, k) => {
    if (k === count) return []
    const there = (j: number): number => (cost[k * width + j] ?? 0) + (cost[j * width + k] ?? 0)
    const others = Array.from({ length: count }, (__, j) => j).filter(j => j !== k)
    return others.sort((a, b) => there(a) - there(b)).slice(0, most)
  })
  const bit = new Int32Array(width * width)
  lists.forEach((list, k) => list.forEach((j, i) => (bit[k * width + j] = 1 << i)))
  const passes = new Uint8Array(width * width * masks)
  for (let from = 0; from <= count; from += 1)
    for (let to = 0; to < count; to += 1) {
      const at = (from * width + to) * masks
      const own = bit[to * width + from] ?? 0
      const shared = (lists[from] ?? []).map(j => bit[to * width + j] ?? 0)
      for (let mask = 0; mask < masks; mask += 1)
        passes[at + mask] = shared.reduce((sum, b, i) => ((mask >> i) & 1 ? sum | b : sum), own)
    }
  return { masks, lists, bit, passes }
}
