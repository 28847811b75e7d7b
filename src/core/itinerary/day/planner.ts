/**
 * Finds a day's plan: for each way out and each place to eat one search, the most promising of them gets the time that is
 * left. Give it as much time as there is; the same seed and steps give the same plan.
 */
import { createSolver, type Solver } from '../solve'
import type { Itinerary } from '../types'
import { insertion } from './insertion'
import { problemOf, type DayProblem } from './problem'
import { scheduleOf } from './schedule'
import type { DayInput, DayPlace } from './types'

export interface DayPlan {
  /** Ids in order. */
  order: string[]
  worth: number
  /** Nothing of more worth fits, with these exits and this meal. */
  proven: boolean
  /** Musts that could not be had: they stand in the left-out list with the reason. */
  missing: string[]
  /** A meal was asked for and none fits. */
  mealMissing: boolean
}

export interface DayPlanner {
  /** Steps of search, or whether to stop now. */
  run(until: number | (() => boolean)): DayPlan
}

interface Attempt {
  day: DayProblem
  meal: string | null
  solver: Solver
  found: Itinerary
}

/** Steps after which it shows which exit and which meal are worth more. */
const FIRST_STEPS = 40
const STEPS_AT_ONCE = 40
/** Places to eat that are tried: those least out of the way. */
const MOST_MEALS = 3

export function createDayPlanner(input: DayInput, seed: string): DayPlanner {
  const meals = input.meal ? mealsOf(input) : []
  const choices: (string | null)[] = meals.length > 0 ? meals.map(({ id }) => id) : [null]
  let attempts = input.exits.flatMap(exit =>
    choices.map((meal): Attempt => {
      const day = problemOf(input, exit, meal)
      const solver = createSolver(day.problem, `${seed} ${exit.id} ${meal ?? ''}`)
      return { day, meal, solver, found: solver.best() }
    }),
  )
  let isFirst = true
  const best = (): Attempt | null =>
    attempts.reduce<Attempt | null>((a, b) => (a === null || isBetter(b.found, a.found) ? b : a), null)

  return {
    run(until) {
      let steps = 0
      const isOver = typeof until === 'number' ? () => steps >= until : until
      while (!isOver() && attempts.length > 0 && !(attempts.length === 1 && attempts[0]?.found.proven)) {
        const count = isFirst ? FIRST_STEPS : STEPS_AT_ONCE
        for (const attempt of attempts) {
          if (isOver() && !isFirst) break
          attempt.found = attempt.solver.run(count)
          steps += count
        }
        isFirst = false
        attempts = promising(attempts)
      }
      return planOf(input, best())
    },
  }
}

function mealsOf({ places, exits, startNode, walkSeconds }: DayInput): DayPlace[] {
  const detour = ({ node }: DayPlace): number =>
    walkSeconds(startNode, node) + Math.min(...exits.map(exit => walkSeconds(node, exit.node)))
  return places
    .filter(({ isMeal, barred }) => isMeal && barred === null)
    .sort((a, b) => detour(a) - detour(b))
    .slice(0, MOST_MEALS)
}

/**
 * Rests are shorter in the schedule than in the problem (./problem), and musts may leave room: what still fits comes in,
 * worth most first.
 */
function filled(input: DayInput, order: string[]): string[] {
  let full = order
  const open = input.places
    .filter(({ id, worth, barred, isMeal }) => worth > 0 && barred === null && !isMeal && !order.includes(id))
    .sort((a, b) => b.worth - a.worth)
  for (const { id, visitSeconds, queueSeconds } of open) {
    // time that is waited for doors may be used, no other can be had
    const { stops, slackSeconds } = scheduleOf(input, full)
    const spareSeconds = slackSeconds + stops.reduce((sum, { waitSeconds }) => sum + waitSeconds, 0)
    if (visitSeconds + queueSeconds > spareSeconds) continue
    const tried = insertion(input, full, id)
    if (tried.overSeconds === 0) full = tried.order
  }
  return full
}

/** First the end, then the musts, then the worth. */
function isBetter(one: Itinerary, other: Itinerary): boolean {
  if ((one.arriveS === null) !== (other.arriveS === null)) return one.arriveS !== null
  if (one.missing.length !== other.missing.length) return one.missing.length < other.missing.length
  return one.profit > other.profit + 1e-9
}

/** Drops what cannot win any more: half of them each time, and whatever is bounded below the best. */
function promising(attempts: readonly Attempt[]): Attempt[] {
  const sorted = [...attempts].sort((a, b) =>
    isBetter(a.found, b.found) ? -1 : isBetter(b.found, a.found) ? 1 : 0,
  )
  const [first] = sorted
  if (!first) return []
  return sorted
    .slice(0, Math.max(1, Math.ceil(sorted.length / 2)))
    .filter(({ found }) => found === first.found || (found.bound ?? -1) > first.found.profit)
}

function planOf(input: DayInput, attempt: Attempt | null): DayPlan {
  if (!attempt || attempt.found.arriveS === null)
    return { order: [], worth: 0, proven: false, missing: [...input.must], mealMissing: input.meal }
  const { day, found, meal } = attempt
  const order = filled(
    input,
    found.order.flatMap(index => day.places[index]?.id ?? []),
  )
  const visited = new Set(order)
  return {
    order,
    worth: input.places.reduce((sum, { id, worth }) => sum + (visited.has(id) ? worth : 0), 0),
    proven: found.proven,
    missing: input.must.filter(id => !order.includes(id)),
    mealMissing: input.meal && (meal === null || !order.includes(meal)),
  }
}
