/**
 * Where the sun stands over the palace, and what that makes of the day. Time is an argument; the astronomy is
 * suncalc's (low precision after Meeus, right within a fraction of a degree).
 */
import { getPosition } from 'suncalc'
import { GRID_ORIGIN } from '../geo/grid'

export interface SunPosition {
  /** Above the horizon. */
  altitudeDegrees: number
  /** Clockwise from true north. */
  azimuthDegrees: number
}

/** What one may ask for; `auto` is Beijing's sun now. */
export const SKIES = ['auto', 'day', 'dusk', 'night', 'snow'] as const
export type Sky = (typeof SKIES)[number]
/** What the sky then is. */
export type SkyMood = Exclude<Sky, 'auto'>

/** Below this lamps are lit; above the other shadows are short enough to call it day. */
const NIGHT_BELOW_DEGREES = -5
const DAY_FROM_DEGREES = 11

export function sunOver(timeMs: number): SunPosition {
  const { altitude, azimuth } = getPosition(new Date(timeMs), GRID_ORIGIN[1], GRID_ORIGIN[0])
  return { altitudeDegrees: altitude, azimuthDegrees: azimuth }
}

/** Night, dusk (or dawn), or day. */
export function moodOfSun({ altitudeDegrees }: SunPosition): SkyMood {
  if (altitudeDegrees < NIGHT_BELOW_DEGREES) return 'night'
  return altitudeDegrees < DAY_FROM_DEGREES ? 'dusk' : 'day'
}

export const moodOf = (sky: Sky, sun: SunPosition): SkyMood => (sky === 'auto' ? moodOfSun(sun) : sky)
