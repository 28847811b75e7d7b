/** From where the things along a walk are seen whole: far enough for their height, with nothing in between. */
import type { ModelBuilding, PalaceModel, Uv } from '../architecture/model'
import type { GroundPlan } from '../geo/groundPlan'
import type { GridPoint } from '../geo/types'
import { isClear } from '../routing/groundPath'
import type { Sight } from './rail'

/** Twice its height away a hall fills the picture and its roof is still seen. */
const TIMES_ITS_HEIGHT = 1.9
const LEAST_METERS = 14
const MOST_METERS = 85
/** One looks at the front, not through the hall: what stands so near to its outline is its own. */
const OWN_METERS = 5
/** Where there is no building: a court, a garden, a bridge. */
const OPEN_METERS = 16

function reachOf({ parts }: ModelBuilding): number {
  const reach = parts.map((part): number => {
    if (part.kind === 'rect') return Math.max(part.widthMeters, part.depthMeters) / 2
    const points: readonly Uv[] = part.kind === 'ring' ? part.ring : part.line
    const us = points.map(([u]) => u)
    const vs = points.map(([, v]) => v)
    return Math.max(Math.max(...us) - Math.min(...us), Math.max(...vs) - Math.min(...vs)) / 2
  })
  return Math.max(0, ...reach)
}

/** `at`: the middle of the place; `id`: the place's own. */
export function sightOf({ buildings }: Pick<PalaceModel, 'buildings'>, id: string, at: GridPoint): Sight {
  const own = buildings.filter(({ owner }) => owner === id)
  const [main] = [...own].sort((a, b) => b.ridgeMeters - b.baseMeters - (a.ridgeMeters - a.baseMeters))
  if (!main) return { at, backMeters: OPEN_METERS }
  const back = reachOf(main) * 0.5 + (main.ridgeMeters - main.baseMeters) * TIMES_ITS_HEIGHT
  return { at, backMeters: Math.min(MOST_METERS, Math.max(LEAST_METERS, back)) }
}

/** Whether nothing stands between a point and a thing's outline; without a ground plan nobody knows. */
export function seesIt(
  plan: GroundPlan | null,
  { buildings }: Pick<PalaceModel, 'buildings'>,
  from: GridPoint,
  id: string,
  at: GridPoint,
): boolean {
  if (!plan) return true
  const own = buildings.filter(({ owner }) => owner === id)
  const ownMeters = Math.max(0, ...own.map(reachOf)) + OWN_METERS
  const away = Math.hypot(at[0] - from[0], at[1] - from[1])
  if (away <= ownMeters) return true
  const part = (away - ownMeters) / away
  return isClear(plan, from, [from[0] + (at[0] - from[0]) * part, from[1] + (at[1] - from[1]) * part])
}
