/** Ways to break a route open, so that filling it again can find a better one (large neighbourhood search, Shaw 1998). */
import { earliestBegin, type Plan } from './plan'
import type { Route } from './route'

export type Random = () => number

const below = (random: Random, count: number): number => Math.floor(random() * count)

/** A run of stops, as Vansteenwegen et al. (2009) shake. */
export function dropRun(route: Route, random: Random, most: number): void {
  if (route.length === 0) return
  const size = 1 + below(random, Math.min(most, route.length))
  const from = 1 + below(random, route.length - size + 1)
  route.remove(from, from + size)
}

/** Stops here and there. */
export function dropSome(route: Route, random: Random, most: number): void {
  for (let left = 1 + below(random, Math.min(most, route.length)); left > 0 && route.length > 0; left -= 1) {
    const position = 1 + below(random, route.length)
    route.remove(position, position + 1)
  }
}

/** The stop that brings least for the time it takes, of a few drawn; so often the weakest, never always the same. */
export function dropWeak(route: Route, random: Random, most: number): void {
  const { plan, sequence } = route
  const { cost, width, weight } = plan
  for (let left = 1 + below(random, Math.min(most, route.length)); left > 0 && route.length > 0; left -= 1) {
    let weakest = 0
    let least = Infinity
    for (let draw = 0; draw < 3; draw += 1) {
      const p = 1 + below(random, route.length)
      const [before, node, after] = [sequence[p - 1] ?? 0, sequence[p] ?? 0, sequence[p + 1] ?? 0]
      const detour =
        (cost[before * width + node] ?? 0) +
        (cost[node * width + after] ?? 0) -
        (cost[before * width + after] ?? 0)
      const worth = (weight[node] ?? 0) / Math.max(detour, 1e-9)
      if (worth < least) {
        least = worth
        weakest = p
      }
    }
    route.remove(weakest, weakest + 1)
  }
}

/** Puts a node in where the stops that must give way for it bring least; false when it fits nowhere. */
export function force(route: Route, node: number, random: Random): boolean {
  const { plan, sequence, beginS, latestS, length } = route
  const { cost, width, weight } = plan
  let [bestFrom, bestTo, bestLoss] = [0, 0, Infinity]
  for (let from = 1; from <= length + 1; from += 1) {
    const begin = earliestBegin(
      plan,
      node,
      (beginS[from - 1] ?? 0) + (cost[(sequence[from - 1] ?? 0) * width + node] ?? 0),
    )
    if (begin === Infinity) continue
    let loss = 0
    let to = from
    while (to <= length + 1 && begin + (cost[node * width + (sequence[to] ?? 0)] ?? 0) > (latestS[to] ?? 0)) {
      loss += weight[sequence[to] ?? 0] ?? 0
      to += 1
    }
    if (to > length + 1) continue
    const drawn = loss * (0.6 + 0.8 * random())
    if (drawn < bestLoss) [bestFrom, bestTo, bestLoss] = [from, to, drawn]
  }
  if (bestFrom === 0) return false
  route.replace(bestFrom, bestTo, node)
  if (plan.hasPrecedence) dropOutOfOrder(route, node)
  return true
}

/** Stops on the wrong side of a node. */
function dropOutOfOrder(route: Route, node: number): void {
  const { plan, at } = route
  for (const other of plan.before[node] ?? [])
    if ((at[other] ?? 0) > (at[node] ?? 0)) route.remove(at[other] ?? 0, (at[other] ?? 0) + 1)
  for (const other of plan.after[node] ?? [])
    if ((at[other] ?? 0) > 0 && (at[other] ?? 0) < (at[node] ?? 0))
      route.remove(at[other] ?? 0, (at[other] ?? 0) + 1)
}

/** For each node how much it gains: a power of its weight and some luck, drawn anew for each filling. */
export function drawGains(gains: Float64Array, plan: Plan, random: Random): void {
  const kind = below(random, 3)
  const luck = random() < 0.5 ? 0.2 : 1
  for (let k = 0; k < plan.count; k += 1) {
    const weight = plan.weight[k] ?? 0
    const power = kind === 0 ? weight : kind === 1 ? weight * Math.sqrt(weight) : weight * weight
    gains[k] = power * (1 + luck * random())
  }
}
