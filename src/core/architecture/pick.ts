/**
 * Which building lies under a finger: the first that a ray from the eye meets. Roofs are simplified to boxes that
 * end in the slope's lower half, which is where people tap. Palace grid, metres.
 */
import { inverse, transform, type Matrix4 } from '../geo/matrix4'
import { boundingBox } from '../geo/polygon'
import type { ModelBuilding, RoofPart } from './model'

type Vec3 = readonly [number, number, number]
export interface Ray {
  from: Vec3
  to: Vec3
}

/** The ray through a point of the screen (−1…1 to the right and up). */
export function rayThrough(view: Matrix4, x: number, y: number): Ray {
  const back = inverse(view)
  const at = (z: number): Vec3 => {
    const [px, py, pz, w] = transform(back, [x, y, z, 1])
    return [px / w, py / w, pz / w]
  }
  return { from: at(-1), to: at(1) }
}

/** Part of the way along the ray at which it enters a box; null when it misses. */
function enters({ from, to }: Ray, low: Vec3, high: Vec3): number | null {
  let [first, last] = [0, 1]
  for (const axis of [0, 1, 2] as const) {
    const step = to[axis] - from[axis]
    const [a, b] = [low[axis] - from[axis], high[axis] - from[axis]]
    if (step === 0) {
      if (a > 0 || b < 0) return null
      continue
    }
    first = Math.max(first, Math.min(a / step, b / step))
    last = Math.min(last, Math.max(a / step, b / step))
    if (first > last) return null
  }
  return first
}

const DEG = Math.PI / 180

/** The ray in a rectangle's own axes. */
function turned({ from, to }: Ray, u: number, v: number, turnDegrees: number): Ray {
  const [cos, sin] = [Math.cos(turnDegrees * DEG), Math.sin(turnDegrees * DEG)]
  const move = ([x, y, z]: Vec3): Vec3 => [(x - u) * cos + (y - v) * sin, -(x - u) * sin + (y - v) * cos, z]
  return { from: move(from), to: move(to) }
}

/** Part of a roof's rise that counts: above it the slopes have drawn in. */
const ROOF_PART = 0.75

function partDistance(part: RoofPart, base: number, top: number, ray: Ray): number | null {
  if (part.kind === 'rect') {
    const [x, y] = [part.widthMeters / 2, part.depthMeters / 2]
    return enters(turned(ray, part.u, part.v, part.turnDegrees), [-x, -y, base], [x, y, top])
  }
  const { min, max } = boundingBox(part.kind === 'ring' ? part.ring : part.line)
  const grow = part.kind === 'line' ? part.widthMeters / 2 : 0
  return enters(ray, [min[0] - grow, min[1] - grow, base], [max[0] + grow, max[1] + grow, top])
}

/** The nearest building on the ray; null when it meets none. */
export function pickBuilding(ray: Ray, buildings: readonly ModelBuilding[]): ModelBuilding | null {
  let nearest: ModelBuilding | null = null
  let nearestAt = Infinity
  for (const building of buildings) {
    const { baseMeters, ridgeMeters, parts } = building
    const top = baseMeters + (ridgeMeters - baseMeters) * ROOF_PART
    for (const part of parts) {
      const at = partDistance(part, baseMeters, top, ray)
      if (at === null || at >= nearestAt) continue
      nearest = building
      nearestAt = at
    }
  }
  return nearest
}
