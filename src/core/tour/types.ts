/**
 * A tour while it is followed: stops in their order, what became of each, and what is left of the visitor's time.
 * Stops are named by their place in the list, from 0: a list may come to the same hall twice. Minutes and seconds.
 */

export interface TourStop {
  /** Id of a place. */
  place: string
  dwellMinutes: number
  /** What is told on the way to it; null: nothing. */
  leadIn: string | null
  reason?: string
}

/** passed: before the stop where one joined · left-out: the time was too short for it */
export type Mark = 'done' | 'skipped' | 'passed' | 'left-out'

/** Walking time in seconds; `from` null: from where the visitor is. */
export type WalkSeconds = (from: number | null, to: number) => number

export interface Progress {
  /** null: nothing is left. */
  nextIndex: number | null
  /** Stops that are still to come, in their order. */
  ahead: readonly number[]
  walkingSeconds: number
  dwellSeconds: number
}

export interface KeptStop {
  index: number
  /** May be less than the tour gives it, never less than half. */
  dwellMinutes: number
}

export interface LeftOutStop {
  index: number
  /** How many more minutes it would take to see this one as well. */
  moreMinutes: number
}

export interface Shortened {
  kept: readonly KeptStop[]
  leftOut: readonly LeftOutStop[]
  /** Time at some stops was cut so that more of them could stay. */
  isDwellCut: boolean
  /** Walking and staying. */
  totalSeconds: number
  /** How many more minutes all that was left would take, unhurried; 0: all of it fits. */
  wholeNeedsMinutes: number
}
