/** Faces the ground is made of: quads with a darker foot, upright strips, sloping strips, flat areas. Metres. */
import { boundingBox } from '../../geo/polygon'
import type { Uv } from '../model'
import { triangulate } from './triangulate'
import type { Surface, Vec3 } from './types'
import { normalOf, type MeshWriter, type St } from './writer'

/** Surface coordinates reach ±512 m: flat areas count theirs from a near multiple of this, so that patterns meet. */
const PATTERN_METERS = 32

export const at = ([u, v]: Uv, z: number): Vec3 => [u, v, z]
export const lit = (surface: Surface, light: number): Surface => ({ ...surface, light })

/** A flat quad, counter-clockwise seen from outside: its first two corners are the foot, the others above them. */
export function addQuad(
  writer: MeshWriter,
  corners: readonly [Vec3, Vec3, Vec3, Vec3],
  sts: readonly [St, St, St, St],
  surface: Surface,
  footLight?: number,
): void {
  const [a, b, c, d] = corners
  const normal = normalOf(a, b, distanceSquared(b, c) > 1e-6 ? c : d)
  const foot = footLight === undefined ? surface : lit(surface, footLight)
  const ia = writer.vertex(a, normal, sts[0], foot)
  const ib = writer.vertex(b, normal, sts[1], foot)
  const ic = writer.vertex(c, normal, sts[2], surface)
  const id = writer.vertex(d, normal, sts[3], surface)
  writer.triangle(ia, ib, ic, surface.lod)
  writer.triangle(ia, ic, id, surface.lod)
}

const distanceSquared = (a: Vec3, b: Vec3): number =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2

/** A quad whose s runs along the foot (from `s0`) and whose t runs from foot to top, both in metres. */
export function addStrip(
  writer: MeshWriter,
  foot: readonly [Vec3, Vec3],
  top: readonly [Vec3, Vec3],
  surface: Surface,
  { footLight, s0 = 0, t0 = 0 }: { footLight?: number | undefined; s0?: number; t0?: number } = {},
): void {
  const length = Math.sqrt(distanceSquared(...foot))
  const height = Math.sqrt(Math.max(distanceSquared(foot[0], top[0]), distanceSquared(foot[1], top[1])))
  addQuad(
    writer,
    [foot[0], foot[1], top[1], top[0]],
    [
      [s0, t0],
      [s0 + length, t0],
      [s0 + length, t0 + height],
      [s0, t0 + height],
    ],
    surface,
    footLight,
  )
}

/** Surface coordinates of a flat area: the grid itself, counted from a near round point. */
export function gridSt(points: readonly Uv[]): (point: Uv) => St {
  const { min, max } = boundingBox(points)
  const round = (meters: number): number => Math.round(meters / PATTERN_METERS) * PATTERN_METERS
  const [u0, v0] = [round((min[0] + max[0]) / 2), round((min[1] + max[1]) / 2)]
  return ([u, v]) => [u - u0, v - v0]
}

/** A level area that looks up. */
export function addLevel(
  writer: MeshWriter,
  rings: readonly (readonly Uv[])[],
  z: number,
  surface: Surface,
): void {
  const { corners, triangles } = triangulate(rings)
  const st = gridSt(corners)
  const numbers = corners.map(corner => writer.vertex(at(corner, z), [0, 0, 1], st(corner), surface))
  for (let i = 0; i < triangles.length; i += 3) {
    const [a = 0, b = 0, c = 0] = triangles.slice(i, i + 3).map(corner => numbers[corner] ?? 0)
    writer.triangle(a, b, c, surface.lod)
  }
}
