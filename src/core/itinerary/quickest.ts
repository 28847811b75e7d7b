/** From the begin of each visit to the arrival at each other, the quickest also through others: Floyd 1962. */
import type { Plan } from './plan'

export function quickestSeconds({ width, cost, count }: Plan): Float64Array {
  const quickest = Float64Array.from(cost)
  for (let via = 0; via < count; via += 1)
    for (let from = 0; from < width; from += 1) {
      const there = quickest[from * width + via] ?? 0
      for (let to = 0; to < width; to += 1) {
        const seconds = there + (quickest[via * width + to] ?? 0)
        if (seconds < (quickest[from * width + to] ?? 0)) quickest[from * width + to] = seconds
      }
    }
  return quickest
}
