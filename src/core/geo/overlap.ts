/** How areas meet: overlap of two footprints, rings that cross themselves. Metres, plane geometry. */
import {
  boundingBox,
  edgesOf,
  edgeDistanceMeters,
  isInside,
  turn,
  type PlanePoint,
  type Ring,
} from './polygon'

const crosses = (a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** Whether two edges of the ring cross. Touching corners do not count. */
export function selfIntersects(ring: Ring): boolean {
  const edges = edgesOf(ring)
  return edges.some((edge, i) => edges.slice(i + 2).some(other => crosses(...edge, ...other)))
}

const STEP_METERS = 0.25

/** Points along the outline at most STEP_METERS apart. */
function* outlineSamples(rings: readonly Ring[]): Generator<PlanePoint> {
  for (const ring of rings)
    for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP_METERS))
      for (let k = 0; k < steps; k++) yield [ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps]
    }
}

function deepestMeters(from: readonly Ring[], into: readonly Ring[]): number {
  let deepest = 0
  for (const point of outlineSamples(from))
    if (isInside(point, into)) deepest = Math.max(deepest, edgeDistanceMeters(point, into))
  return deepest
}

/** A point just inside the area, beside one of its edges. */
function insidePoint(rings: readonly Ring[]): PlanePoint | undefined {
  for (const point of outlineSamples(rings))
    for (const [dx, dy] of [
      [0.01, 0.013],
      [-0.01, 0.013],
      [0.01, -0.013],
      [-0.01, -0.013],
    ] as const)
      if (isInside([point[0] + dx, point[1] + dy], rings)) return [point[0] + dx, point[1] + dy]
  return undefined
}

/**
 * How deep one area reaches into the other, in metres: 0 when they are apart or only touch. The same area twice
 * gives the smaller half-extent of its box.
 */
export function overlapDepthMeters(a: readonly Ring[], b: readonly Ring[]): number {
  const boxA = boundingBox(a.flat())
  const boxB = boundingBox(b.flat())
  const overlapAlong = (axis: 0 | 1): number =>
    Math.min(boxA.max[axis], boxB.max[axis]) - Math.max(boxA.min[axis], boxB.min[axis])
  if (overlapAlong(0) <= 0 || overlapAlong(1) <= 0) return 0
  const depth = Math.max(deepestMeters(a, b), deepestMeters(b, a))
  if (depth > STEP_METERS / 2) return depth
  const within = insidePoint(a)
  const coincide =
    within !== undefined &&
    isInside(within, b) &&
    Math.abs(overlapAlong(0) - (boxA.max[0] - boxA.min[0])) < 0.1
  return coincide ? Math.min(overlapAlong(0), overlapAlong(1)) / 2 : depth
}
