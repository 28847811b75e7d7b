/** Outlines moved sideways edge by edge, and bands (walls, rivers) read from their outlines. Metres. */
import { cornerAt } from '../../geo/polygon'
import type { Uv } from '../model'
import { norm } from './norm'

/** Edges that bend less than about 3° are moved as one. */
const STRAIGHT_SINE = 0.05
/** A sharp corner is thrown out at most so many times the offset. */
const MITRE_LIMIT = 4
/** Wider than this is a platform, not a wall. */
const BAND_WIDTH_METERS = 14
/** A band's pairs of corners may differ from its width by so much: mitres of right angles are √2. */
const BAND_SPREAD = 1.7

/** Unit vector from a to b. */
export function direction([ax, ay]: Uv, [bx, by]: Uv): Uv {
  const length = norm(bx - ax, by - ay) || 1
  return [(bx - ax) / length, (by - ay) / length]
}

export const distance = ([ax, ay]: Uv, [bx, by]: Uv): number => norm(bx - ax, by - ay)

/** From a (0) to b (1). */
export const between = ([ax, ay]: Uv, [bx, by]: Uv, part: number): Uv => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
]

/**
 * The ring with each edge moved to its left by its own number of metres: inwards for an outline, into the material
 * for a hole. (`offsetLine` of core/geo moves all edges alike.)
 */
export function movedEdges(ring: readonly Uv[], metersOf: (edge: number) => number): Uv[] {
  return ring.map((corner, i): Uv => {
    const [dx, dy] = direction(cornerAt(ring, i - 1), corner)
    const [ex, ey] = direction(corner, cornerAt(ring, i + 1))
    const before = metersOf((i - 1 + ring.length) % ring.length)
    const after = metersOf(i)
    const sine = dx * ey - dy * ex
    if (Math.abs(sine) < STRAIGHT_SINE) {
      const mean = (before + after) / 2
      return [corner[0] - ey * mean, corner[1] + ex * mean]
    }
    const cosine = dx * ex + dy * ey
    const limit = MITRE_LIMIT * Math.max(Math.abs(before), Math.abs(after))
    const along = Math.max(-limit, Math.min(limit, (before * cosine - after) / sine))
    return [corner[0] - dy * before + dx * along, corner[1] + dx * before + dy * along]
  })
}

export const inset = (ring: readonly Uv[], meters: number): Uv[] => movedEdges(ring, () => meters)

/** Two long sides that run beside each other, left and right of the way from the first pair to the last. */
export interface Band {
  left: readonly Uv[]
  right: readonly Uv[]
  widthMeters: number
  closed: boolean
}

/** Pairs of corners opposite each other when the band ends between corners `start - 1` and `start`. */
function pairsFrom(ring: readonly Uv[], start: number): [right: Uv, left: Uv][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [
    cornerAt(ring, start + i),
    cornerAt(ring, start - 1 - i),
  ])
}

function bandOfPairs(pairs: readonly (readonly [right: Uv, left: Uv])[], closed: boolean): Band | null {
  const widths = pairs.map(([right, left]) => distance(right, left))
  const widthMeters = Math.min(...widths)
  if (widthMeters > BAND_WIDTH_METERS || Math.max(...widths) > widthMeters * BAND_SPREAD + 0.5) return null
  return { left: pairs.map(([, left]) => left), right: pairs.map(([right]) => right), widthMeters, closed }
}

/** The band an outline draws; null when it draws something else. Counter-clockwise outline, clockwise hole. */
export function bandOf(rings: readonly (readonly Uv[])[]): Band | null {
  const [outline = [], hole, ...more] = rings
  if (hole) {
    if (more.length > 0 || hole.length !== outline.length) return null
    const nearest = (corner: Uv): Uv =>
      hole.reduce((best, other) => (distance(other, corner) < distance(best, corner) ? other : best))
    return bandOfPairs(
      outline.map(corner => [corner, nearest(corner)]),
      true,
    )
  }
  if (outline.length < 4 || outline.length % 2 === 1) return null
  let best: Band | null = null
  for (let start = 0; start < outline.length / 2; start++) {
    const band = bandOfPairs(pairsFrom(outline, start), false)
    if (band && (best === null || band.widthMeters < best.widthMeters)) best = band
  }
  return best
}

export const middles = ({ left, right }: Band): Uv[] =>
  left.map((corner, i) => between(corner, right[i] ?? corner, 0.5))

/**
 * Whether an outline's edge looks towards the palace's middle (the grid's origin) rather than past it: merlons stand
 * on the other edges.
 */
export function looksIn(a: Uv, b: Uv): boolean {
  const [dx, dy] = direction(a, b)
  const middle = between(a, b, 0.5)
  return middle[1] * dx - middle[0] * dy > Math.hypot(...middle) * 0.2
}
