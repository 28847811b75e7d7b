/**
 * Plane geometry on rings: lists of points without the closing repetition, in metres (palace grid or a hall's
 * own axes). An area is a list of rings read by the even-odd rule: an outline and its holes.
 */
export type PlanePoint = readonly [number, number]
export type Ring = readonly PlanePoint[]

/** The i-th corner, counted round and round. */
export function cornerAt<P extends PlanePoint>(ring: readonly P[], i: number): P {
  const corner = ring[((i % ring.length) + ring.length) % ring.length]
  if (corner === undefined)
    throw new Error(`cornerAt: corner ${i} of a ring without corners, expected one at least`)
  return corner
}

/** The ring's edges, the closing one last. */
export const edgesOf = <P extends PlanePoint>(ring: readonly P[]): [P, P][] =>
  ring.map((corner, i) => [corner, cornerAt(ring, i + 1)])

/** Products of large coordinates cancel badly: areas are measured from a corner of the ring. */
function fromFirstCorner(ring: Ring): PlanePoint[] {
  const [[originX, originY] = [0, 0]] = ring
  return ring.map(([x, y]): PlanePoint => [x - originX, y - originY])
}

/** Square metres; positive when the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let doubled = 0
  for (const [[x, y], [nextX, nextY]] of edgesOf(fromFirstCorner(ring))) doubled += x * nextY - nextX * y
  return doubled / 2
}

export const ringAreaSquareMeters = (ring: Ring): number => Math.abs(signedArea(ring))

export const counterClockwise = <P extends PlanePoint>(ring: readonly P[]): P[] =>
  signedArea(ring) < 0 ? [...ring].reverse() : [...ring]

export const clockwise = <P extends PlanePoint>(ring: readonly P[]): P[] =>
  signedArea(ring) > 0 ? [...ring].reverse() : [...ring]

/** Whether the point lies inside (even-odd over all rings). Points on an edge may fall either way. */
export function isInside([x, y]: PlanePoint, rings: readonly Ring[]): boolean {
  let inside = false
  for (const ring of rings)
    for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  return inside
}

export function segmentDistanceMeters(
  [x, y]: PlanePoint,
  [ax, ay]: PlanePoint,
  [bx, by]: PlanePoint,
): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** Distance to the nearest edge, inside or outside. */
export function edgeDistanceMeters(point: PlanePoint, rings: readonly Ring[]): number {
  let nearest = Infinity
  for (const ring of rings)
    for (const [a, b] of edgesOf(ring)) nearest = Math.min(nearest, segmentDistanceMeters(point, a, b))
  return nearest
}

/** 0 inside, otherwise the distance to the outline. */
export const distanceToAreaMeters = (point: PlanePoint, rings: readonly Ring[]): number =>
  isInside(point, rings) ? 0 : edgeDistanceMeters(point, rings)

/** Mean of the outline's corners weighted by area; the corners' mean when there is no area. */
export function centroid(ring: Ring): [number, number] {
  const area = signedArea(ring)
  if (area === 0) {
    const sum = ring.reduce<[number, number]>(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0])
    return [sum[0] / ring.length, sum[1] / ring.length]
  }
  let cx = 0
  let cy = 0
  const [originX, originY] = cornerAt(ring, 0)
  for (const [[x, y], [nextX, nextY]] of edgesOf(fromFirstCorner(ring))) {
    const cross = x * nextY - nextX * y
    cx += (x + nextX) * cross
    cy += (y + nextY) * cross
  }
  return [originX + cx / (6 * area), originY + cy / (6 * area)]
}

export interface Box {
  min: [number, number]
  max: [number, number]
}

export function boundingBox(points: Ring): Box {
  const box: Box = { min: [Infinity, Infinity], max: [-Infinity, -Infinity] }
  for (const [x, y] of points) {
    box.min = [Math.min(box.min[0], x), Math.min(box.min[1], y)]
    box.max = [Math.max(box.max[0], x), Math.max(box.max[1], y)]
  }
  return box
}

/** Counter-clockwise hull (Andrew's monotone chain). */
export function convexHull(points: Ring): PlanePoint[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: PlanePoint[]): PlanePoint[] => {
    const chain: PlanePoint[] = []
    for (const p of list) {
      while (chain.length >= 2 && turn(cornerAt(chain, -2), cornerAt(chain, -1), p) <= 0) chain.pop()
      chain.push(p)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

/** Positive when a → b → c turns left. */
export const turn = (a: PlanePoint, b: PlanePoint, c: PlanePoint): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
