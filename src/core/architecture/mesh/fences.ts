/**
 * Balustrades 栏板望柱 and parapets 雉堞, 宇墙 along lines that may slope. Metres. They look to the right of the way
 * from p to q, as an outline's edges do. Post spacing 1.5 m is the material's own; heights are estimates: posts of
 * 三台 reach to the hip, merlons of the city wall to the chest and above.
 */
import type { Uv } from '../model'
import { direction } from './outline'
import { addStrip } from './faces'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'
import { norm } from './norm'

export const BALUSTRADE_METERS = 1
export const BAY_METERS = 1.5
export const PARAPET_METERS = 1.2
export const LOW_PARAPET_METERS = 0.9

const PANEL_THICK_METERS = 0.1
/** 寻杖, the handrail: at the height the material draws it. */
const RAIL_METERS = { low: 0.73, high: 0.82 } as const
const RAIL_HALF_METERS = 0.13
const PARAPET_THICK_METERS = 0.45
/** Where the material's gaps between merlons begin. */
const SILL_PART = 0.58
const LOW_PARAPET_THICK_METERS = 0.4

const raised = ([x, y, z]: Vec3, meters: number): Vec3 => [x, y, z + meters]
const sideways = ([x, y, z]: Vec3, [dx, dy]: Uv, right: number): Vec3 => [x + dy * right, y - dx * right, z]
const planeDirection = (p: Vec3, q: Vec3): Uv => direction([p[0], p[1]], [q[0], q[1]])
const lengthOf = (p: Vec3, q: Vec3): number => norm(q[0] - p[0], q[1] - p[1], q[2] - p[2])

const FACE_FOOT_LIGHT = 0.85

/** One upright face, t 0 at its foot … 1 at its top; s from `s0` to `s1`. */
function addUpright(
  writer: MeshWriter,
  p: Vec3,
  q: Vec3,
  heightMeters: number,
  [s0, s1]: readonly [number, number],
  surface: Surface,
): void {
  const [dx, dy] = planeDirection(p, q)
  const [nx, ny] = [dy, -dx]
  const first = writer.put(p[0], p[1], p[2], nx, ny, 0, s0, 0, surface, FACE_FOOT_LIGHT)
  writer.put(q[0], q[1], q[2], nx, ny, 0, s1, 0, surface, FACE_FOOT_LIGHT)
  writer.put(q[0], q[1], q[2] + heightMeters, nx, ny, 0, s1, 1, surface, 1)
  writer.put(p[0], p[1], p[2] + heightMeters, nx, ny, 0, s0, 1, surface, 1)
  writer.triangle(first, first + 1, first + 2, surface.lod)
  writer.triangle(first, first + 2, first + 3, surface.lod)
}

/** Both faces of something upright, so far to the right and to the left of the line. */
function addBothFaces(
  writer: MeshWriter,
  [p, q]: readonly [Vec3, Vec3],
  heightMeters: number,
  [right, left]: readonly [number, number],
  [s0, s1]: readonly [number, number],
  surface: Surface,
): void {
  const along = planeDirection(p, q)
  const outer = [sideways(p, along, right), sideways(q, along, right)] as const
  const inner = [sideways(q, along, -left), sideways(p, along, -left)] as const
  addUpright(writer, outer[0], outer[1], heightMeters, [s0, s1], surface)
  addUpright(writer, inner[0], inner[1], heightMeters, [s1, s0], surface)
}

/** Whole bays between p and q, a post at both; from near a handrail lies along it, below the posts' heads. */
export function addBalustrade(writer: MeshWriter, p: Vec3, q: Vec3, owner: number): void {
  const bays = Math.max(1, Math.round(lengthOf(p, q) / BAY_METERS))
  // the material's posts stand in the middle of its bays
  const s = [BAY_METERS / 2, (bays + 0.5) * BAY_METERS] as const
  const half = PANEL_THICK_METERS / 2
  addBothFaces(writer, [p, q], BALUSTRADE_METERS, [half, half], s, { material: 'balustrade', lod: 1, owner })
  const along = planeDirection(p, q)
  const rail = (point: Vec3, right: number, up: number): Vec3 => raised(sideways(point, along, right), up)
  const marble: Surface = { material: 'marble', lod: 2, owner }
  const [reach, low, high] = [RAIL_HALF_METERS, RAIL_METERS.low, RAIL_METERS.high]
  const foot: [Vec3, Vec3] = [rail(p, reach, low), rail(q, reach, low)]
  const edge: [Vec3, Vec3] = [rail(p, reach, high), rail(q, reach, high)]
  addStrip(writer, foot, edge, marble)
  addStrip(writer, edge, [rail(p, -reach, high), rail(q, -reach, high)], marble)
}

/** 雉堞 on the right edge of its thickness: the shader cuts the gaps between its merlons, by s and t. */
export function addParapet(writer: MeshWriter, p: Vec3, q: Vec3, owner: number): void {
  const length = lengthOf(p, q)
  const thick = PARAPET_THICK_METERS
  addBothFaces(writer, [p, q], PARAPET_METERS, [0, thick], [-length / 2, length / 2], {
    material: 'parapet',
    lod: 1,
    owner,
  })
  const along = planeDirection(p, q)
  for (const t of [1, SILL_PART - 0.02]) {
    const [a, b] = [raised(p, t * PARAPET_METERS), raised(q, t * PARAPET_METERS)]
    const ends = [a, b, sideways(b, along, -thick), sideways(a, along, -thick)] as const
    const st = [-length / 2, length / 2, length / 2, -length / 2].map(s => [s, t] as const)
    writer.face(ends, st, { material: 'parapet', lod: 2, owner })
  }
}

/** 宇墙: the low inner wall, without merlons; its outer face stands on p → q. */
export function addLowParapet(writer: MeshWriter, p: Vec3, q: Vec3, owner: number): void {
  const along = planeDirection(p, q)
  const high = LOW_PARAPET_METERS
  const [pi, qi] = [p, q].map(point => sideways(point, along, -LOW_PARAPET_THICK_METERS)) as [Vec3, Vec3]
  const brick: Surface = { material: 'brick', lod: 1, owner }
  const s0 = -lengthOf(p, q) / 2
  addStrip(writer, [p, q], [raised(p, high), raised(q, high)], brick, { s0 })
  addStrip(writer, [raised(p, high), raised(q, high)], [raised(pi, high), raised(qi, high)], brick, { s0 })
  addStrip(
    writer,
    [qi, pi],
    [raised(qi, high), raised(pi, high)],
    { ...brick, lod: 2 },
    { s0, footLight: 0.8 },
  )
}
