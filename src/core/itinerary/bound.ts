/**
 * How much a walk can still gain at most: from each node, at each moment, after what it remembers. Visits may repeat
 * here, but not straight back (two-cycle elimination: Christofides, Mingozzi & Toth 1981) and not as long as the place
 * is remembered: only places near each other remember one another (ng-routes: Baldacci, Mingozzi & Roberti 2011). Each
 * further visit is charged: every visit pays the node's price, which is given back once (Lagrangian relaxation of "at
 * most once"; prices.ts). Time is cut into slices and rounded down, so what is found is never too little.
 */
import { hasBit, type Ceiling } from './ceiling'
import type { Plan } from './plan'
import { neighbourhoods, type Neighbourhoods } from './neighbourhoods'

const NOTHING = -Infinity
/** What each mask of remembered nodes costs, compared with the rest of a step. */
const MASK_COST = 0.25
/** Between two looks at the clock. */
const STEPS_AT_ONCE = 2e5

export class Bound implements Ceiling {
  /** Best gain after node k, its own visit not counted, at cell × masks + what is remembered of its neighbours. */
  readonly first: Float64Array
  /** The same for walks that don't go to `via` next. */
  readonly second: Float64Array
  readonly via: Int16Array
  readonly near: Neighbourhoods
  readonly masks: number
  private readonly cellFrom: Int32Array
  private readonly firstSlice: Int32Array
  private readonly sliceCount: Int32Array
  /** For each node those that can follow, the ones one may leave latest for first. */
  readonly followers: readonly Int32Array[]
  readonly leaveByS: Float64Array

  constructor(
    readonly plan: Plan,
    /** A multiple of 1/1024 s, as all times are, and no longer than any way with the visit before it. */
    readonly sliceSeconds: number,
    readonly prices: Float64Array,
    neighbours: number,
  ) {
    const { count, width } = plan
    this.near = neighbourhoods(plan, neighbours)
    this.masks = this.near.masks
    this.firstSlice = new Int32Array(count + 1)
    this.sliceCount = new Int32Array(count + 1)
    this.cellFrom = new Int32Array(count + 1)
    let cells = 0
    for (let k = 0; k <= count; k += 1) {
      this.firstSlice[k] = this.sliceOf(firstOpens(plan, k))
      this.sliceCount[k] = this.sliceOf(lastCloses(plan, k)) - (this.firstSlice[k] ?? 0) + 1
      this.cellFrom[k] = cells
      cells += this.sliceCount[k] ?? 0
    }
    this.first = new Float64Array(cells * this.masks)
    this.second = new Float64Array(cells * this.masks)
    this.via = new Int16Array(cells * this.masks)
    this.leaveByS = new Float64Array(width * width)
    this.followers = this.listFollowers()
  }

  private listFollowers(): Int32Array[] {
    const { count, width, cost, endS } = this.plan
    return Array.from({ length: count + 1 }, (_, k) => {
      const row = k * width
      this.leaveByS[row + count + 1] = endS - (cost[row + count + 1] ?? 0)
      const list: number[] = []
      for (let j = 0; j < count; j += 1) {
        this.leaveByS[row + j] = lastCloses(this.plan, j) - (cost[row + j] ?? 0)
        if (j !== k && (this.leaveByS[row + j] ?? 0) >= firstOpens(this.plan, k)) list.push(j)
      }
      list.sort((a, b) => (this.leaveByS[row + b] ?? 0) - (this.leaveByS[row + a] ?? 0))
      return Int32Array.from(list)
    })
  }

  /** Steps of one computation: what it costs. */
  static sizeOf(plan: Plan, sliceSeconds: number): number {
    let size = 0
    for (let k = 0; k < plan.count; k += 1)
      size += ((lastCloses(plan, k) - firstOpens(plan, k)) / sliceSeconds + 1) * plan.count
    return size
  }

  sliceOf(atS: number): number {
    return Math.floor((atS - this.plan.startS) / this.sliceSeconds)
  }

  /** The cell of a node at a moment, for what is remembered. */
  cellAt(node: number, beginS: number, mask: number): number {
    return (
      ((this.cellFrom[node] ?? 0) + this.sliceOf(beginS) - (this.firstSlice[node] ?? 0)) * this.masks + mask
    )
  }

