/**
 * The visit planner's problem: which places fit into the time that is left, and in which order. The field calls it the
 * orienteering problem with time windows (OPTW; Vansteenwegen & Gunawan, Orienteering Problems, 2019). All times are
 * seconds on one scale the caller chooses (say, since midnight in Asia/Shanghai); nodes are told apart by their index.
 */

/** A visit may begin from `opensS` to `closesS`, both included. Where it must also end by closing, take its length off. */
export interface VisitWindow {
  opensS: number
  closesS: number
}

export interface VisitNode {
  /** What the visit is worth, from 0. What is worth nothing is only visited if it must be. */
  profit: number
  serviceSeconds: number
  /** Any order; overlapping ones count as one; none means that it is never open. */
  windows: readonly VisitWindow[]
}

/**
 * One row after the other, or a list of rows. Need not be symmetric. Where a way through another node is quicker than
 * the direct one, good itineraries may be missed, but nothing false is called proven.
 */
export type TravelSeconds = Float64Array | readonly (readonly number[])[]

export interface VisitProblem {
  nodes: readonly VisitNode[]
  travelSeconds: TravelSeconds
  /** Where the walk begins and ends; may be one node. They count as visited only where the order has them. */
  start: number
  end: number
  startS: number
  /** The walk must have arrived at its end by then. */
  endS: number
  must?: readonly number[]
  /** `[a, b]`: where both are visited, a comes before b. */
  precedence?: readonly (readonly [number, number])[]
  forbidden?: readonly number[]
}

export interface Stop {
  node: number
  arriveS: number
  /** The visit begins: later than the arrival where one waits for the doors. */
  startS: number
  leaveS: number
  /** How much later the visit could begin with all later stops still possible. */
  slackSeconds: number
}

/**
 * Why a node that must be visited is not: it is forbidden; no window is left between start and end; it can't be reached
 * in a window and left for the end in time; it and `withNode` can't both be visited; or, where none of these is true,
 * all together don't fit (`proven`) or were not found to fit.
 */
export type MissingReason = 'forbidden' | 'closed' | 'out-of-reach' | 'clash' | 'together'

export interface MissingVisit {
  node: number
  reason: MissingReason
  withNode: number | null
  /** false: it may yet fit, the search has not found how. */
  proven: boolean
}

export interface Itinerary {
  /** Visited nodes in order, without start and end. */
  order: number[]
  stops: Stop[]
  /** Arrival at the end; null when the end cannot be reached in time from the start, even without a visit. */
  arriveS: number | null
  /** Seconds left at the end. */
  slackSeconds: number
  profit: number
  missing: MissingVisit[]
  /** No itinerary with all musts that are within reach is worth more; where one of them is missing, none exists. */
  proven: boolean
  /** None with all musts that are within reach is worth more than this; null when it is known that none exists. */
  bound: number | null
  iterations: number
}
