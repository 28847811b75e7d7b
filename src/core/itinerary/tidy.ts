/**
 * Makes a route shorter without changing what it visits: a run of up to three stops moves elsewhere, either way round
 * (or-opt, Or 1976), or a stretch is walked the other way (2-opt). What it saves makes room for another visit.
 */
import { earliestBegin } from './plan'
import type { Route } from './route'

const LONGEST_RUN = 3
const LEAST_SAVING = 1e-7

/** true when the route became shorter. */
export function tidy(route: Route): boolean {
  let isShorter = false
  for (let rounds = 0; rounds < 8 && (moveRun(route) || turnStretch(route)); rounds += 1) isShorter = true
  return isShorter
}

/** The first stretch that is shorter walked the other way. */
function turnStretch(route: Route): boolean {
  const { plan, sequence, length } = route
  const { cost, width } = plan
  for (let from = 1; from < length; from += 1) {
    let forth = cost[(sequence[from - 1] ?? 0) * width + (sequence[from] ?? 0)] ?? 0
    let back = 0
    for (let to = from + 1; to <= length; to += 1) {
      const [a, b] = [sequence[to - 1] ?? 0, sequence[to] ?? 0]
      forth += cost[a * width + b] ?? 0
      back += cost[b * width + a] ?? 0
      const saving =
        forth +
        (cost[b * width + (sequence[to + 1] ?? 0)] ?? 0) -
        back -
        (cost[(sequence[from - 1] ?? 0) * width + b] ?? 0) -
        (cost[(sequence[from] ?? 0) * width + (sequence[to + 1] ?? 0)] ?? 0)
      if (saving <= LEAST_SAVING || !fitsTurned(route, from, to)) continue
      sequence.subarray(from, to + 1).reverse()
      return settle(route)
    }
  }
  return false
}

function fitsTurned({ plan, sequence, beginS, latestS }: Route, from: number, to: number): boolean {
  const { cost, width } = plan
  let node = sequence[from - 1] ?? 0
  let atS = beginS[from - 1] ?? 0
  for (let p = to; p >= from; p -= 1) {
    const next = sequence[p] ?? 0
    atS = earliestBegin(plan, next, atS + (cost[node * width + next] ?? 0))
    if (atS === Infinity) return false
    node = next
  }
  if (atS + (cost[node * width + (sequence[to + 1] ?? 0)] ?? 0) > (latestS[to + 1] ?? 0)) return false
  return !plan.hasPrecedence || keepsOrder(plan.after, sequence, from, to)
}

/** Whether no two stops of a stretch depend on each other's order. */
function keepsOrder(after: readonly Int32Array[], sequence: Int32Array, from: number, to: number): boolean {
  for (let p = from; p < to; p += 1)
    for (let q = p + 1; q <= to; q += 1) if (after[sequence[p] ?? 0]?.includes(sequence[q] ?? 0)) return false
  return true
}

/** The first run that saves time somewhere else. */
function moveRun(route: Route): boolean {
  const { plan, sequence, length } = route
  const { cost, width } = plan
  const way = (a: number, b: number): number => cost[a * width + b] ?? 0
  for (let size = 1; size <= LONGEST_RUN; size += 1)
    for (let from = 1; from + size <= length + 1; from += 1) {
      const first = sequence[from] ?? 0
      const last = sequence[from + size - 1] ?? 0
      const before = sequence[from - 1] ?? 0
      const after = sequence[from + size] ?? 0
      const freed = way(before, first) + way(last, after) - way(before, after)
      if (freed <= LEAST_SAVING) continue
      for (let to = 1; to <= length + 1; to += 1) {
        if (to >= from && to <= from + size) continue
        const a = sequence[to - 1] ?? 0
        const b = sequence[to] ?? 0
        const added = way(a, first) + way(last, b) - way(a, b)
        if (freed - added > LEAST_SAVING && tryMove(route, from, size, to)) return true
      }
    }
  return false
}

const scratch: number[] = []

function tryMove(route: Route, from: number, size: number, to: number): boolean {
  const { plan, sequence, beginS, latestS } = route
  const { cost, width } = plan
  const low = Math.min(from, to)
  const high = Math.max(from + size, to)
  // the stretch [low, high) is two runs that change places
  const middle = to < from ? from : from + size
  let count = 0
  for (let p = middle; p < high; p += 1) scratch[count++] = sequence[p] ?? 0
  for (let p = low; p < middle; p += 1) scratch[count++] = sequence[p] ?? 0
  let node = sequence[low - 1] ?? 0
  let atS = beginS[low - 1] ?? 0
  for (let i = 0; i < count; i += 1) {
    const next = scratch[i] ?? 0
    atS = earliestBegin(plan, next, atS + (cost[node * width + next] ?? 0))
    if (atS === Infinity) return false
    node = next
  }
  if (atS + (cost[node * width + (sequence[high] ?? 0)] ?? 0) > (latestS[high] ?? 0)) return false
  if (plan.hasPrecedence)
    for (let p = low; p < middle; p += 1)
      for (let q = middle; q < high; q += 1)
        if (plan.after[sequence[p] ?? 0]?.includes(sequence[q] ?? 0)) return false
  for (let i = 0; i < count; i += 1) sequence[low + i] = scratch[i] ?? 0
  return settle(route)
}

function settle(route: Route): boolean {
  const { sequence, at, length } = route
  for (let p = 1; p <= length; p += 1) at[sequence[p] ?? 0] = p
  return route.time()
}
