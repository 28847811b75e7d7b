/**
 * Roofs around a point: 攒尖 over a convex outline of any number of corners. Used for round roofs, for buildings
 * drawn as a circle and for many-cornered pavilions. Metres, any axes.
 */
import { centroid, cornerAt, type PlanePoint } from '../geo/polygon'
import type { Light } from './roofLight'
import { finialRadiusMeters, PITCH_SKIRT, PITCH_SLOPE, tierInsetMeters, UNDER_EAVES } from './roofProportions'
import type { RoofFace, RoofPlan, RoofPoint } from './roofTypes'

/** More corners than this read as round: the slopes meet without hips. */
const ROUND_FROM_CORNERS = 12
const FINIAL_CORNERS = 8

export function finialLine([x, y]: PlanePoint, radiusMeters: number): RoofPoint[] {
  return Array.from({ length: FINIAL_CORNERS + 1 }, (_, i): RoofPoint => {
    const angle = (2 * Math.PI * (i % FINIAL_CORNERS)) / FINIAL_CORNERS
    return [x + radiusMeters * Math.cos(angle), y + radiusMeters * Math.sin(angle)]
  })
}

export const circleOutline = (radiusMeters: number, corners: number): RoofPoint[] =>
  Array.from({ length: corners }, (_, i): RoofPoint => {
    const angle = (2 * Math.PI * i) / corners
    return [radiusMeters * Math.cos(angle), radiusMeters * Math.sin(angle)]
  })

/** The outline's slopes up to the apex (`scale` 0) or to a smaller ring of the same form. */
function slopes(
  outline: readonly PlanePoint[],
  scale: number,
  tier: number,
  pitch: number,
  light: Light,
): RoofFace[] {
  const [cx, cy] = centroid(outline)
  const inner = ([x, y]: PlanePoint): RoofPoint => [cx + (x - cx) * scale, cy + (y - cy) * scale]
  return outline.map((from, i) => {
    const to = cornerAt(outline, i + 1)
    const ring: RoofPoint[] = [
      [from[0], from[1]],
      [to[0], to[1]],
    ]
    if (scale === 0) ring.push([cx, cy])
    else ring.push(inner(to), inner(from))
    return { ring, tier, shade: light([(from[0] + to[0]) / 2 - cx, (from[1] + to[1]) / 2 - cy], pitch) }
  })
}

/** A pyramid over a convex outline, with `eaves` tiers, the lowest numbered `firstTier`. */
export function radialRoof(
  outline: readonly PlanePoint[],
  eaves: number,
  light: Light,
  firstTier = 0,
): RoofPlan {
  const [cx, cy] = centroid(outline)
  const radius = Math.min(...outline.map(([x, y]) => Math.hypot(x - cx, y - cy)))
  const step = eaves > 1 ? Math.min(tierInsetMeters(2 * radius, 2 * radius) / radius, 0.8 / eaves) : 0
  const at = (scale: number): RoofPoint[] =>
    outline.map(([x, y]) => [cx + (x - cx) * scale, cy + (y - cy) * scale])
  const plan: RoofPlan = { faces: [], ridges: [] }
  for (let level = 0; level < eaves; level++) {
    const ring = at(1 - level * step)
    const top = level === eaves - 1
    const scale = top ? 0 : 1 - (step * (1 + UNDER_EAVES)) / (1 - level * step)
    plan.faces.push(...slopes(ring, scale, firstTier + level, top ? PITCH_SLOPE : PITCH_SKIRT, light))
    if (outline.length < ROUND_FROM_CORNERS)
      for (const [x, y] of ring)
        plan.ridges.push({
          kind: 'hip',
          line: [
            [x, y],
            [cx + (x - cx) * scale, cy + (y - cy) * scale],
          ],
        })
  }
  plan.ridges.push({ kind: 'finial', line: finialLine([cx, cy], finialRadiusMeters(2 * radius)) })
  return plan
}
