/** A building's roof in the palace grid, seen from above: the plan of its roof form over each of its parts. */
import type { RoofPart } from '@/core/architecture/model'
import { radialRoof } from '@/core/architecture/radialRoof'
import { roofLight } from '@/core/architecture/roofLight'
import { roofPlan } from '@/core/architecture/roofPlan'
import type { RoofForm, RoofPlan } from '@/core/architecture/roofTypes'
import { stripRoof } from '@/core/architecture/stripRoof'
import type { PlanePoint } from '@/core/geo/polygon'
import { place, shapeRings } from '@/core/geo/shapes'
import type { BuildingFeature } from '../schema'
import { partsOf } from './parts'

function rectangleRoof(part: Extract<RoofPart, { kind: 'rect' }>, roof: RoofForm): RoofPlan {
  const plan = roofPlan({ ...part, roof })
  const move = (point: PlanePoint): [number, number] => {
    const [u, v] = place(point, [part.u, part.v], part.turnDegrees)
    return [u, v]
  }
  return {
    faces: plan.faces.map(face => ({ ...face, ring: face.ring.map(move) })),
    ridges: plan.ridges.map(ridge => ({ ...ridge, line: ridge.line.map(move) })),
  }
}

function partRoof(part: RoofPart, roof: RoofForm): RoofPlan {
  if (part.kind === 'rect') return rectangleRoof(part, roof)
  if (part.kind === 'line') return stripRoof(part.line, part.widthMeters)
  return radialRoof(part.ring, part.eaves, roofLight(0))
}

export function buildingRoof(building: BuildingFeature): RoofPlan {
  const plans = partsOf(building)?.map(part => partRoof(part, building.roof))
  if (plans) return { faces: plans.flatMap(plan => plan.faces), ridges: plans.flatMap(plan => plan.ridges) }
  const [outline = []] = shapeRings(building.shape)
  const ring = outline.map(([u, v]): [number, number] => [u, v])
  return { faces: [{ ring, shade: roofLight(0)([0, -1], 0), tier: 0 }], ridges: [] }
}
