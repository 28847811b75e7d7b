/**
 * How far a walker truly moved between two fixes. Walkers stand, or keep about their own pace; biases wander. Both
 * readings of what the fixes did, standing and walking, are held side by side and weighed by how well each explains it
 * (interacting multiple models; the walking one a Kalman filter with constant velocity: Bar-Shalom, Li & Kirubarajan,
 * Estimation with Applications to Tracking and Navigation, 2001, ch. 6 and 11). The rest of what a fix moved is its bias's.
 */
export interface Motion {
  /** Velocity while walking, metres a second, palace grid. */
  u: number
  v: number
  /** Variance of it on each axis. */
  variance: number
  /** Chance that the walker stands, 0–1. */
  standing: number
  /** The walker's own pace, metres a second; learnt while they walk. */
  pace: number
}

export const STANDING_START: Motion = { u: 0, v: 0, variance: 0.5, standing: 0.5, pace: 1 }

export interface Moved {
  /** Metres the walker moved; the rest of what was seen is the bias's. */
  u: number
  v: number
  /** Variance of that on each axis. */
  variance: number
  motion: Motion
}

/** Spectral density of a walker's acceleration, m²/s³. */
const ACCELERATION = 0.08
const BIAS_TAU_SECONDS = 35
/**
 * Over fewer seconds than some, a bias wanders less than an Ornstein–Uhlenbeck process would: phones smooth what they
 * report (mean square of the change over 1, 3, 6 s in the light-roof recordings: 0.3, 1.4, 3.8 m² at a variance of 17.5 m²).
 */
const SMOOTHED_SECONDS = 4
/** A bias also leaps: it takes more of what a walker was not expected to do than this says of it … */
const BIAS_SCALE = 1.66
/** … and a little more when standing and walking are weighed, the same for both. */
const WEIGHED_SCALE = 1.2
const MAX_METERS_PER_SECOND = 1.6
const MAX_SECONDS = 15
/** A leap of the fix says nothing of the walker. */
const LEAP_VARIANCE = 100
/** One stands for so long, and walks for so long, on the average. */
const STANDS_SECONDS = 30
const WALKS_SECONDS = 120
/** Who stands looks round and steps about: variance a second, m²/s, and of a reading's own grain, m². */
const STEPS_ABOUT = 0.05
const GRAIN = 0.5
/** Variance of a velocity that is only about to begin. */
const SETTING_OUT = 0.8
/** No surprise is so great that it decides alone. */
const LEAST_LIKELIHOOD = 0.002
/** A walk keeps to its walker's pace within this standard deviation, metres a second. */
const PACE_SPREAD = 0.7
/** Slower than this is no walk that has a pace. */
const LEAST_PACE = 0.3
/** From walks this sure and this fast the pace is learnt, so much of it at a time. */
const LEARNT_FROM = { standing: 0.3, metersPerSecond: 0.5, most: 1.5 } as const
const LEARNT_SHARE = 0.02

/** `seen` is what the fix moved in `seconds`, `sigma` the standard deviation of its error on an axis, metres. */
export function movedOf(
  before: Motion,
  seen: readonly [u: number, v: number],
  seconds: number,
  sigma: number,
  leapt: boolean,
): Moved {
  const dt = Math.min(seconds, MAX_SECONDS)
  const start = mixed(before, dt)
  const strayed = strayedIn(dt, sigma) + (leapt ? LEAP_VARIANCE : 0)
  const wandered = BIAS_SCALE ** 2 * strayed
  const walked = start.variance * dt * dt + (ACCELERATION * dt ** 3) / 3
  const shared = start.variance * dt + (ACCELERATION * dt * dt) / 2
  const surpriseU = seen[0] - start.u * dt
  const surpriseV = seen[1] - start.v * dt
  const unsteady = WEIGHED_SCALE ** 2 * strayed + STEPS_ABOUT * dt + GRAIN
  const standing = standingAfter(
    start.standing,
    likelihood(seen[0], seen[1], unsteady),
    likelihood(surpriseU, surpriseV, walked + unsteady),
  )
  const gain = walked / (walked + wandered)
  const walkedU = start.u * dt + gain * surpriseU
  const walkedV = start.v * dt + gain * surpriseV
  const quicker = shared / (walked + wandered)
  const walking = 1 - standing
  const between = (walking * standing * (walkedU ** 2 + walkedV ** 2)) / 2
  return {
    u: walking * walkedU,
    v: walking * walkedV,
    variance: walking * walked * (1 - gain) + standing * STEPS_ABOUT * dt + between,
    motion: atPace(
      start.u + quicker * surpriseU,
      start.v + quicker * surpriseV,
      start.variance + ACCELERATION * dt - quicker * shared,
      standing,
      before.pace,
    ),
  }
}

/** Variance of what a bias changes in so many seconds, on an axis. */
const strayedIn = (seconds: number, sigma: number): number =>
  (2 * sigma ** 2 * (1 - Math.exp(-seconds / BIAS_TAU_SECONDS)) * seconds) / (seconds + SMOOTHED_SECONDS)

/** Before the fix is looked at: who stood may have set out, who walked may have stopped. */
function mixed(before: Motion, dt: number): Motion {
  const even = STANDS_SECONDS / (STANDS_SECONDS + WALKS_SECONDS)
  const kept = Math.exp(-dt / STANDS_SECONDS - dt / WALKS_SECONDS)
  const standing = even + (before.standing - even) * kept
  const onward = ((1 - before.standing) * (1 - even * (1 - kept))) / Math.max(1e-6, 1 - standing)
  const share = Math.min(1, onward)
  const between = (share * (1 - share) * (before.u ** 2 + before.v ** 2)) / 2
  return {
    u: before.u * share,
    v: before.v * share,
    variance: before.variance * share + SETTING_OUT * (1 - share) + between,
    standing,
    pace: before.pace,
  }
}

/** Of a movement on two axes, up to a factor that is the same for all. */
const likelihood = (u: number, v: number, variance: number): number =>
  (Math.exp(-(u * u + v * v) / (2 * variance)) + LEAST_LIKELIHOOD) / variance

const standingAfter = (before: number, ifStanding: number, ifWalking: number): number =>
  (before * ifStanding) / (before * ifStanding + (1 - before) * ifWalking)

/** A velocity drawn towards the walker's own pace, and the pace a little towards the velocity. */
function atPace(u: number, v: number, variance: number, standing: number, pace: number): Motion {
  const speed = Math.hypot(u, v)
  const gain = speed > LEAST_PACE ? variance / (variance + PACE_SPREAD ** 2) : 0
  const paced = Math.min(MAX_METERS_PER_SECOND, speed + gain * (pace - speed))
  const scale = speed > 0 ? paced / speed : 0
  const learns = speed > LEARNT_FROM.metersPerSecond && standing < LEARNT_FROM.standing
  return {
    u: u * scale,
    v: v * scale,
    // only one of two axes is known better by it
    variance: variance * (1 - gain / 2),
    standing,
    pace: learns ? pace + LEARNT_SHARE * (Math.min(LEARNT_FROM.most, speed) - pace) : pace,
  }
}
