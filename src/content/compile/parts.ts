/**
 * What a building's roofs cover: its shape split into rectangles whose ridge runs along the bays; round and
 * many-cornered buildings as a ring, galleries drawn as lines as a line. Both the plan and the 3D model start here.
 */
import type { RoofForm } from '@/core/architecture/roofTypes'
import type { RoofPart } from '@/core/architecture/model'
import { cornerAt, edgesOf, turn, type PlanePoint } from '@/core/geo/polygon'
import { shapeRectangles } from '@/core/geo/rectangles'
import { circleRing, shapeRings, type GridRect } from '@/core/geo/shapes'
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

function rectanglePart(rect: GridRect, building: BuildingFeature, eaves: number): RoofPart {
  const { facing, kind, roof } = building
  const sideways = facing === 'east' || facing === 'west'
  const [along, across] = sideways
    ? [rect.depthMeters, rect.widthMeters]
    : [rect.widthMeters, rect.depthMeters]
  const turnDegrees = rect.rotationDegrees + FACING_TURN_DEGREES[facing]
  const free = RIDGED.includes(roof) && kind !== 'gate' && kind !== 'tower' && kind !== 'pavilion'
  const swap = free && across > along * CLEARLY_LONGER
  return {
    kind: 'rect',
    u: rect.u,
    v: rect.v,
    turnDegrees: swap ? turnDegrees + 90 : turnDegrees,
    widthMeters: swap ? across : along,
    depthMeters: swap ? along : across,
    eaves,
  }
}

const isConvex = (ring: readonly PlanePoint[]): boolean =>
  edgesOf(ring).every(([a, b], i) => turn(a, b, cornerAt(ring, i + 2)) > -1e-6)
const plain = (ring: readonly PlanePoint[]): [number, number][] => ring.map(([u, v]) => [u, v])

/** Null for an outline that is neither rectangles nor convex: it gets a flat roof. */
export function partsOf(building: BuildingFeature): RoofPart[] | null {
  const { shape, eaves, roof } = building
  if ('circle' in shape) {
    const { u, v, radiusMeters } = shape.circle
    return [{ kind: 'ring', ring: plain(circleRing(u, v, radiusMeters, ROUND_CORNERS)), eaves }]
  }
  if ('line' in shape) return [{ kind: 'line', line: plain(shape.line), widthMeters: shape.widthMeters }]
  const rings = shapeRings(shape)
  const [outline = []] = rings
  const around = !RIDGED.includes(roof) && outline.length > 4 && rings.length === 1 && isConvex(outline)
  const rects = around ? null : shapeRectangles(shape)
  if (rects) {
    const side = (rect: GridRect): number => Math.min(rect.widthMeters, rect.depthMeters)
    const widest = Math.max(...rects.map(side))
    return rects.map(rect => rectanglePart(rect, building, side(rect) < widest * WING_PART ? 1 : eaves))
  }
  return rings.length === 1 && isConvex(outline) ? [{ kind: 'ring', ring: plain(outline), eaves }] : null
}
