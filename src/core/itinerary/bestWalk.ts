/** The walk a bound stands for: which nodes it comes to, and how often. Prices are set by it (prices.ts). */
import { firstOpens, type Bound } from './bound'
import { earliestBegin } from './plan'

export function countVisits(bound: Bound, visits: Int32Array): void {
  const { plan, first, second, via, sliceSeconds, near, masks } = bound
  const { count, width, cost, startS } = plan
  visits.fill(0)
  let [node, mask, from, atS] = [count, 0, -1, startS]
  for (;;) {
    const cell = bound.cellAt(node, atS, mask)
    const isBack = via[cell] === from
    if ((isBack ? second[cell] : first[cell]) === -Infinity) return
    const next = isBack ? secondVia(bound, node, atS, mask, second[cell] ?? 0) : (via[cell] ?? 0)
    if (next >= count) return
    visits[next] = (visits[next] ?? 0) + 1
    const begins = earliestBegin(plan, next, atS + (cost[node * width + next] ?? 0))
    mask = near.passes[(node * width + next) * masks + mask] ?? 0
    from = node
    node = next
    atS = Math.max(startS + bound.sliceOf(begins) * sliceSeconds, firstOpens(plan, next))
  }
}

/** The follower with the second best gain: looked for again, as only its gain was kept. */
function secondVia(bound: Bound, node: number, atS: number, mask: number, wanted: number): number {
  const { plan, prices, first, second, via, leaveByS, near, masks, followers } = bound
  const { width, cost, profit, count } = plan
  const best = via[bound.cellAt(node, atS, mask)]
  for (const j of followers[node] ?? []) {
    const arc = node * width + j
    if (atS > (leaveByS[arc] ?? 0)) break
    if (j === best || (mask & (near.bit[arc] ?? 0)) !== 0) continue
    const begins = earliestBegin(plan, j, atS + (cost[arc] ?? 0))
    const cell = bound.cellAt(j, begins, near.passes[arc * masks + mask] ?? 0)
    const gain =
      (profit[j] ?? 0) - (prices[j] ?? 0) + ((via[cell] === node ? second[cell] : first[cell]) ?? 0)
    if (gain === wanted) return j
  }
  return count + 1
}
