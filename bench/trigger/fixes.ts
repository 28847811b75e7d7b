/** A true walk and an error series → what the phone reports. */
import { AXIS_ROTATION_DEGREES, gridToWgs84 } from '@/core/geo/grid'
import { GROUND, kindAt, type GroundPlan } from '@/core/geo/groundPlan'
import type { WalkPoint } from '@/core/trigger/walk'
import type { BenchFix } from './contestant'
import { spliced, type ErrorSeries } from './errors'

export const SKIES = ['real', 'open', 'deep'] as const
/** real: deep errors under roofs, lighter ones outside · open, deep: one kind everywhere. */
export type Sky = (typeof SKIES)[number]

const TURN = (AXIS_ROTATION_DEGREES * Math.PI) / 180

export function phoneFixes(
  plan: GroundPlan,
  points: readonly WalkPoint[],
  series: ErrorSeries,
  sky: Sky,
  random: () => number,
): BenchFix[] {
  const pointAt = (second: number): WalkPoint | undefined =>
    points[Math.min(points.length - 1, Math.max(0, Math.round(second)))]
  const roofed = (second: number): boolean => {
    if (sky !== 'real') return sky === 'deep'
    const point = pointAt(second)
    return point !== undefined && kindAt(plan, point.at[0], point.at[1]) === GROUND.roofed
  }
  return spliced(series, points.length, roofed, random).flatMap(
    ({ second, eastMeters, northMeters, accuracyMeters }) => {
      const point = pointAt(second)
      if (!point) return []
      // errors are measured along the meridian, the grid along the palace's axis
      const u = point.at[0] + eastMeters * Math.cos(TURN) + northMeters * Math.sin(TURN)
      const v = point.at[1] - eastMeters * Math.sin(TURN) + northMeters * Math.cos(TURN)
      return [{ second, grid: [u, v] as const, position: gridToWgs84([u, v]), accuracyMeters }]
    },
  )
}
