/** What the proof asks: how much a walk can still gain. The bound answers well, `everything` always and at no cost. */
import type { Plan } from './plan'

export interface Ceiling {
  /** What every visit pays; given back once for each node that may still be visited or was. */
  prices: Float64Array
  /**
   * At most this much more, prices paid, after a visit of `node` that begins then; `visited` are the bits of all visits.
   */
  gainAfter(node: number, beginS: number, visited: Int32Array): number
}

/** Whatever can still be reached may be had: each node costs what it is worth, and all is given back. */
export const everything = (plan: Plan): Ceiling => ({
  prices: plan.profit,
  gainAfter: () => 0,
})

export const hasBit = (bits: Int32Array, at: number): boolean =>
  (((bits[at >> 5] ?? 0) >> (at & 31)) & 1) === 1