  gainAfter(node: number, beginS: number, visited: Int32Array): number {
    const list = this.near.lists[node] ?? []
    let mask = 0
    for (let i = 0; i < list.length; i += 1) if (hasBit(visited, list[i] ?? 0)) mask |= 1 << i
    const cell = this.cellAt(node, beginS, mask)
    const next = this.via[cell] ?? 0
    return (next < this.plan.count && hasBit(visited, next) ? this.second[cell] : this.first[cell]) ?? 0
  }

  /** All gains with the prices as they are; returns the bound from the start. Yields steps done. */
  *computing(): Generator<number, number> {
    const { plan, firstSlice, sliceCount } = this
    const stepCost = 1 + MASK_COST * this.masks
    let last = 0
    for (let k = 0; k < plan.count; k += 1)
      last = Math.max(last, (firstSlice[k] ?? 0) + (sliceCount[k] ?? 0) - 1)
    let done = 0
    for (let slice = last; slice >= 0; slice -= 1) {
      for (let k = 0; k < plan.count; k += 1) {
        const at = slice - (firstSlice[k] ?? 0)
        if (at < 0 || at >= (sliceCount[k] ?? 0)) continue
        this.computeOne(k, slice)
        done += plan.count * stepCost
      }
      if (done < STEPS_AT_ONCE) continue
      yield done
      done = 0
    }
    this.computeOne(plan.count, 0)
    yield done
    return (
      this.prices.reduce((sum, price) => sum + price, 0) +
      (this.first[this.cellAt(plan.count, plan.startS, 0)] ?? NOTHING)
    )
  }

  private computeOne(node: number, slice: number): void {
    const { plan, prices, first, second, via, cellFrom, firstSlice, sliceSeconds, leaveByS, masks } = this
    const { width, cost, profit, startS, count, opensS, closesS, windowFrom } = plan
    const { bit, passes } = this.near
    const opens = opensS[windowFrom[node] ?? 0] ?? 0
    const sliceS = startS + slice * sliceSeconds
    const atS = sliceS > opens ? sliceS : opens
    const row = node * width
    const own = ((cellFrom[node] ?? 0) + slice - (firstSlice[node] ?? 0)) * masks
    const ending = atS <= (leaveByS[row + count + 1] ?? 0) ? 0 : NOTHING
    for (let mask = 0; mask < masks; mask += 1) {
      first[own + mask] = ending
      second[own + mask] = NOTHING
      via[own + mask] = count + 1
    }
    const followers = this.followers[node] as Int32Array
    for (let i = 0; i < followers.length; i += 1) {
      const j = followers[i] ?? 0
      if (atS > (leaveByS[row + j] ?? 0)) break
      const arrives = atS + (cost[row + j] ?? 0)
      let w = windowFrom[j] ?? 0
      while (arrives > (closesS[w] ?? 0)) w += 1
      const opensThere = opensS[w] ?? 0
      const begins = arrives > opensThere ? arrives : opensThere
      const there =
        ((cellFrom[j] ?? 0) + (((begins - startS) / sliceSeconds) | 0) - (firstSlice[j] ?? 0)) * masks
      const worth = (profit[j] ?? 0) - (prices[j] ?? 0)
      const known = bit[row + j] ?? 0
      const pass = (row + j) * masks
      for (let mask = 0; mask < masks; mask += 1) {
        if ((mask & known) !== 0) continue
        const cell = there + (passes[pass + mask] ?? 0)
        const gain = worth + ((via[cell] === node ? second[cell] : first[cell]) ?? 0)
        const here = own + mask
        if (gain > (first[here] ?? 0)) {
          second[here] = first[here] ?? 0
          first[here] = gain
          via[here] = j
        } else if (gain > (second[here] ?? 0)) second[here] = gain
      }
    }
  }
}

export const firstOpens = (plan: Plan, node: number): number => plan.opensS[plan.windowFrom[node] ?? 0] ?? 0
const lastCloses = (plan: Plan, node: number): number =>
  plan.closesS[(plan.windowFrom[node + 1] ?? 0) - 1] ?? 0
