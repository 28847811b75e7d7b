/**
 * Finds out whether anything is better than the best itinerary known: all walks are grown stop by stop. Of walks with
 * the same visits and the same last one the earliest stays; a walk that can't become worth more than the best known is
 * dropped (Righini & Salani 2009 bound the same way from both sides). When none is left, nothing is better.
 */
import { hasBit, type Ceiling } from './ceiling'
import { WalkLevel } from './levels'
import { earliestBegin, type Plan } from './plan'

/** Walks grown between two looks at the clock. */
const CHUNK = 500

export interface Known {
  /** Worth of the best itinerary with all musts; -Infinity without one. */
  worth: number
  /** Its nodes, as the plan counts them. */
  order: readonly number[]
}

export interface ProofLimits {
  /** A better itinerary is worth at least this much more. */
  step: number
  /** Gives up when it has to keep more walks. */
  mostWalks: number
}

export class Proof {
  private readonly levels: WalkLevel[] = []
  private readonly bits: Int32Array
  private readonly musts: readonly number[]
  private walks = 0

  constructor(
    private readonly plan: Plan,
    private readonly ceiling: Ceiling,
    /** Ways with the visits on them, the quickest even when through other nodes. */
    private readonly quickestS: Float64Array,
    readonly known: Known,
    private readonly limits: ProofLimits,
  ) {
    this.bits = new Int32Array((plan.count + 31) >> 5)
    this.musts = Array.from({ length: plan.count }, (_, k) => k).filter(k => plan.must[k] === 1)
  }

  /** Yields now and then; returns whether it came to its end, which makes `known` the best there is. */
  *run(): Generator<number, boolean> {
    const { plan, ceiling } = this
    let level = new WalkLevel(this.bits.length)
    const root = level.slotFor(plan.count, this.bits)
    level.beginS[root] = plan.startS
    level.priced[root] = ceiling.prices.reduce((sum, price) => sum + price, 0)
    level.bound[root] = Infinity
    this.consider(level, root)
    while (level.size > 0) {
      this.levels.push(level)
      const next = new WalkLevel(this.bits.length)
      for (let i = 0; i < level.size; i += 1) {
        this.growWalk(level, i, next)
        if (this.walks + next.size > this.limits.mostWalks) return false
        if (i % CHUNK === CHUNK - 1) yield CHUNK * plan.count
      }
      this.walks += next.size
      level.forget()
      level = next
      yield plan.count
    }
    return true
  }

  private isHopeless(bound: number): boolean {
    return bound === -Infinity || bound < this.known.worth + this.limits.step
  }

  private growWalk(level: WalkLevel, walk: number, next: WalkLevel): void {
    if (this.isHopeless(level.bound[walk] ?? 0)) return
    const { plan, ceiling, bits } = this
    const { count, width, cost, profit } = plan
    const from = (level.node[walk] ?? 0) * width
    const beginS = level.beginS[walk] ?? 0
    const pricedSoFar = level.priced[walk] ?? 0
    const words = bits.length
    for (let w = 0; w < words; w += 1) bits[w] = level.visited[walk * words + w] ?? 0
    for (let k = 0; k < count; k += 1) {
      if (hasBit(bits, k)) continue
      const begins = earliestBegin(plan, k, beginS + (cost[from + k] ?? 0))
      if (begins === Infinity || (plan.hasPrecedence && this.comesTooLate(k))) continue
      const priced = pricedSoFar + (profit[k] ?? 0) - (ceiling.prices[k] ?? 0)
      bits[k >> 5] = (bits[k >> 5] ?? 0) | (1 << (k & 31))
      const rough = priced + ceiling.gainAfter(k, begins, bits)
      const bound = this.isHopeless(rough) ? rough : rough - this.lostAfter(k, begins)
      if (!this.isHopeless(bound)) {
        const slot = next.slotFor(k, bits)
        if (next.parent[slot] === -1 || begins < (next.beginS[slot] ?? 0)) {
          next.parent[slot] = walk
          next.beginS[slot] = begins
          next.priced[slot] = priced
          next.worth[slot] = (level.worth[walk] ?? 0) + (profit[k] ?? 0)
          next.bound[slot] = bound
          this.consider(next, slot)
        }
      }
      bits[k >> 5] = (bits[k >> 5] ?? 0) & ~(1 << (k & 31))
    }
  }

  /** Something that must come after it was visited. */
  private comesTooLate(node: number): boolean {
    for (const later of this.plan.after[node] ?? []) if (hasBit(this.bits, later)) return true
    return false
  }

  /** Prices that are not given back, for nodes that can't be reached any more; Infinity when a must is among them. */
  private lostAfter(node: number, beginS: number): number {
    const { plan, ceiling, bits, quickestS } = this
    const { count, width, closesS, windowFrom, must } = plan
    let lost = 0
    for (let j = 0; j < count; j += 1) {
      const price = ceiling.prices[j] ?? 0
      if ((price <= 0 && must[j] === 0) || hasBit(bits, j)) continue
      if (beginS + (quickestS[node * width + j] ?? 0) <= (closesS[(windowFrom[j + 1] ?? 0) - 1] ?? 0))
        continue
      if (must[j] === 1) return Infinity
      lost += price
    }
    return lost
  }

  /** Takes a walk as the best known if it is, walks to the end in time and has all musts. */
  private consider(level: WalkLevel, slot: number): void {
    const { plan, known, bits } = this
    const { count, width, cost, endS } = plan
    const worth = level.worth[slot] ?? 0
    const node = level.node[slot] ?? 0
    if (worth <= known.worth || (level.beginS[slot] ?? 0) + (cost[node * width + count + 1] ?? 0) > endS)
      return
    if (!this.musts.every(k => hasBit(bits, k))) return
    const order: number[] = []
    let at = slot
    for (let depth = this.levels.length; depth > 0; depth -= 1) {
      const from = depth === this.levels.length ? level : this.levels[depth]
      order.unshift(from?.node[at] ?? 0)
      at = from?.parent[at] ?? 0
    }
    known.worth = worth
    known.order = order
  }
}
