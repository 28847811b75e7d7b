/** Faces the ground is made of: quads with a darker foot, upright strips, sloping strips, flat areas. Metres. */
import { boundingBox } from '../../geo/polygon'
import type { Uv } from '../model'
import { triangulate } from './triangulate'
import type { Surface, Vec3 } from './types'
import { normalOf, type MeshWriter, type St } from './writer'

/** Surface coordinates reach ±512 m: flat areas count theirs from a near multiple of this, so that patterns meet. */
const PATTERN_METERS = 32

export const at = ([u, v]: Uv, z: number): Vec3 => [u, v, z]

/** Squared, in metres: corners nearer to each other are one. */
const SAME_CORNER = 1e-6

/** A flat quad, counter-clockwise seen from outside: its first two corners are the foot, the others above them. */
export function addQuad(
  writer: MeshWriter,
  corners: readonly [Vec3, Vec3, Vec3, Vec3],
  sts: readonly [St, St, St, St],
  surface: Surface,
  footLight?: number,
): void {
  const [a, b, c, d] = corners
  const normal = normalOf(a, b, distanceSquared(b, c) > SAME_CORNER ? c : d)
  const first = writer.vertex(a, normal, sts[0], surface, footLight)
  writer.vertex(b, normal, sts[1], surface, footLight)
  writer.vertex(c, normal, sts[2], surface)
  writer.vertex(d, normal, sts[3], surface)
  writer.triangle(first, first + 1, first + 2, surface.lod)
  writer.triangle(first, first + 2, first + 3, surface.lod)
}

function distanceSquared(a: Vec3, b: Vec3): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  return x * x + y * y + z * z
}

export interface StripOptions {
  footLight?: number | undefined
  s0?: number
  t0?: number
}
const PLAIN_STRIP: StripOptions = {}

/** A quad whose s runs along the foot (from `s0`) and whose t runs from foot to top, both in metres. */
export function addStrip(
  writer: MeshWriter,
  foot: readonly [Vec3, Vec3],
  top: readonly [Vec3, Vec3],
  surface: Surface,
  options: StripOptions = PLAIN_STRIP,
): void {
  const [a, b] = foot
  const [d, c] = top
  const { s0 = 0, t0 = 0 } = options
  const light = surface.light ?? 1
  const footLight = options.footLight ?? light
  const acrossRight = distanceSquared(b, c)
  const s1 = s0 + Math.sqrt(distanceSquared(a, b))
  const t1 = t0 + Math.sqrt(Math.max(distanceSquared(a, d), acrossRight))
  const [nx, ny, nz] = normalOf(a, b, acrossRight > SAME_CORNER ? c : d)
  const first = writer.put(a[0], a[1], a[2], nx, ny, nz, s0, t0, surface, footLight)
  writer.put(b[0], b[1], b[2], nx, ny, nz, s1, t0, surface, footLight)
  writer.put(c[0], c[1], c[2], nx, ny, nz, s1, t1, surface, light)
  writer.put(d[0], d[1], d[2], nx, ny, nz, s0, t1, surface, light)
  writer.triangle(first, first + 1, first + 2, surface.lod)
  writer.triangle(first, first + 2, first + 3, surface.lod)
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
