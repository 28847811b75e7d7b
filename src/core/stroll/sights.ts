/** From where the things along a walk are seen whole: far enough for their height, with nothing in between. */
import type { ModelBuilding, PalaceModel, Uv } from '../architecture/model'
import { cellOf, GROUND, type GroundPlan } from '../geo/groundPlan'
import type { GridPoint } from '../geo/types'
import { isClear } from '../routing/groundPath'
import type { GroundHeight } from './ground'
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

export interface Seeing {
  model: Pick<PalaceModel, 'buildings'>
  heightAt: GroundHeight
  /** Where walls stand; null: not known. */
  plan: GroundPlan | null
}

/** A place by its id, and its middle. */
export interface Seen {
  id: string
  at: GridPoint
}

export function sightOf(seeing: Seeing, seen: Seen): Sight {
  const own = seeing.model.buildings.filter(({ owner }) => owner === seen.id)
  const [main] = [...own].sort((a, b) => b.ridgeMeters - b.baseMeters - (a.ridgeMeters - a.baseMeters))
  if (!main) return { at: seen.at, backMeters: OPEN_METERS, front: null }
  const back = reachOf(main) * 0.5 + (main.ridgeMeters - main.baseMeters) * TIMES_ITS_HEIGHT
  const backMeters = Math.min(MOST_METERS, Math.max(LEAST_METERS, back))
  return { at: seen.at, backMeters, front: frontOf(seeing, seen, main, backMeters) }
}

/** Straight before the front, as far off as is good and possible. */
function frontOf(seeing: Seeing, seen: Seen, { parts }: ModelBuilding, backMeters: number): GridPoint | null {
  const main = parts.find(part => part.kind === 'rect')
  const { plan } = seeing
  if (!main || !plan) return null
  const turn = (main.turnDegrees * Math.PI) / 180
  // its own −y
  const [u, v] = [Math.sin(turn), -Math.cos(turn)]
  for (let meters = backMeters; meters > main.depthMeters / 2 + OWN_METERS; meters -= 1) {
    const at: GridPoint = [main.u + u * meters, main.v + v * meters]
    const cell = cellOf(plan, at[0], at[1])
    if (cell >= 0 && plan.kinds[cell] !== GROUND.solid && seesIt(seeing, at, seen)) return at
  }
  return null
}

/** A hall's doors should be seen, not only its roof. */
const DOORS_METERS = 2.5
const EYE_METERS = 1.6

/** Whether neither walls nor the edge of a terrace stand between a point and a thing; without a plan walls are not known. */
export function seesIt({ model, heightAt, plan }: Seeing, from: GridPoint, { id, at }: Seen): boolean {
  const own = model.buildings.filter(({ owner }) => owner === id)
  const ownMeters = Math.max(0, ...own.map(reachOf)) + OWN_METERS
  const away = Math.hypot(at[0] - from[0], at[1] - from[1])
  if (away <= ownMeters) return true
  const along = (part: number): GridPoint => [
    from[0] + (at[0] - from[0]) * part,
    from[1] + (at[1] - from[1]) * part,
  ]
  const upTo = (away - ownMeters) / away
  if (plan && !isClear(plan, from, along(upTo))) return false
  const eye = heightAt(from) + EYE_METERS
  const doors = Math.max(heightAt(along(upTo)), ...own.map(({ baseMeters }) => baseMeters)) + DOORS_METERS
  for (let meters = 1; meters < away - ownMeters; meters += 1) {
    const part = meters / away
    if (heightAt(along(part)) > eye + (doors - eye) * part) return false
  }
  return true
}
