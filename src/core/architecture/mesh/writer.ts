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
import { norm } from './norm'

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
  /** A vertex; returns its number. `light` in place of the surface's own. */
  vertex(at: Vec3, normal: Vec3, st: St, surface: Surface, light?: number): number
  /** The same in plain numbers, for what is called a hundred thousand times: no tuple is made to be thrown away. */
  put(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    s: number,
    t: number,
    surface: Surface,
    light: number,
  ): number
  /** A triangle of vertices made before, counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number, lod: Lod): void
  /** A flat face with 3 or more corners, counter-clockwise seen from outside, convex; its normal is computed. */
  face(corners: readonly Vec3[], sts: readonly St[], surface: Surface): void
  /** What `draw` writes comes a second time, turned by half a turn about an upright axis: halls have two like sides. */
  twofold(u: number, v: number, draw: () => void): void
  finish(): MeshData
}

export function normalOf(a: Vec3, b: Vec3, c: Vec3): Vec3 {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const length = norm(x, y, z) || 1
  return [x / length, y / length, z / length]
}

/** Steps in a metre: of positions and of surface coordinates. */
const POSITION_STEPS = 1 / POSITION_STEP_METERS
const SURFACE_STEPS = 1 / SURFACE_STEP
const LIMIT = 32767

/** To the nearest whole number a short holds; typed arrays cut off what is behind the point. */
const short = (value: number): number =>
  value > LIMIT ? LIMIT : value < -LIMIT ? -LIMIT : Math.floor(value + 0.5)

/** A list of indices that grows by doubling: many small pushes, one copy at the end. */
function createIndexList() {
  let items = new Uint32Array(1 << 14)
  let length = 0
  const list = {
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
    length: () => length,
    /** What came since `start` once more, for vertices `shift` further on. */
    repeat(start: number, shift: number): void {
      for (let i = start, end = length; i < end; i += 3)
        list.push((items[i] ?? 0) + shift, (items[i + 1] ?? 0) + shift, (items[i + 2] ?? 0) + shift)
    },
    taken: (): Uint32Array => items.subarray(0, length),
  }
  return list
}

/** Typed views write in the machine's byte order; all that browsers and phones run on are little-endian. */
export function createMeshWriter(): MeshWriter {
  let bytes = new Uint8Array(START_VERTICES * VERTEX_BYTES)
  let shorts = new Int16Array(bytes.buffer)
  let signed = new Int8Array(bytes.buffer)
  let count = 0
  const lists = [createIndexList(), createIndexList(), createIndexList()] as const
  const owners = new Map<string, number>()

  const grow = () => {
    const larger = new Uint8Array(bytes.length * 2)
    larger.set(bytes)
    bytes = larger
    shorts = new Int16Array(bytes.buffer)
    signed = new Int8Array(bytes.buffer)
  }
  const byte = (value: number): number => (value > 255 ? 255 : value < 0 ? 0 : Math.round(value))

  // the same surface comes many times in a row: its bytes are worked out once
  let packed: Surface | null = null
  let [material, glaze, owner, p0, p1] = [0, 0, 0, 0, 0]
  const pack = (surface: Surface): void => {
    packed = surface
    material = MATERIAL_INDEX[surface.material] ?? 0
    glaze = surface.glaze ?? 0
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
    vertex(at, normal, st, surface, light = surface.light ?? 1) {
      return writer.put(at[0], at[1], at[2], normal[0], normal[1], normal[2], st[0], st[1], surface, light)
    },
    put(x, y, z, nx, ny, nz, s, t, surface, light) {
      const start = count * VERTEX_BYTES
      if (start + VERTEX_BYTES > bytes.length) grow()
      if (surface !== packed) pack(surface)
      const half = start >> 1
      shorts[half] = short(x * POSITION_STEPS)
      shorts[half + 1] = short(y * POSITION_STEPS)
      shorts[half + 2] = short(z * POSITION_STEPS)
      bytes[start + 6] = material
      bytes[start + 7] = glaze
      signed[start + 8] = Math.floor(nx * 127 + 0.5)
      signed[start + 9] = Math.floor(ny * 127 + 0.5)
      signed[start + 10] = Math.floor(nz * 127 + 0.5)
      bytes[start + 11] = Math.floor(light * 255 + 0.5)
      shorts[half + 6] = short(s * SURFACE_STEPS)
      shorts[half + 7] = short(t * SURFACE_STEPS)
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
    twofold(u, v, draw) {
      const first = count
      const starts = lists.map(list => list.length())
      draw()
      const added = count - first
      while ((count + added) * VERTEX_BYTES > bytes.length) grow()
      bytes.copyWithin(count * VERTEX_BYTES, first * VERTEX_BYTES, count * VERTEX_BYTES)
      // twice a position is more than a short holds; what comes out is a position again
      const [acrossU, acrossV] = [Math.round(2 * u * POSITION_STEPS), Math.round(2 * v * POSITION_STEPS)]
      for (
        let start = count * VERTEX_BYTES, end = start + added * VERTEX_BYTES;
        start < end;
        start += VERTEX_BYTES
      ) {
        const half = start >> 1
        shorts[half] = acrossU - (shorts[half] ?? 0)
        shorts[half + 1] = acrossV - (shorts[half + 1] ?? 0)
        signed[start + 8] = -(signed[start + 8] ?? 0)
        signed[start + 9] = -(signed[start + 9] ?? 0)
      }
      count += added
      lists.forEach((list, i) => list.repeat(starts[i] ?? 0, added))
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
