/**
 * What one would use instead: plain greedy insertion, and the iterated local search that most tourist planners are
 * built on (Vansteenwegen, Souffriau, Vanden Berghe & Van Oudheusden 2009): insert until nothing fits, take R stops out
 * from S on, insert again; S moves on by R, R grows by one. Theirs ends after 150 rounds without gain; here it starts
 * from the best again and uses all of the budget.
 */
import type { Instance } from './instances'
import { SimpleRoute } from './simpleRoute'

export interface Found {
  order: number[]
  iterations: number
  proven: boolean
  bound: number | null
}

export function greedy(instance: Instance): Found {
  const route = new SimpleRoute(instance)
  route.fill(() => false)
  return { order: route.order, iterations: 1, proven: false, bound: null }
}

const ROUNDS_WITHOUT_GAIN = 10

export function iteratedLocalSearch(instance: Instance, isOver: () => boolean): Found {
  const route = new SimpleRoute(instance)
  // the budget counts between insertions too: a first route is always whole
  route.fill(() => false)
  let best = [...route.order]
  let bestProfit = route.profit
  let [from, count, waited, iterations] = [0, 1, 0, 1]
  while (!isOver() && best.length > 0) {
    iterations += 1
    if (from >= route.order.length) from %= Math.max(1, route.order.length)
    route.remove(from, count)
    route.fill(isOver)
    from += count
    count += 1
    if (count > Math.max(1, Math.floor(route.order.length / 3))) count = 1
    if (route.profit > bestProfit) {
      best = [...route.order]
      bestProfit = route.profit
      count = 1
      waited = 0
    } else waited += 1
    if (waited < ROUNDS_WITHOUT_GAIN * Math.max(1, best.length)) continue
    route.set(best)
    waited = 0
    from += 1
  }
  return { order: best, iterations, proven: false, bound: null }
}
