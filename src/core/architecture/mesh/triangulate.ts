/** Areas with holes → triangles, by earcut. Any plane; what turns counter-clockwise there stays so. */
import earcut from 'earcut'
import { turn, type PlanePoint, type Ring } from '../../geo/polygon'

export interface Triangulation {
  corners: readonly PlanePoint[]
  /** Three numbers of corners for each triangle, counter-clockwise. */
  triangles: readonly number[]
}

/** The first ring is the outline, the others are holes; their directions don't matter. */
export function triangulate(rings: readonly Ring[]): Triangulation {
  const corners = rings.flat()
  const holes: number[] = []
  let count = 0
  for (const ring of rings) {
    if (count > 0) holes.push(count)
    count += ring.length
  }
  const triangles = earcut(corners.flat(), holes)
  for (let i = 0; i < triangles.length; i += 3) {
    const [ia = 0, ib = 0, ic = 0] = triangles.slice(i, i + 3)
    const [a, b, c] = [corners[ia], corners[ib], corners[ic]]
    if (a && b && c && turn(a, b, c) < 0) triangles.splice(i, 3, ia, ic, ib)
  }
  return { corners, triangles }
}
