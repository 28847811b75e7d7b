/**
 * Light over the palace: what the shaders need for a time of day and a season. Directions in the palace grid
 * (x palace-east, y palace-north, z up), colours as light that multiplies a surface, 1 full.
 */
import { moodOf, type Sky, type SkyMood, type SunPosition } from '@/core/sky/sun'

export type Rgb = readonly [number, number, number]

export interface SkyLight {
  /** Towards the sun, or the moon. */
  towardsSun: Rgb
  sunColour: Rgb
  skyColour: Rgb
  /** Light thrown back by the ground. */
  groundColour: Rgb
  hazeColour: Rgb
  /** Part of a surface that the air hides, for each metre. */
  hazePerMeter: number
  shade: Rgb
  shadeStrength: number
  night: number
  snow: number
}

/** The palace's axis points to 357.9°: a true azimuth is this much more in the palace grid. */
const AXIS_BEARING_DEGREES = 357.9
const DEG = Math.PI / 180
/** Long shadows tell more than a noon without any: the drawn sun stands between these heights. */
const LOWEST_SUN_DEGREES = 14
const HIGHEST_SUN_DEGREES = 58

export function towards({ altitudeDegrees, azimuthDegrees }: SunPosition): Rgb {
  const altitude = altitudeDegrees * DEG
  const azimuth = (azimuthDegrees - AXIS_BEARING_DEGREES) * DEG
  return [Math.cos(altitude) * Math.sin(azimuth), Math.cos(altitude) * Math.cos(azimuth), Math.sin(altitude)]
}

const FIXED_SUN: Record<SkyMood, SunPosition> = {
  day: { altitudeDegrees: 46, azimuthDegrees: 142 },
  dusk: { altitudeDegrees: 19, azimuthDegrees: 246 },
  night: { altitudeDegrees: 42, azimuthDegrees: 128 },
  snow: { altitudeDegrees: 28, azimuthDegrees: 150 },
}

type Air = Omit<SkyLight, 'towardsSun'>
const AIR: Record<SkyMood, Air> = {
  day: {
    sunColour: [0.8, 0.75, 0.66],
    skyColour: [0.5, 0.54, 0.6],
    groundColour: [0.4, 0.36, 0.31],
    hazeColour: [0.91, 0.9, 0.87],
    hazePerMeter: 0.00008,
    shade: [0.16, 0.13, 0.15],
    shadeStrength: 0.4,
    night: 0,
    snow: 0,
  },
  dusk: {
    sunColour: [1.12, 0.7, 0.42],
    skyColour: [0.5, 0.43, 0.5],
    groundColour: [0.4, 0.3, 0.28],
    hazeColour: [0.9, 0.68, 0.54],
    hazePerMeter: 0.00022,
    shade: [0.27, 0.16, 0.27],
    shadeStrength: 0.42,
    night: 0.12,
    snow: 0,
  },
  night: {
    sunColour: [0.34, 0.36, 0.46],
    skyColour: [0.3, 0.31, 0.42],
    groundColour: [0.2, 0.17, 0.17],
    hazeColour: [0.08, 0.1, 0.15],
    hazePerMeter: 0.00015,
    shade: [0, 0, 0.02],
    shadeStrength: 0.45,
    night: 1,
    snow: 0,
  },
  snow: {
    sunColour: [0.62, 0.6, 0.58],
    skyColour: [0.56, 0.6, 0.67],
    groundColour: [0.5, 0.51, 0.54],
    hazeColour: [0.92, 0.94, 0.96],
    hazePerMeter: 0.00012,
    shade: [0.2, 0.24, 0.34],
    shadeStrength: 0.3,
    night: 0,
    snow: 1,
  },
}

/** Light for a wish; `sun` is Beijing's now, used by `auto`. */
export function skyLight(sky: Sky, sun: SunPosition): SkyLight {
  const mood = moodOf(sky, sun)
  if (sky !== 'auto' || mood === 'night') return { towardsSun: towards(FIXED_SUN[mood]), ...AIR[mood] }
  const altitudeDegrees = Math.min(Math.max(sun.altitudeDegrees, LOWEST_SUN_DEGREES), HIGHEST_SUN_DEGREES)
  return { towardsSun: towards({ ...sun, altitudeDegrees }), ...AIR[mood] }
}
