/**
 * A route under change: forward the earliest begin of each visit, backward the latest with which all that follows is
 * still possible (Vansteenwegen et al. 2009 call the difference maxShift). With both, whether a node fits between two
 * others is one comparison. Position 0 is the start, position length + 1 the end.
 */
import { earliestBegin, latestBegin, type Plan } from './plan'

export class Route {
  length = 0
  /** Sum of the plan's weights. */
  weight = 0
  readonly sequence: Int32Array
  readonly beginS: Float64Array
  readonly latestS: Float64Array
  /** Position of a node; 0 when it is not visited. */
  readonly at: Int32Array

  constructor(readonly plan: Plan) {
    this.sequence = new Int32Array(plan.width)
    this.beginS = new Float64Array(plan.width)
    this.latestS = new Float64Array(plan.width)
    this.at = new Int32Array(plan.width)
    this.clear()
  }

  clear(): boolean {
    this.at.fill(0)
    this.length = 0
    this.weight = 0
    this.sequence[0] = this.plan.count
    this.sequence[1] = this.plan.count + 1
    return this.time()
  }

  copy(other: Route): void {
    const { plan, sequence, beginS, latestS, at } = this
    for (let p = 1; p <= this.length; p += 1) at[sequence[p] ?? 0] = 0
    this.length = other.length
    this.weight = other.weight
    for (let p = 0; p <= other.length + 1; p += 1) {
      const node = other.sequence[p] ?? 0
      sequence[p] = node
      beginS[p] = other.beginS[p] ?? 0
      latestS[p] = other.latestS[p] ?? 0
      if (node < plan.count) at[node] = p
    }
  }

  /** Computes all times; false where a visit would come too late. */
  time(): boolean {
    const { plan, sequence, beginS, latestS, length } = this
    const { cost, width } = plan
    let node = plan.count
    beginS[0] = plan.startS
    for (let p = 1; p <= length + 1; p += 1) {
      const next = sequence[p] ?? 0
      beginS[p] = earliestBegin(plan, next, (beginS[p - 1] ?? 0) + (cost[node * width + next] ?? 0))
      node = next
    }
    if (!((beginS[length + 1] ?? 0) <= plan.endS)) return false
    latestS[length + 1] = plan.endS
    for (let p = length; p >= 0; p -= 1) {
      const before = sequence[p] ?? 0
      latestS[p] = latestBegin(plan, before, (latestS[p + 1] ?? 0) - (cost[before * width + node] ?? 0))
      node = before
    }
    return true
  }

  /** The node must fit there. */
  insert(node: number, position: number): void {
    const { sequence, at } = this
    for (let p = this.length + 1; p >= position; p -= 1) {
      const moved = sequence[p] ?? 0
      sequence[p + 1] = moved
      at[moved] = p + 1
    }
    this.length += 1
    sequence[position] = node
    at[node] = position
    at[this.plan.count + 1] = 0
    this.weight += this.plan.weight[node] ?? 0
    this.time()
  }

  /** Takes the stops from one position to before another out; more where the shorter way takes longer. */
  remove(from: number, to: number): void {
    this.cut(from, to)
    while (!this.time() && this.length > 0) {
      let late = 1
      while (late < this.length && Number.isFinite(this.beginS[late] ?? 0)) late += 1
      this.cut(late, late + 1)
    }
  }

  /** The stops of an order that is known to fit. */
  follow(order: readonly number[]): void {
    this.clear()
    order.forEach((node, i) => {
      this.sequence[i + 1] = node
      this.at[node] = i + 1
      this.weight += this.plan.weight[node] ?? 0
    })
    this.length = order.length
    this.sequence[order.length + 1] = this.plan.count + 1
    this.time()
  }

  /** A node takes the place of the stops from one position to before another; it must fit there. */
  replace(from: number, to: number, node: number): void {
    if (to > from) this.cut(from, to)
    this.insert(node, from)
  }

  private cut(from: number, to: number): void {
    const { sequence, at, plan } = this
    const gap = to - from
    for (let p = from; p < to; p += 1) {
      const node = sequence[p] ?? 0
      at[node] = 0
      this.weight -= plan.weight[node] ?? 0
    }
    for (let p = to; p <= this.length + 1; p += 1) {
      const moved = sequence[p] ?? 0
      sequence[p - gap] = moved
      at[moved] = p - gap
    }
    this.length -= gap
    at[plan.count + 1] = 0
  }

  /** Ways and visits together, seconds: what is waited does not count. */
  spentSeconds(): number {
    const { sequence, plan } = this
    let sum = 0
    for (let p = 0; p <= this.length; p += 1)
      sum += plan.cost[(sequence[p] ?? 0) * plan.width + (sequence[p + 1] ?? 0)] ?? 0
    return sum
  }
}
