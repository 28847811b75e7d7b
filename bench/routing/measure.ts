/** Times and checks: queries in blocks, as a clock is slower than a query; lengths against Dijkstra's. */
import { median, sum } from '../map/stats'
import type { Case, Pair } from './cases'
import type { Finder } from './contestant'

/** So many queries between two looks at the clock. */
export const BLOCK = 20
/** Costs are single floats; sums of a hundred of them may be so far apart. */
const TOLERANCE = 1e-5
const TOLERANCE_SECONDS = 2e-3

export interface Times {
  p50Microseconds: number
  meanMicroseconds: number
}

export interface Wrong {
  from: number
  to: number
  seconds: number
  dijkstraSeconds: number
}

/** One pass over the pairs: microseconds a query, of each block. `answered` keeps the work from being thrown away. */
export function timeQueries<T>(
  find: (asked: T) => unknown,
  asked: readonly T[],
): { blocks: number[]; answered: number } {
  const blocks: number[] = []
  let answered = 0
  for (let at = 0; at + BLOCK <= asked.length; at += BLOCK) {
    const fromMs = performance.now()
    for (let i = at; i < at + BLOCK; i += 1) if (find(asked[i] as T)) answered += 1
    blocks.push(((performance.now() - fromMs) * 1000) / BLOCK)
  }
  return { blocks, answered }
}

export const timesOf = (blocks: readonly number[]): Times => ({
  p50Microseconds: median(blocks),
  meanMicroseconds: sum(blocks) / blocks.length,
})

/** Answers that are not as long as Dijkstra's, or no way at all from one node to the other. */
export function wrongAnswers(finder: Finder, reference: Finder, pairs: readonly Pair[]): Wrong[] {
  return pairs.flatMap(([from, to]) => {
    const dijkstraSeconds = reference.costOf(reference.find(from, to), from, to)
    const seconds = finder.costOf(finder.find(from, to), from, to)
    return isSame(seconds, dijkstraSeconds) ? [] : [{ from, to, seconds, dijkstraSeconds }]
  })
}

export const isSame = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= TOLERANCE_SECONDS + TOLERANCE * Math.abs(b)

/** Milliseconds until the first query can be answered after costs have changed. */
export function timeBuilds(
  build: (costs: Float32Array) => unknown,
  cases: readonly Case[],
  rounds: number,
): number[] {
  return Array.from({ length: rounds }, () =>
    cases.map(({ costs }) => {
      const fromMs = performance.now()
      build(costs)
      return performance.now() - fromMs
    }),
  ).flat()
}
