/**
 * From shares of a belief to "has come to", "is at", "has left". Entering gathers evidence over time, leaving needs
 * the opposite for longer: who stands on an edge is told once and nothing flaps.
 */
import type { GroundPlan } from '../geo/groundPlan'
import type { Shares } from './bias'

/** Chance that the visitor is on a place's ground, by place; a garden has also what its pavilions have. */
export function chances(plan: GroundPlan, { zones }: Shares): Map<string, number> {
  const whole = zones.slice()
  for (let zone = 1; zone < whole.length; zone += 1) {
    const share = zones[zone] ?? 0
    const within = share > 0 ? (plan.within[zone - 1] ?? 0) : 0
    if (within > 0) whole[within] = (whole[within] ?? 0) + share
  }
  const found = new Map<string, number>()
  for (let zone = 1; zone < whole.length; zone += 1) {
    const chance = whole[zone] ?? 0
    if (chance >= SEEN) found.set(plan.places[zone - 1] ?? '', Math.min(1, chance))
  }
  return found
}

/** Below this a place is not worth keeping. */
const SEEN = 0.02
export const ENTER_CHANCE = 0.36
/** Seconds × chance above `ENTER_CHANCE` that make an entry. */
export const ENTER_EVIDENCE = 0.3
const MAX_EVIDENCE = 6
const MAX_SECONDS = 8
/** On a followed tour nothing but its stops speaks: the next one is awaited, any other must be surer. */
export const OFF_ORDER_CHANCE = 0.55
export const NEXT_STOP_EVIDENCE = 0.2
/** Before the first stop people stand about, at the gate, in the queue: slowness says nothing there. */
export const FIRST_STOP_CHANCE = 0.38
const NEXT_STOP_CHANCE = 0.28
/** Who slows down near the stop that comes next has most likely come to it … */
const NEXT_STOP_SLOW_CHANCE = 0.06
const STROLLS_METERS_PER_SECOND = 0.4
const WALKS_METERS_PER_SECOND = 1
/** … unless they may as well be at the last stop still, and only step about there: so much likelier it must be than that. */
const TIMES_LAST_STOP = 2
const LAST_STOP_MOST = 0.5
/** Windows a walker's pace is looked at over, seconds: the short one is quick, the long one is sure. */
export const PACE_WINDOWS = [5, 9] as const

/** Chance from which being at the tour's next stop counts: by how slowly one walks, and whether one has left the last one. */
export function nextStopChance(metersPerSecond: readonly number[], chanceOfLast: number): number {
  const walking = (pace: number): number =>
    Math.min(
      1,
      Math.max(0, (pace - STROLLS_METERS_PER_SECOND) / (WALKS_METERS_PER_SECOND - STROLLS_METERS_PER_SECOND)),
    )
  const walks = metersPerSecond.reduce((sum, pace) => sum + walking(pace), 0) / metersPerSecond.length
  if (walks >= 0.99) return NEXT_STOP_CHANCE
  return Math.max(
    NEXT_STOP_SLOW_CHANCE + (NEXT_STOP_CHANCE - NEXT_STOP_SLOW_CHANCE) * walks,
    Math.min(LAST_STOP_MOST, TIMES_LAST_STOP * chanceOfLast),
  )
}

export const LEAVE_CHANCE = 0.15
export const LEAVE_SECONDS = 12

/**
 * Evidence per place after one more look; places without any are left out.
 * `neededChance(placeId)` is the chance from which being there counts for it.
 */
export function lean(
  before: Readonly<Record<string, number>>,
  chanceOf: ReadonlyMap<string, number>,
  seconds: number,
  neededChance: (placeId: string) => number,
): Record<string, number> {
  const after: Record<string, number> = {}
  const time = Math.min(MAX_SECONDS, Math.max(0, seconds))
  for (const [placeId, chance] of chanceOf) {
    const evidence = (before[placeId] ?? 0) + time * (chance - neededChance(placeId))
    if (evidence > 0) after[placeId] = Math.min(MAX_EVIDENCE, evidence)
  }
  return after
}
