/** What an eye in the palace grid sees: the matrix for the scene, and how the eye follows the walker. */
import { multiply, type Matrix4 } from '../geo/matrix4'
import { turnBetween, type RailSpot } from './rail'

/** Where one looks from: with one's own eyes, or as a bird that follows. */
export const VANTAGES = ['eye', 'bird'] as const
export type Vantage = (typeof VANTAGES)[number]

export interface Eye {
  /** Palace grid, metres; z above the court. */
  at: readonly [u: number, v: number, z: number]
  /** Clockwise from palace-north. */
  bearingDegrees: number
  /** Above the horizon. */
  pitchDegrees: number
}

/** The visitor's own turn of the head, on top of where the walk looks. */
export interface Glance {
  bearingDegrees: number
  pitchDegrees: number
}

export const NO_GLANCE: Glance = { bearingDegrees: 0, pitchDegrees: 0 }

/** Eyes of a grown-up of about 1.7 m. */
const EYE_METERS = 1.6
const BIRD = { backMeters: 62, upMeters: 46, pitchDegrees: -32 } as const
/** Halls are tall: at eye level one looks up a little. */
const EYE_PITCH_DEGREES = 4
const PITCH_LIMITS = { eye: [-55, 75], bird: [-80, 5] } as const
const NEAR_METERS = 0.25
const FAR_METERS = 2500
const RAD = Math.PI / 180

const clamp = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value))

export function eyeAt(spot: RailSpot, vantage: Vantage, glance: Glance): Eye {
  const bearingDegrees = (spot.bearingDegrees + glance.bearingDegrees + 720) % 360
  if (vantage === 'eye')
    return {
      at: [spot.at[0], spot.at[1], spot.groundMeters + EYE_METERS],
      bearingDegrees,
      pitchDegrees: clamp(EYE_PITCH_DEGREES + glance.pitchDegrees, PITCH_LIMITS.eye),
    }
  const pitchDegrees = clamp(BIRD.pitchDegrees + glance.pitchDegrees, PITCH_LIMITS.bird)
  const [sin, cos] = [Math.sin(bearingDegrees * RAD), Math.cos(bearingDegrees * RAD)]
  return {
    at: [
      spot.at[0] - sin * BIRD.backMeters,
      spot.at[1] - cos * BIRD.backMeters,
      spot.groundMeters + BIRD.upMeters,
    ],
    bearingDegrees,
    pitchDegrees,
  }
}

/** An eye that goes after another one: nine tenths of the way in `settleMs`. */
export function eased(from: Eye, to: Eye, passedMs: number, settleMs: number): Eye {
  const part = settleMs <= 0 ? 1 : 1 - Math.pow(0.1, passedMs / settleMs)
  const between = (a: number, b: number): number => a + (b - a) * part
  return {
    at: [between(from.at[0], to.at[0]), between(from.at[1], to.at[1]), between(from.at[2], to.at[2])],
    bearingDegrees:
      (from.bearingDegrees + turnBetween(from.bearingDegrees, to.bearingDegrees) * part + 360) % 360,
    pitchDegrees: between(from.pitchDegrees, to.pitchDegrees),
  }
}

/** Palace grid → clip space. `fovDegrees` is the height of the picture. */
export function viewOf(
  { at, bearingDegrees, pitchDegrees }: Eye,
  aspect: number,
  fovDegrees: number,
): Matrix4 {
  const [sy, cy] = [Math.sin(bearingDegrees * RAD), Math.cos(bearingDegrees * RAD)]
  const [sp, cp] = [Math.sin(pitchDegrees * RAD), Math.cos(pitchDegrees * RAD)]
  const right = [cy, -sy, 0] as const
  const up = [-sy * sp, -cy * sp, cp] as const
  const back = [-sy * cp, -cy * cp, -sp] as const
  const view = new Float64Array(16)
  ;[right, up, back].forEach((axis, row) => {
    axis.forEach((value, column) => (view[column * 4 + row] = value))
    view[12 + row] = -(axis[0] * at[0] + axis[1] * at[1] + axis[2] * at[2])
  })
  view[15] = 1
  const f = 1 / Math.tan((fovDegrees * RAD) / 2)
  const projection = new Float64Array(16)
  projection[0] = f / aspect
  projection[5] = f
  projection[10] = -(FAR_METERS + NEAR_METERS) / (FAR_METERS - NEAR_METERS)
  projection[11] = -1
  projection[14] = (-2 * FAR_METERS * NEAR_METERS) / (FAR_METERS - NEAR_METERS)
  return multiply(projection, view)
}
