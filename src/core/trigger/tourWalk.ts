/** A simulated walk along stops: what plays at home sounds as it would there, because the same engine hears it. */
import type { GroundPlan } from '../geo/groundPlan'
import type { GridPoint } from '../geo/types'
import { groundPath } from '../routing/groundPath'
import { walkPoints, type WalkLeg, type WalkPoint } from './walk'

export interface TourPoint extends WalkPoint {
  /** Index of the stop one walks to or stands at. */
  stop: number
}

const METERS_PER_SECOND = 1.1
/** A stop is stood at for so long at least; a guide that still speaks is waited for. */
const STAND_SECONDS = 15
/** The walk begins this far before the first stop, so that one comes to it. */
const BEFORE_METERS = 40

/** A way from one spot to another; null when none is known. */
export type PathBetween = (from: GridPoint, to: GridPoint) => GridPoint[] | null

/**
 * A point for every second from a little before the first stop to the last; stops that no way leads to are left out.
 * `spots` are where one stands at each stop, palace grid; null for a stop without ground. Walks over open ground;
 * `pathBetween` may know better.
 */
export function tourWalk(
  plan: GroundPlan,
  spots: readonly (GridPoint | null)[],
  start: GridPoint | null = null,
  pathBetween: PathBetween = () => null,
): TourPoint[] {
  const points: TourPoint[] = []
  let at = start
  spots.forEach((spot, stop) => {
    if (!spot) return
    const from = at ?? [spot[0], spot[1] - BEFORE_METERS]
    const path = pathBetween(from, spot) ?? groundPath(plan, from, spot)
    if (!path || path.length === 0) return
    const there = path[path.length - 1] ?? spot
    const legs: WalkLeg[] = [
      ...(path.length > 1 ? [{ kind: 'walk' as const, path, metersPerSecond: METERS_PER_SECOND }] : []),
      { kind: 'stand', at: there, seconds: STAND_SECONDS },
    ]
    const begun = points.length
    for (const point of walkPoints(legs)) points.push({ ...point, second: begun + point.second, stop })
    at = there
  })
  return points
}
