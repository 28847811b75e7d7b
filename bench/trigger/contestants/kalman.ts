/**
 * What a good engineer would build from textbooks: a constant-velocity Kalman filter that believes the reported accuracy
 * (white-noise acceleration: Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking and Navigation,
 * 2001, ch. 6), how likely each place is under its Gaussian, and hysteresis.
 */
import { GROUND, kindAt, placesOfGround, type GroundPlan } from '@/core/geo/groundPlan'
import type { BenchFix, Contestant } from '../contestant'
import { firstTimes, forwards } from './firstTimes'

/** Both axes see the same noise, so they share one covariance. */
interface Track {
  second: number
  position: [u: number, v: number]
  velocity: [u: number, v: number]
  /** Variance of position, of velocity, and what they share: m², m²/s², m²/s. */
  pp: number
  vv: number
  pv: number
}

/** Spectral density of the acceleration, m²/s³: a walker's. */
const ACCELERATION = 0.1
const WALK_METERS_PER_SECOND = 1
const ENTER = 0.6
const LEAVE = 0.3
/** Middles of five equally likely parts of a normal distribution. */
const FIFTHS = [-1.2816, -0.5244, 0, 0.5244, 1.2816]

function startOf({ second, grid: [u, v], accuracyMeters }: BenchFix): Track {
  return {
    second,
    position: [u, v],
    velocity: [0, 0],
    pp: accuracyMeters ** 2,
    vv: WALK_METERS_PER_SECOND ** 2,
    pv: 0,
  }
}

/** The track after one more fix. */
function tracked(before: Track, { second, grid, accuracyMeters }: BenchFix): Track {
  const dt = second - before.second
  const pp = before.pp + 2 * dt * before.pv + dt * dt * before.vv + (ACCELERATION * dt ** 3) / 3
  const pv = before.pv + dt * before.vv + (ACCELERATION * dt ** 2) / 2
  const vv = before.vv + ACCELERATION * dt
  const gainP = pp / (pp + accuracyMeters ** 2)
  const gainV = pv / (pp + accuracyMeters ** 2)
  const position: Track['position'] = [0, 0]
  const velocity: Track['velocity'] = [0, 0]
  for (const axis of [0, 1] as const) {
    const foreseen = before.position[axis] + before.velocity[axis] * dt
    const surprise = grid[axis] - foreseen
    position[axis] = foreseen + gainP * surprise
    velocity[axis] = before.velocity[axis] + gainV * surprise
  }
  return { second, position, velocity, pp: pp * (1 - gainP), pv: pv * (1 - gainP), vv: vv - gainV * pv }
}

/** How likely the walker is on each place's ground, from 25 points of the Gaussian; nobody stands in a wall. */
function chancesOf(plan: GroundPlan, { position: [u, v], pp }: Track): Map<string, number> {
  const sigma = Math.sqrt(pp)
  const counts = new Map<string, number>()
  let walkable = 0
  for (const x of FIFTHS)
    for (const y of FIFTHS) {
      if (kindAt(plan, u + x * sigma, v + y * sigma) === GROUND.solid) continue
      walkable += 1
      for (const id of placesOfGround(plan, u + x * sigma, v + y * sigma))
        counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  return new Map([...counts].map(([id, count]) => [id, count / walkable]))
}

/** `enterFixes`: for how many fixes in a row a place must be likely enough. */
export function kalmanEvery(name: string, everySeconds: number, enterFixes: number): Contestant {
  return {
    name,
    note: `constant velocity, sigma = reported accuracy; in at ${ENTER} for fixes in a row: ${enterFixes}, out below ${LEAVE}; every ${everySeconds} s`,
    everySeconds,
    run(fixes, { plan }) {
      const told = firstTimes()
      /** Fixes in a row for which a place was likely enough. */
      const likely = new Map<string, number>()
      const inside = new Set<string>()
      let track: Track | null = null
      for (const fix of forwards(fixes)) {
        track = track === null ? startOf(fix) : tracked(track, fix)
        const chances = chancesOf(plan, track)
        for (const id of inside) if ((chances.get(id) ?? 0) < LEAVE) inside.delete(id)
        for (const id of likely.keys()) if ((chances.get(id) ?? 0) < ENTER) likely.delete(id)
        for (const [id, chance] of chances) {
          if (chance < ENTER || inside.has(id)) continue
          likely.set(id, (likely.get(id) ?? 0) + 1)
          if ((likely.get(id) ?? 0) < enterFixes) continue
          inside.add(id)
          told.tell(id, fix.second)
        }
      }
      return told.events
    },
  }
}

export const kalman = kalmanEvery('Kalman', 5, 2)
/** Five seconds are long: waiting for a second fix costs it more than it saves. */
export const kalmanAtOnce = kalmanEvery('Kalman, one fix', 5, 1)
export const kalmanEverySecond = kalmanEvery('Kalman, every second', 1, 2)
