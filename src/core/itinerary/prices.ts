/** The prices of a bound, improved by subgradient steps (Held, Wolfe & Crowder 1974). */
import { countVisits } from './bestWalk'
import type { Bound } from './bound'
import type { Plan } from './plan'

/** Steps without a lower bound before they get shorter. */
const PATIENCE = 8
/** A gain of less than this share of the gap does not count as one. */
const WORTHWHILE = 1e-3

export class Pricing {
  /** The lowest bound so far, and its prices. */
  best = Infinity
  readonly bestPrices: Float64Array
  private readonly visits: Int32Array
  private waited = 0

  constructor(
    private readonly bound: Bound,
    /** As share of the step that would close the gap if the bound were a straight line. */
    private stepShare: number,
  ) {
    this.visits = new Int32Array(bound.plan.width)
    this.bestPrices = Float64Array.from(bound.prices)
  }

  /** One computation and one step; `known` is the worth of the best itinerary known. */
  *improving(known: number): Generator<number, void> {
    const { bound, visits, bestPrices } = this
    const value = yield* bound.computing()
    this.waited = value < this.best - WORTHWHILE * (this.best - known) ? 0 : this.waited + 1
    if (value < this.best) {
      this.best = value
      bestPrices.set(bound.prices)
    }
    countVisits(bound, visits)
    if (this.waited >= PATIENCE) {
      this.waited = 0
      this.stepShare /= 2
      bound.prices.set(bestPrices)
    }
    this.move(value - known)
  }

  /** Dearer where the best walk comes more than once, cheaper where it does not come. */
  private move(gap: number): void {
    const { plan, prices } = this.bound
    const { visits } = this
    let norm = 0
    for (let k = 0; k < plan.count; k += 1)
      if (canMove(plan, prices, visits, k)) norm += (1 - (visits[k] ?? 0)) ** 2
    if (norm === 0 || !(gap > 0)) return
    const length = (this.stepShare * gap) / norm
    for (let k = 0; k < plan.count; k += 1) {
      if (!canMove(plan, prices, visits, k)) continue
      const price = (prices[k] ?? 0) - length * (1 - (visits[k] ?? 0))
      // a must is visited exactly once, so its price may also be a reward
      prices[k] = plan.must[k] === 1 ? price : Math.max(0, price)
    }
  }
}

const canMove = (plan: Plan, prices: Float64Array, visits: Int32Array, k: number): boolean =>
  plan.must[k] === 1 || (prices[k] ?? 0) > 0 || (visits[k] ?? 0) > 1
