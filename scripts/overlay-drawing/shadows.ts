/** Cast shadows: an area swept along the shadow's direction, as one path (fill-rule nonzero). Pixels. */
import { counterClockwise, edgesOf, type PlanePoint, type Ring } from '@/core/geo/polygon'
import { ringPath } from './svg'

/** The outline, the outline moved, and what lies between: all turning the same way, so that they add up. */
export function sweptPath(outline: Ring, [dx, dy]: PlanePoint): string {
  const moved = outline.map(([x, y]): PlanePoint => [x + dx, y + dy])
  const between = edgesOf(outline).map(([a, b]): PlanePoint[] => [
    a,
    b,
    [b[0] + dx, b[1] + dy],
    [a[0] + dx, a[1] + dy],
  ])
  return [outline, moved, ...between].map(ring => ringPath(counterClockwise(ring))).join('')
}

/** A band with a hole casts like its edges do: sweep each edge of each ring and leave the hole open. */
export function sweptBandPath(rings: readonly Ring[], [dx, dy]: PlanePoint): string {
  return rings
    .flatMap(ring => edgesOf(ring))
    .map(([a, b]) => ringPath(counterClockwise([a, b, [b[0] + dx, b[1] + dy], [a[0] + dx, a[1] + dy]])))
    .join('')
}

export const castPath = (rings: readonly Ring[], offset: PlanePoint): string =>
  rings.length > 1 ? sweptBandPath(rings, offset) : sweptPath(rings[0] ?? [], offset)
