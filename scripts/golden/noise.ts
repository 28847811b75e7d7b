/**
 * Errors of a simulated phone, seeded: what it is wrong by for the whole visit, what drifts (first-order Gauss–Markov),
 * a little that is fresh in each reading, and now and then a leap. Figures measured on IPIN 2023 competition track 3,
 * two phones carried through a museum at a visitor's pace (Zenodo 10.5281/zenodo.8362205). Metres an axis, seconds.
 */
import type { GridPoint } from '@/core/geo/types'

const TAU_SECONDS = 35

interface Sky {
  /** Standard deviation of what stays for the whole visit. */
  visitMeters: number
  /** Standard deviation of what drifts. */
  driftMeters: number
  /** Leaps a second. */
  leapRate: number
  /** What the phone says of itself, the median. */
  accuracyMeters: number
}

/** Upper floor, a light roof. */
const OPEN: Sky = { visitMeters: 2.3, driftMeters: 3.0, leapRate: 0.0036, accuracyMeters: 4 }
/** Lower floor, deep indoors. */
const ROOFED: Sky = { visitMeters: 6.9, driftMeters: 7.4, leapRate: 0.0233, accuracyMeters: 13 }
/** Assumed: readings a second apart differ by 0.43 m (median measured), so hardly anything in one is fresh. */
const FRESH_METERS = 0.3
/** Leaps were counted from this length on. */
const LEAP_METERS = 10

export interface PhoneError {
  error: GridPoint
  accuracyMeters: number
}

/** The next error after so many seconds; a roof overhead is felt with the same τ, not at the doorstep. */
export function phoneErrors(random: () => number): (seconds: number, roofed: boolean) => PhoneError {
  const visit = normalPair(random)
  let drift = scaled(normalPair(random), OPEN.driftMeters)
  let visitMeters = OPEN.visitMeters
  return (seconds, roofed) => {
    const sky = roofed ? ROOFED : OPEN
    const keep = Math.exp(-seconds / TAU_SECONDS)
    const push = scaled(normalPair(random), sky.driftMeters * Math.sqrt(1 - keep * keep))
    drift = added(scaled(drift, keep), push)
    visitMeters = sky.visitMeters + (visitMeters - sky.visitMeters) * keep
    const [chance, turn] = [random(), random() * 2 * Math.PI]
    if (chance < sky.leapRate * seconds)
      drift = added(drift, [Math.cos(turn) * LEAP_METERS, Math.sin(turn) * LEAP_METERS])
    const fresh = scaled(normalPair(random), FRESH_METERS)
    return {
      error: added(added(scaled(visit, visitMeters), drift), fresh),
      accuracyMeters: sky.accuracyMeters,
    }
  }
}

const scaled = ([u, v]: GridPoint, by: number): GridPoint => [u * by, v * by]
const added = ([u, v]: GridPoint, [du, dv]: GridPoint): GridPoint => [u + du, v + dv]

/** Two independent normal numbers (Box & Muller 1958). */
function normalPair(random: () => number): GridPoint {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  const angle = 2 * Math.PI * random()
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}
