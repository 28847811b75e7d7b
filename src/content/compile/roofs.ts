/**
 * A building's roof in the palace grid: its shape is split into rectangles, each gets the plan of its roof form,
 * turned so that the ridge runs along the bays. Round and many-cornered buildings get a roof around their centre,
 * galleries drawn as lines a roof along the line.
 */
import { radialRoof } from '@/core/architecture/radialRoof'
import { roofLight } from '@/core/architecture/roofLight'
import { roofPlan } from '@/core/architecture/roofPlan'
import type { RoofForm, RoofPlan } from '@/core/architecture/roofTypes'
import { stripRoof } from '@/core/architecture/stripRoof'
import { cornerAt, edgesOf, turn, type PlanePoint } from '@/core/geo/polygon'
import { shapeRectangles } from '@/core/geo/rectangles'
import { circleRing, place, shapeRings, type GridRect } from '@/core/geo/shapes'
import type { BuildingFeature } from '../schema'

const FACING_TURN_DEGREES = { south: 0, east: 90, north: 180, west: -90 } as const
const RIDGED: readonly RoofForm[] = [
  'hip',
  'gable-hip',
  'overhanging-gable',
  'flush-gable',
  'round-ridge-gable-hip',
  'round-ridge',
]
/** From this proportion on the ridge of a hall, side hall, gallery or house runs along its longer side. */
const CLEARLY_LONGER = 1.25
const ROUND_CORNERS = 24
/** A wing narrower than this part of the main body has single eaves. */
const WING_PART = 0.7

/** Width along the bays, depth, and the turn of the roof's drawing. */
function baysOf(rect: GridRect, { facing, kind, roof }: BuildingFeature): { width: number; depth: number; turn: number } {
  const sideways = facing === 'east' || facing === 'west'
  const [width, depth] = sideways ? [rect.depthMeters, rect.widthMeters] : [rect.widthMeters, rect.depthMeters]
  const turnDegrees = rect.rotationDegrees + FACING_TURN_DEGREES[facing]
  const free = RIDGED.includes(roof) && kind !== 'gate' && kind !== 'tower' && kind !== 'pavilion'
  return free && depth > width * CLEARLY_LONGER
    ? { width: depth, depth: width, turn: turnDegrees + 90 }
    : { width, depth, turn: turnDegrees }
}

function moved(plan: RoofPlan, rect: GridRect, turnDegrees: number): RoofPlan {
  const move = (point: PlanePoint): [number, number] => {
    const [u, v] = place(point, [rect.u, rect.v], turnDegrees)
    return [u, v]
  }
  return {
    faces: plan.faces.map(face => ({ ...face, ring: face.ring.map(move) })),
    ridges: plan.ridges.map(ridge => ({ ...ridge, line: ridge.line.map(move) })),
  }
}

function rectanglesRoof(rects: readonly GridRect[], building: BuildingFeature): RoofPlan {
  const side = (rect: GridRect): number => Math.min(rect.widthMeters, rect.depthMeters)
  const widest = Math.max(...rects.map(side))
  const plans = rects.map(rect => {
    const bays = baysOf(rect, building)
    const eaves = side(rect) < widest * WING_PART ? 1 : building.eaves
    const plan = roofPlan({
      roof: building.roof,
      eaves,
      widthMeters: bays.width,
      depthMeters: bays.depth,
      turnDegrees: bays.turn,
    })
    return moved(plan, rect, bays.turn)
  })
  return { faces: plans.flatMap(plan => plan.faces), ridges: plans.flatMap(plan => plan.ridges) }
}

const isConvex = (ring: readonly PlanePoint[]): boolean =>
  edgesOf(ring).every(([a, b], i) => turn(a, b, cornerAt(ring, i + 2)) > -1e-6)

export function buildingRoof(building: BuildingFeature): RoofPlan {
  const { shape, eaves, roof } = building
  const light = roofLight(0)
  if ('circle' in shape) {
    const { u, v, radiusMeters } = shape.circle
    return radialRoof(circleRing(u, v, radiusMeters, ROUND_CORNERS), eaves, light)
  }
  if ('line' in shape) return stripRoof(shape.line, shape.widthMeters)
  const rings = shapeRings(shape)
  const [outline = []] = rings
  const around = !RIDGED.includes(roof) && outline.length > 4 && rings.length === 1 && isConvex(outline)
  const rects = around ? null : shapeRectangles(shape)
  if (rects) return rectanglesRoof(rects, building)
  if (rings.length === 1 && isConvex(outline)) return radialRoof(outline, eaves, light)
  const ring = outline.map(([u, v]): [number, number] => [u, v])
  return { faces: [{ ring, shade: light([0, -1], 0), tier: 0 }], ridges: [] }
}
