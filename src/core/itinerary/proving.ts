/**
 * The way to a proof, in rounds: prices on coarse time first, then a finer bound, then all walks that it leaves. A
 * round that gives up is followed by a dearer one.
 */
import { Bound } from './bound'
import { everything, type Ceiling } from './ceiling'
import type { Plan } from './plan'
import { Pricing } from './prices'
import { Proof, type Known } from './prove'
import { quickestSeconds } from './quickest'

interface Round {
  /** Steps of one computation while prices are sought, and of the bound the walks are held against. */
  coarse: number
  fine: number
  /** Nodes that each remembers. */
  neighbours: number
  tries: number
  stepShare: number
  mostWalks: number
}

/** Tried on simulated days in the palace (30 and 45 candidates, 3 to 8 hours) and Solomon's kinds of instances. */
const ROUNDS: readonly Round[] = [
  { coarse: 3e5, fine: 3e6, neighbours: 0, tries: 60, stepShare: 1, mostWalks: 60_000 },
  { coarse: 4e5, fine: 5e6, neighbours: 2, tries: 30, stepShare: 0.5, mostWalks: 200_000 },
  { coarse: 8e5, fine: 5e6, neighbours: 3, tries: 30, stepShare: 0.5, mostWalks: 600_000 },
  { coarse: 1e6, fine: 1e7, neighbours: 5, tries: 50, stepShare: 0.5, mostWalks: 800_000 },
]
/** Nothing is gained by finer ones. */
const LEAST_SLICE_SECONDS = 1
/** Small problems need no bound. */
const FEW_WALKS = 5000

export interface Proving {
  readonly known: Known
  /** No itinerary with all musts is worth more. */
  bound: number
}

/** Yields about how many small steps it did; returns whether `known` is now known to be the best. */
export function* prove(plan: Plan, state: Proving): Generator<number, boolean> {
  const step = leastGain(plan)
  const quickest = quickestSeconds(plan)
  yield plan.width ** 3
  const grow = (ceiling: Ceiling, mostWalks: number): Generator<number, boolean> =>
    new Proof(plan, ceiling, quickest, state.known, { step, mostWalks }).run()
  if (yield* grow(everything(plan), FEW_WALKS)) return true
  const longestSliceS = shortestStep(plan)
  let prices = new Float64Array(plan.width)
  for (const round of ROUNDS) {
    const coarse = sliceFor(plan, round.coarse, longestSliceS)
    const fine = sliceFor(plan, round.fine, longestSliceS)
    if (coarse === null || fine === null) return false
    const bound = new Bound(plan, coarse, prices, round.neighbours)
    const pricing = new Pricing(bound, round.stepShare)
    for (let tries = 0; tries < round.tries; tries += 1) {
      yield* pricing.improving(Math.max(0, state.known.worth))
      state.bound = Math.min(state.bound, pricing.best)
      if (state.bound < state.known.worth + step) return true
    }
    prices = Float64Array.from(pricing.bestPrices)
    const fineBound = new Bound(plan, fine, Float64Array.from(prices), round.neighbours)
    state.bound = Math.min(yield* fineBound.computing(), state.bound)
    if (yield* grow(fineBound, round.mostWalks)) return true
  }
  return false
}

/** Seconds a slice of time lasts so that a computation has about this size; null where ways are too short for that. */
function sliceFor(plan: Plan, size: number, longestS: number): number | null {
  const atOneSecond = Bound.sizeOf(plan, 1) - plan.count ** 2
  const wishedS = Math.min(longestS, Math.max(LEAST_SLICE_SECONDS, atOneSecond / size))
  // in the parts of exact.ts, so that no moment falls into the slice beside its own
  const sliceS = Math.floor(wishedS * 1024) / 1024
  return sliceS > 0 && Bound.sizeOf(plan, sliceS) <= 4 * size ? sliceS : null
}

/** The least time from the begin of one visit to that of the next: a slice must not be longer. */
function shortestStep({ count, width, cost }: Plan): number {
  let least = Infinity
  for (let from = 0; from < count; from += 1)
    for (let to = 0; to < count; to += 1)
      if (from !== to) least = Math.min(least, cost[from * width + to] ?? 0)
  return least
}

/** The least by which two itineraries that are not worth the same differ; for whole profits their common divisor. */
function leastGain(plan: Plan): number {
  const profits = Array.from(plan.profit.subarray(0, plan.count))
  const sum = profits.reduce((all, profit) => all + profit, 0)
  const divisor = profits.every(Number.isInteger) ? profits.reduce(commonDivisor, 0) : 0
  return divisor > 0 ? divisor * (1 - 1e-6) : 1e-9 * (1 + sum)
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))
