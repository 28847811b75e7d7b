/**
 * Collects faces and packs them. A vertex has 20 bytes, little-endian:
 *   0  int16 × 3  position, units of POSITION_STEP_METERS, palace grid, z above the court
 *   6  uint8      material, index in MATERIALS
 *   7  uint8      glaze
 *   8  int8 × 3   normal × 127
 *  11  uint8      light × 255
 *  12  int16 × 2  surface coordinates s, t in 1/64
 *  16  uint16     owner
 *  18  uint8 × 2  p
 */
import { MATERIALS, type Lod, type MeshData, type Surface, type Vec3 } from './types'

export const VERTEX_BYTES = 20
/** ±819 m in steps of 2.5 cm. */
export const POSITION_STEP_METERS = 0.025
export const SURFACE_STEP = 1 / 64

export type St = readonly [s: number, t: number]

const MATERIAL_INDEX = Object.fromEntries(MATERIALS.map((name, i) => [name, i])) as Record<string, number>
const START_VERTICES = 1 << 18

export interface MeshWriter {
  /** Ids met so far, in order; returns the owner's number, 0 for null. */
  ownerOf(id: string | null): number
  /** A vertex; returns its number. */
  vertex(at: Vec3, normal: Vec3, st: St, surface: Surface): number
  /** A triangle of vertices made before, counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number, lod: Lod): void
  /** A flat face with 3 or more corners, counter-clockwise seen from outside, convex; its normal is computed. */
  face(corners: readonly Vec3[], sts: readonly St[], surface: Surface): void
  finish(): MeshData
}

export function normalOf(a: Vec3, b: Vec3, c: Vec3): Vec3 {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}

const round = (value: number, limit: number): number => {
  const whole = Math.round(value)
  return whole > limit ? limit : whole < -limit ? -limit : whole
}

/** A list of indices that grows by doubling: many small pushes, one copy at the end. */
function createIndexList() {
  let items = new Uint32Array(1 << 14)
  let length = 0
  return {
    push(a: number, b: number, c: number): void {
      if (length + 3 > items.length) {
        const larger = new Uint32Array(items.length * 2)
        larger.set(items)
        items = larger
      }
      items[length] = a
      items[length + 1] = b
      items[length + 2] = c
      length += 3
    },
    taken: (): Uint32Array => items.subarray(0, length),
  }
}

/** Typed views write in the machine's byte order; all that browsers and phones run on are little-endian. */
export function createMeshWriter(): MeshWriter {
  let bytes = new Uint8Array(START_VERTICES * VERTEX_BYTES)
  let shorts = new Int16Array(bytes.buffer)
  let count = 0
  const lists = [createIndexList(), createIndexList(), createIndexList()] as const
  const owners = new Map<string, number>()

  const grow = () => {
    const larger = new Uint8Array(bytes.length * 2)
    larger.set(bytes)
    bytes = larger
    shorts = new Int16Array(bytes.buffer)
  }
  const byte = (value: number): number => (value > 255 ? 255 : value < 0 ? 0 : Math.round(value))

  // the same surface comes many times in a row: its bytes are worked out once
  let packed: Surface | null = null
  let [material, glaze, light, owner, p0, p1] = [0, 0, 255, 0, 0, 0]
  const pack = (surface: Surface): void => {
    packed = surface
    material = MATERIAL_INDEX[surface.material] ?? 0
    glaze = surface.glaze ?? 0
    light = byte((surface.light ?? 1) * 255)
    owner = surface.owner ?? 0
    p0 = byte(surface.p?.[0] ?? 0)
    p1 = byte(surface.p?.[1] ?? 0)
  }

  const writer: MeshWriter = {
    ownerOf(id) {
      if (id === null) return 0
      const known = owners.get(id)
      if (known !== undefined) return known
      owners.set(id, owners.size + 1)
      return owners.size
    },
    vertex(at, normal, st, surface) {
      const start = count * VERTEX_BYTES
      if (start + VERTEX_BYTES > bytes.length) grow()
      if (surface !== packed) pack(surface)
      const half = start >> 1
      shorts[half] = round(at[0] / POSITION_STEP_METERS, 32767)
      shorts[half + 1] = round(at[1] / POSITION_STEP_METERS, 32767)
      shorts[half + 2] = round(at[2] / POSITION_STEP_METERS, 32767)
      bytes[start + 6] = material
      bytes[start + 7] = glaze
      bytes[start + 8] = round(normal[0] * 127, 127)
      bytes[start + 9] = round(normal[1] * 127, 127)
      bytes[start + 10] = round(normal[2] * 127, 127)
      bytes[start + 11] = light
      shorts[half + 6] = round(st[0] / SURFACE_STEP, 32767)
      shorts[half + 7] = round(st[1] / SURFACE_STEP, 32767)
      shorts[half + 8] = owner
      bytes[start + 18] = p0
      bytes[start + 19] = p1
      return count++
    },
    triangle(a, b, c, lod) {
      lists[lod].push(a, b, c)
    },
    face(corners, sts, surface) {
      const [a, b, c] = corners
      if (!a || !b || !c) throw new RangeError(`face: expected 3 corners at least, got ${corners.length}`)
      const normal = normalOf(a, b, c)
      const first = count
      corners.forEach((corner, i) => writer.vertex(corner, normal, sts[i] ?? [0, 0], surface))
      for (let i = 2; i < corners.length; i++) writer.triangle(first, first + i - 1, first + i, surface.lod)
    },
    finish() {
      const parts = lists.map(list => list.taken())
      const ends = parts.reduce<number[]>(
        (sums, part) => [...sums, (sums[sums.length - 1] ?? 0) + part.length],
        [],
      )
      const [near0 = 0, near1 = 0, total = 0] = ends
      const indices = new Uint32Array(total)
      parts.forEach((part, i) => indices.set(part, (ends[i] ?? 0) - part.length))
      return {
        vertices: bytes.buffer.slice(0, count * VERTEX_BYTES),
        indices,
        lodIndexCounts: [near0, near1, total],
        vertexCount: count,
        triangleCount: total / 3,
        owners: [...owners.keys()],
      }
    },
  }
  return writer
}
