/**
 * Puts nodes into a route as long as one fits: of all that fit, the one with the most gain for its delay comes next
 * (Vansteenwegen et al. 2009 take profit² ÷ delay; here the caller says what gains). A node that fits nowhere is not
 * looked at again, since a fuller route has less room.
 */
import type { Plan } from './plan'
import type { Route } from './route'

export class Filler {
  private readonly open: Int32Array
  private readonly spot: Int32Array
  private readonly delayS: Float64Array
  /** A delay of nothing must not gain without end. */
  private readonly leastDelayS: number

  constructor(private readonly plan: Plan) {
    this.open = new Int32Array(plan.width)
    this.spot = new Int32Array(plan.width)
    this.delayS = new Float64Array(plan.width)
    this.leastDelayS = (plan.endS - plan.startS) * 1e-3 + 1e-9
  }

  /** Nodes with a gain of 0 stay out. */
  fill(route: Route, gains: Float64Array): void {
    const { open, spot, delayS, leastDelayS } = this
    let left = 0
    let best = -1
    let bestScore = 0
    for (let k = 0; k < this.plan.count; k += 1) {
      const gain = gains[k] ?? 0
      if (gain <= 0 || route.at[k] !== 0) continue
      spot[k] = 0
      if (!this.seek(route, k, 1, route.length + 1)) continue
      open[left++] = k
      const score = gain / ((delayS[k] ?? 0) + leastDelayS)
      if (score > bestScore) {
        bestScore = score
        best = k
      }
    }
    while (best >= 0) {
      const position = spot[best] ?? 0
      route.insert(best, position)
      const from = open
      const count = left
      const chosen = best
      left = 0
      best = -1
      bestScore = 0
      for (let i = 0; i < count; i += 1) {
        const k = from[i] ?? 0
        if (k === chosen || !this.refresh(route, k, position)) continue
        open[left++] = k
        const score = (gains[k] ?? 0) / ((delayS[k] ?? 0) + leastDelayS)
        if (score > bestScore) {
          bestScore = score
          best = k
        }
      }
    }
  }

  /** After a node came in at a position: does this one still fit, and where best? */
  private refresh(route: Route, node: number, position: number): boolean {
    const { spot } = this
    const old = spot[node] ?? 0
    if (old === position || this.plan.hasPrecedence) {
      spot[node] = 0
      return this.seek(route, node, 1, route.length + 1)
    }
    spot[node] = 0
    const moved = old > position ? old + 1 : old
    if (!this.seek(route, node, moved, moved)) return this.seek(route, node, 1, route.length + 1)
    this.seek(route, node, position, position + 1)
    return true
  }

  /** The least delay of all positions from `first` to `last`; keeps what was found before unless it is better. */
  private seek(route: Route, node: number, first: number, last: number): boolean {
    const { cost, width, closesS, opensS, windowFrom } = this.plan
    const { sequence, beginS, latestS } = route
    const firstWindow = windowFrom[node] ?? 0
    const afterWindow = windowFrom[node + 1] ?? 0
    const opens = opensS[firstWindow] ?? 0
    const closes = closesS[afterWindow - 1] ?? 0
    const row = node * width
    let found = this.spot[node] ?? 0
    let least = found > 0 ? (this.delayS[node] ?? 0) : Infinity
    let from = first
    let to = last
    if (this.plan.hasPrecedence) {
      from = Math.max(from, this.earliestPosition(route, node))
      to = Math.min(to, this.latestPosition(route, node))
    }
    while (from <= to && (latestS[from] ?? 0) < opens) from += 1
    let previous = sequence[from - 1] ?? 0
    for (let p = from; p <= to; p += 1) {
      const begin = beginS[p - 1] ?? 0
      if (begin > closes) break
      const next = sequence[p] ?? 0
      const here = previous * width
      const arrives = begin + (cost[here + node] ?? 0)
      previous = next
      if (arrives > closes) continue
      let w = firstWindow
      while (arrives > (closesS[w] ?? 0)) w += 1
      const opensThere = opensS[w] ?? 0
      const onward = (arrives > opensThere ? arrives : opensThere) + (cost[row + next] ?? 0)
      if (onward > (latestS[p] ?? 0)) continue
      const delay = onward - begin - (cost[here + next] ?? 0)
      if (delay < least) {
        least = delay
        found = p
      }
    }
    if (found === 0) return false
    this.spot[node] = found
    this.delayS[node] = least > 0 ? least : 0
    return true
  }

  private earliestPosition(route: Route, node: number): number {
    let from = 1
    for (const other of this.plan.before[node] ?? []) from = Math.max(from, (route.at[other] ?? 0) + 1)
    return from
  }

  private latestPosition(route: Route, node: number): number {
    let to = route.length + 1
    for (const other of this.plan.after[node] ?? []) {
      const position = route.at[other] ?? 0
      if (position > 0 && position < to) to = position
    }
    return to
  }
}
