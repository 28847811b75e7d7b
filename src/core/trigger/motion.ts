/**
 * How far a walker truly moved between two fixes. Walkers keep their pace, biases wander: what a fix moved beyond what
 * was to be expected is shared between both in proportion to their variances (Kalman filter with a constant-velocity
 * walker: Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking and Navigation, 2001, ch. 6).
 */
export interface Motion {
  /** Velocity, metres a second, palace grid. */
  u: number
  v: number
  /** Variance of it on each axis. */
  variance: number
}

export const STANDING_START: Motion = { u: 0, v: 0, variance: 0.5 }

export interface Moved {
  /** Metres the walker moved; the rest of what was seen is the bias's. */
  u: number
  v: number
  /** Variance of that on each axis. */
  variance: number
  motion: Motion
}

/** Spectral density of a walker's acceleration, m²/s³. */
const ACCELERATION = 0.05
const BIAS_TAU_SECONDS = 35
/** A bias wanders more than its correlation says: it also leaps a little. */
const BIAS_SCALE = 1.5
const MAX_METERS_PER_SECOND = 1.6
const MAX_SECONDS = 15
/** A leap of the fix says nothing of the walker. */
const LEAP_VARIANCE = 100

/** `seen` is what the fix moved in `seconds`, `sigma` the standard deviation of its error on an axis, metres. */
export function movedOf(
  before: Motion,
  seen: readonly [u: number, v: number],
  seconds: number,
  sigma: number,
  leapt: boolean,
): Moved {
  const dt = Math.min(seconds, MAX_SECONDS)
  const walked = before.variance * dt * dt + (ACCELERATION * dt ** 3) / 3
  const shared = before.variance * dt + (ACCELERATION * dt * dt) / 2
  const wandered =
    2 * (BIAS_SCALE * sigma) ** 2 * (1 - Math.exp(-dt / BIAS_TAU_SECONDS)) + (leapt ? LEAP_VARIANCE : 0)
  const gain = walked / (walked + wandered)
  const pace = shared / (walked + wandered)
  const surpriseU = seen[0] - before.u * dt
  const surpriseV = seen[1] - before.v * dt
  const u = before.u + pace * surpriseU
  const v = before.v + pace * surpriseV
  const slowed = Math.min(1, MAX_METERS_PER_SECOND / Math.max(1e-9, Math.hypot(u, v)))
  return {
    u: before.u * dt + gain * surpriseU,
    v: before.v * dt + gain * surpriseV,
    variance: walked * (1 - gain),
    motion: { u: u * slowed, v: v * slowed, variance: before.variance + ACCELERATION * dt - pace * shared },
  }
}
