/**
 * The search for a good itinerary: large neighbourhood search (Shaw 1998). A route is broken open (shake.ts), filled
 * again (fill.ts) and tidied (tidy.ts). Somewhat worse routes are taken too, at the start of a cycle more than at its
 * end (threshold accepting, Dueck & Scheuer 1990); each cycle begins at the best route and is longer than the last.
 */
import { Filler } from './fill'
import type { Plan } from './plan'
import { Route } from './route'
import { drawGains, dropRun, dropSome, dropWeak, force, type Random } from './shake'
import { tidy } from './tidy'

// tried on made-up instances with 6 to 50 stops; halving or doubling any one of these changed little
const FIRST_CYCLE = 400
const CYCLE_GROWTH = 1.3
/** Share of the best worth by which a route may be worse when a cycle begins. */
const TOLERANCE = 0.08
const FORCE_SHARE = 0.4
/** After a node was forced in, how often more is broken open. */
const FORCE_AND_DROP = 0.3
/** How often what was taken out has to stay out for one filling. */
const KEEP_OUT_SHARE = 0.15
const KEPT_OUT = 0.7
const TIDY_SHARE = 0.05
const MOST_DROPPED = 18
const MOST_DROPPED_SHARE = 0.4
const FIRST_ROUTES = 8
const LEAST_GAIN = 1e-9

export class Search {
  readonly best: Route
  iterations = 0
  /** What the best route is worth: the sum of its profits. */
  worth = 0
  /** Musts within reach that the best route lacks. */
  mustsMissing = 0
  /** The end can be reached. */
  isInTime: boolean
  private readonly current: Route
  private readonly work: Route
  private readonly filler: Filler
  private readonly gains: Float64Array
  private cycle = 0
  private cycleLength = FIRST_CYCLE

  constructor(
    private readonly plan: Plan,
    private readonly random: Random,
  ) {
    this.best = new Route(plan)
    this.current = new Route(plan)
    this.work = new Route(plan)
    this.filler = new Filler(plan)
    this.gains = new Float64Array(plan.width)
    this.isInTime = this.current.clear()
    this.keep(this.current)
    if (this.isInTime) this.begin()
  }

  order(): number[] {
    return Array.from(this.best.sequence.subarray(1, this.best.length + 1))
  }

  /** Takes a better route that was found elsewhere. */
  adopt(order: readonly number[]): void {
    this.current.follow(order)
    this.isInTime = true
    this.keep(this.current)
  }

  step(): void {
    this.iterations += 1
    const { current, work, best, random, plan } = this
    if (!this.isInTime || plan.count === 0) return
    work.copy(current)
    this.breakOpen()
    drawGains(this.gains, plan, random)
    const isKeptOut = random() < KEEP_OUT_SHARE
    if (isKeptOut) this.keepOut()
    this.filler.fill(work, this.gains)
    const isGood = work.weight >= current.weight
    const isTidied = (isGood || random() < TIDY_SHARE) && tidy(work)
    if (isTidied || isKeptOut) this.refill(work)
    if (work.weight > best.weight + LEAST_GAIN) this.keep(work)
    // worth, not weight: no must is ever given up for it
    const tolerance = this.worth * TOLERANCE * (1 - this.cycle / this.cycleLength)
    if (work.weight >= current.weight || work.weight > best.weight - tolerance) current.copy(work)
    this.cycle += 1
    if (this.cycle < this.cycleLength) return
    this.cycle = 0
    this.cycleLength = Math.ceil(this.cycleLength * CYCLE_GROWTH)
    current.copy(best)
  }

  /** The best of some routes built from nothing. */
  private begin(): void {
    const { work } = this
    for (let i = 0; i < FIRST_ROUTES; i += 1) {
      work.clear()
      this.refill(work)
      if (tidy(work)) this.refill(work)
      if (i === 0 || work.weight > this.best.weight + LEAST_GAIN) this.keep(work)
    }
    this.current.copy(this.best)
  }

  private keep(route: Route): void {
    this.best.copy(route)
    const { profit, must } = this.plan
    const order = this.order()
    this.worth = order.reduce((sum, node) => sum + (profit[node] ?? 0), 0)
    this.mustsMissing = must.reduce((sum, is) => sum + is, 0) - order.filter(node => must[node] === 1).length
  }

  private refill(route: Route): void {
    drawGains(this.gains, this.plan, this.random)
    this.filler.fill(route, this.gains)
  }

  private breakOpen(): void {
    const { work, random, plan } = this
    const most = Math.max(2, Math.min(MOST_DROPPED, Math.ceil(work.length * MOST_DROPPED_SHARE)))
    if (random() < FORCE_SHARE && work.length < plan.count) {
      let node = Math.floor(random() * plan.count)
      while (work.at[node] !== 0) node = (node + 1) % plan.count
      force(work, node, random)
      if (random() < FORCE_AND_DROP) dropRun(work, random, 3)
      return
    }
    const kind = random()
    if (kind < 0.4) dropRun(work, random, most)
    else if (kind < 0.7) dropSome(work, random, most)
    else dropWeak(work, random, most)
  }

  private keepOut(): void {
    const { current, work, gains, random } = this
    for (let p = 1; p <= current.length; p += 1) {
      const node = current.sequence[p] ?? 0
      if (work.at[node] === 0 && random() < KEPT_OUT) gains[node] = 0
    }
  }
}
