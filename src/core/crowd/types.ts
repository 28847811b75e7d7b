/**
 * How many people are to be expected where and when. A model is a few documented patterns and some reasoned ones, all
 * of them data (content/operations/crowds.yaml); what comes out is an estimate and says so. Minutes count from
 * midnight in Beijing.
 */

/** 0 empty, 1 quiet, 2 usual, 3 busy, 4 packed */
export type CrowdLevel = 0 | 1 | 2 | 3 | 4

export const CROWD_LEVELS: readonly CrowdLevel[] = [0, 1, 2, 3, 4]

/** `high`: a source gives the figure · `medium`: sources say which way, the size is ours · `low`: reasoned. */
export type CrowdConfidence = 'high' | 'medium' | 'low'

/** Where a figure comes from; without sources it is reasoned, and the content says how. */
export interface CrowdGround {
  sources: readonly string[]
  estimate: boolean
  /** Kept apart from the sources: the short edition travels without them. */
  confidence: CrowdConfidence
}

/** Part of an ordinary day: a weekday of an ordinary month. */
export interface CrowdHours extends CrowdGround {
  fromMinutes: number
  /** Not in it any more. */
  toMinutes: number
  level: CrowdLevel
}

/** So many levels more or less than on an ordinary day. */
export interface DayShift extends CrowdGround {
  shift: number
}

/** Places that fill and empty together. */
export interface CrowdGroup extends CrowdGround {
  id: string
  places: readonly string[]
  /** Levels more or less than the palace as a whole. */
  shift: number
  /** The crowd of the palace comes here so much later; less than 0: before it is inside. */
  lagMinutes: number
}

export interface QueueHours extends CrowdGround {
  fromMinutes: number
  toMinutes: number
  waitMinutes: number
}

export interface CrowdPlace extends CrowdGround {
  id: string
  shift: number
  lagMinutes: number
}

export interface CrowdModel {
  /** In order, and they do not overlap. */
  hours: readonly CrowdHours[]
  weekdays: readonly (DayShift & { weekdays: readonly number[] })[]
  /** 1–12 */
  months: readonly (DayShift & { months: readonly number[] })[]
  /** The weekday and the month together make it no busier than this: the tickets of a day are limited. */
  most: DayShift
  /** Instead of the weekday and the month, on public holidays; null: they make no difference that we know of. */
  holiday: DayShift | null
  /** A place is in one group at most. */
  groups: readonly CrowdGroup[]
  /** What is known of single places; it counts instead of their group. */
  places: readonly CrowdPlace[]
  /** Waiting at security, on days that are at least so much busier than an ordinary one. */
  queue: { leastShift: number; hours: readonly QueueHours[] }
}

export type CrowdBasis = 'place' | 'group' | 'palace'

export interface ExpectedCrowd {
  /** null: no pattern covers this time of day. */
  level: CrowdLevel | null
  basis: CrowdBasis
  /** Always: it is a pattern, nobody has counted. */
  estimate: true
  /** That of the weakest figure in it; a place of which nothing is known is `low`. */
  confidence: CrowdConfidence
  sources: readonly string[]
  /** The figures it is the sum of, widest first; none without a level. */
  reasons: readonly CrowdReason[]
}

/** One figure of the sum. `limit` holds down what weekday and month make together. */
export type CrowdReason =
  | { of: 'hour'; level: CrowdLevel }
  | { of: 'weekday' | 'month' | 'limit' | 'holiday'; shift: number }
  | { of: 'place' | 'group'; shift: number; lagMinutes: number }

/** One hour of a day in Beijing. */
export interface CrowdHour {
  /** Minutes since midnight at which it begins. */
  fromMinutes: number
  level: CrowdLevel | null
}
