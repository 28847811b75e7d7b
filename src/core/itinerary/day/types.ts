/**
 * A day's visit as the planner sees it: places with a worth, a length and hours, the seconds of walking between them,
 * and what the visitor asked for. Seconds count from midnight in Beijing; `node` is one of the walkway graph.
 */
import type { VisitWindow } from '../types'

/** Why a place cannot be considered at all, whatever the time. */
export type Barred =
  /** Not on a visitor's way, or shut for now. */
  | 'closed'
  /** Shut on this day. */
  | 'closed-today'
  /** A ticket that the visitor does not hold. */
  | 'ticket'
  /** No way leads there, or none without steps where that was asked for. */
  | 'no-way'
  /** The visitor took it out. */
  | 'dropped'
  | 'seen'

export interface DayPlace {
  id: string
  node: number
  worth: number
  visitSeconds: number
  /** Before one is in. */
  queueSeconds: number
  /** When a visit may begin, queue included; hours that the visit needs are already taken off their end. */
  windows: readonly VisitWindow[]
  barred: Barred | null
  /** A meal is no sight: one of the day's meals is enough. */
  isMeal: boolean
}

export interface Exit {
  id: string
  node: number
}

export interface DayInput {
  places: readonly DayPlace[]
  exits: readonly Exit[]
  startNode: number
  startS: number
  endS: number
  /** Seconds of walking between nodes; Infinity where no way leads. */
  walkSeconds(from: number, to: number): number
  must: readonly string[]
  /** `[a, b]`: a before b. */
  before: readonly (readonly [string, string])[]
  /** A meal is asked for. */
  meal: boolean
  rest: RestRule | null
}

/** After so much walking and standing one sits down for so long. */
export interface RestRule {
  everySeconds: number
  restSeconds: number
}

/** `late`: its doors are shut then, by so many seconds; `order`: a place that must come first comes after it. */
export interface Conflict {
  kind: 'late' | 'closed-today' | 'no-way' | 'order'
  seconds: number
}

export interface DayStop {
  id: string
  walkSeconds: number
  arriveS: number
  /** Waiting for doors to open. */
  waitSeconds: number
  queueSeconds: number
  /** The visit begins. */
  startS: number
  leaveS: number
  /** Sat down for afterwards. */
  restSeconds: number
  /** How much later one could be here with all that follows still possible; below 0: it no longer is. */
  slackSeconds: number
  conflict: Conflict | null
}

export interface DaySchedule {
  stops: DayStop[]
  exit: string | null
  /** From the last stop to the exit. */
  exitWalkSeconds: number
  /** Out of the palace; null: no way leads out. */
  exitS: number | null
  /** Seconds left before one wanted to be out; below 0: too late by so much. */
  slackSeconds: number
  walkSeconds: number
  feasible: boolean
}

/** What it would take to see a place too. */
export interface LeftOut {
  id: string
  /** `hours`: its doors are shut whenever one could be there; `time`: the day is full. */
  reason: Barred | 'hours' | 'time'
  /** Only for `time`: so many more seconds at the end would do; null: it would make one late for others' doors. */
  needsSeconds: number | null
  /** Only for `time`: the stop of least worth that would make room; null: no single one does. */
  insteadOf: string | null
}
