/**
 * How much slower one walks among others. Speed by density: Weidmann, "Transporttechnik der Fussgänger" (ETH Zürich,
 * 1993), v(D) = v0 (1 - exp(-1.913 (1/D - 1/5.4))), D in persons a square metre; only the ratio to v0 is used, so it
 * holds for whoever walks slowly too. Nobody has counted how dense the palace is: that the levels stand for Fruin's
 * levels of service for walkways (A–D, "Pedestrian Planning and Design", 1971) is our assumption.
 *
 * For one way that is known to be full. Not for a whole day: 40,000 tickets over 72 hectares are 0.06 persons a square
 * metre, where everybody walks freely, and the usual pace of the guide (core/routing/profiles.ts) is slower than v0 anyway.
 */
import { CROWD_LEVELS, type CrowdLevel } from './types'

const GAMMA = 1.913
/** At this density nobody moves any more. */
const JAM_PER_SQUARE_METER = 5.4
const SQUARE_METERS_PER_SQUARE_FOOT = 0.092903
/** The least room for a person at each of Fruin's levels A to D; level 0 is nobody in the way. */
const SQUARE_FEET: Readonly<Record<CrowdLevel, number>> = { 0: Infinity, 1: 35, 2: 25, 3: 15, 4: 10 }

/** Share of one's own speed that is left at so many persons a square metre: 1 alone, 0 in a jam. */
export function speedShare(personsPerSquareMeter: number): number {
  if (personsPerSquareMeter <= 0) return 1
  if (personsPerSquareMeter >= JAM_PER_SQUARE_METER) return 0
  return 1 - Math.exp(-GAMMA * (1 / personsPerSquareMeter - 1 / JAM_PER_SQUARE_METER))
}

const FACTORS = CROWD_LEVELS.map(level =>
  speedShare(1 / (SQUARE_FEET[level] * SQUARE_METERS_PER_SQUARE_FOOT)),
)

/** What one's speed is multiplied by: 1 where nobody is in the way, about 0.76 where it is packed. */
export const paceFactor = (level: CrowdLevel): number => FACTORS[level] ?? 1
