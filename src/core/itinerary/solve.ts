/**
 * The visit planner: which places fit into the time that is left, and in which order. Give it as much time as there is:
 * `run` may be called again and again and only ever finds better. The same seed and the same number of steps give the
 * same itinerary; the clock is the caller's (`until`).
 */
import { seededRandom } from '../architecture/seededRandom'
import { checkProblem } from './check'
import { exactProblem } from './exact'
import { itineraryOf } from './itinerary'
import { planOf, type Plan } from './plan'
import { prove, type Proving } from './proving'
import { reachOf } from './reach'
import { Search } from './search'
import type { Itinerary, VisitProblem } from './types'

/** A number of steps, or whether to stop now: asked after each. */
export type Until = number | (() => boolean)

export interface Solver {
  /** Searches; from a while on most of the time goes into the proof. Ends early when nothing better exists. */
  run(until: Until): Itinerary
  best(): Itinerary
}

/** Steps of search before the first of the proof: a good itinerary makes proofs short. Small problems need fewer. */
const SEARCH_FIRST = 3000
const SEARCH_FIRST_PER_PAIR = 8
/** Small steps of the proof for one of the search: they take about three times as long. */
const PROOF_STEPS = 12_000

export function createSolver(problem: VisitProblem, seed: string): Solver {
  checkProblem(problem)
  const exact = exactProblem(problem)
  const reach = reachOf(exact)
  const plan = planOf(exact, reach)
  const search = new Search(plan, seededRandom(seed))
  const proving: Proving = { known: { worth: -Infinity, order: [] }, bound: sumOf(plan) }
  const proof = prove(plan, proving)
  /** Steps of search to be done before the next of the proof. */
  let due = Math.min(SEARCH_FIRST, SEARCH_FIRST_PER_PAIR * plan.count ** 2)
  let isProven = plan.count === 0
  let isProofOver = isProven
  let iterations = 0

  const proofStep = (): void => {
    const { known } = proving
    if (search.mustsMissing === 0 && search.worth > known.worth) {
      known.worth = search.worth
      known.order = search.order()
    }
    const worth = known.worth
    const next = proof.next()
    if (known.worth > worth) search.adopt(known.order)
    if (next.done) {
      isProofOver = true
      isProven = next.value
    } else due += next.value / PROOF_STEPS
  }
  const step = (): void => {
    iterations += 1
    if (!isProofOver && search.iterations >= due) proofStep()
    else search.step()
  }
  const best = (): Itinerary =>
    itineraryOf(problem, plan, reach, search, { isProven, bound: proving.bound, iterations })

  return {
    best,
    run: until => {
      for (let count = 0; !isProven; count += 1) {
        if (typeof until === 'number' ? count >= until : until()) break
        step()
      }
      return best()
    },
  }
}

function sumOf({ profit, count }: Plan): number {
  return profit.subarray(0, count).reduce((sum, value) => sum + value, 0)
}
