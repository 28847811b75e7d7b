/**
 * Where a part of a building is made: its own axes (x along the bays, front −y, z above the court, metres), turned
 * and moved into the palace grid as vertices are written. `paint` says how the next faces look.
 */
import type { Lod, Material, Surface, Vec3 } from '../types'
import { normalOf, type MeshWriter, type St } from '../writer'
import type { Finish } from './finish'

type Ink = Required<Surface>

export interface Stage {
  readonly finish: Finish
  /** What the next faces are made of; the glaze stays as it was. */
  paint(material: Material, lod: Lod, p?: readonly [number, number]): void
  glaze(index: number): void
  vertex(at: Vec3, normal: Vec3, st: St, light?: number): number
  /** The same in plain numbers. */
  put(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    s: number,
    t: number,
    light?: number,
  ): number
  /** Counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number): void
  /** What `draw` makes comes on the other side as well, turned by half a turn about the middle. */
  twofold(draw: () => void): void
  /** The same axes turned counter-clockwise: four quarter turns give the sides of a square. */
  turned(degrees: number): Stage
}

export interface Site {
  u: number
  v: number
  turnDegrees: number
}

const DEG = Math.PI / 180
const PLAIN = [0, 0] as const
const FULL_LIGHT = [1, 1] as const

export function createStage(writer: MeshWriter, site: Site, owner: number, finish: Finish): Stage {
  // never changed in place: the writer packs a surface it has just met only once
  let ink: Ink = { material: 'tile', lod: 0, owner, glaze: 0, p: PLAIN, light: 1 }
  const turnedBy = (turnDegrees: number): Stage => {
    const cos = Math.cos(turnDegrees * DEG)
    const sin = Math.sin(turnDegrees * DEG)
    const put: Stage['put'] = (x, y, z, nx, ny, nz, s, t, light = 1) =>
      writer.put(
        site.u + x * cos - y * sin,
        site.v + x * sin + y * cos,
        z,
        nx * cos - ny * sin,
        nx * sin + ny * cos,
        nz,
        s,
        t,
        ink,
        light,
      )
    return {
      finish,
      paint(material, lod, p = PLAIN) {
        ink = { material, lod, owner, glaze: ink.glaze, p, light: 1 }
      },
      glaze(index) {
        ink = { material: ink.material, lod: ink.lod, owner, glaze: index, p: ink.p, light: 1 }
      },
      vertex: (at, normal, st, light) =>
        put(at[0], at[1], at[2], normal[0], normal[1], normal[2], st[0], st[1], light),
      put,
      triangle: (a, b, c) => writer.triangle(a, b, c, ink.lod),
      twofold: draw => writer.twofold(site.u, site.v, draw),
      turned: degrees => turnedBy(turnDegrees + degrees),
    }
  }
  return turnedBy(site.turnDegrees)
}

/** A flat face of four corners, counter-clockwise from outside, the lower edge first; light at its foot and top. */
export function quad(
  stage: Stage,
  corners: readonly [Vec3, Vec3, Vec3, Vec3],
  sts: readonly [St, St],
  lights: readonly [number, number] = FULL_LIGHT,
): void {
  const [a, b, c, d] = corners
  const [[s0, t0], [s1, t1]] = sts
  const [low, high] = lights
  const [nx, ny, nz] = normalOf(a, b, c)
  const first = stage.put(a[0], a[1], a[2], nx, ny, nz, s0, t0, low)
  stage.put(b[0], b[1], b[2], nx, ny, nz, s1, t0, low)
  stage.put(c[0], c[1], c[2], nx, ny, nz, s1, t1, high)
  stage.put(d[0], d[1], d[2], nx, ny, nz, s0, t1, high)
  stage.triangle(first, first + 1, first + 2)
  stage.triangle(first, first + 2, first + 3)
}

/** An upright face on the side that looks to −y. */
export function upright(
  stage: Stage,
  [left, right]: readonly [number, number],
  y: number,
  [bottom, top]: readonly [number, number],
  sts: readonly [St, St],
  lights: readonly [number, number] = FULL_LIGHT,
): void {
  const [[s0, t0], [s1, t1]] = sts
  const [low, high] = lights
  const first = stage.put(left, y, bottom, 0, -1, 0, s0, t0, low)
  stage.put(right, y, bottom, 0, -1, 0, s1, t0, low)
  stage.put(right, y, top, 0, -1, 0, s1, t1, high)
  stage.put(left, y, top, 0, -1, 0, s0, t1, high)
  stage.triangle(first, first + 1, first + 2)
  stage.triangle(first, first + 2, first + 3)
}

/** A level face, seen from above or (`down`) from below; s, t in metres. */
export function level(stage: Stage, x: number, y: number, z: number, light = 1, down = false): void {
  const sts: readonly [St, St] = [
    [-x, -y],
    [x, y],
  ]
  const lights = [light, light] as const
  if (down)
    quad(
      stage,
      [
        [-x, y, z],
        [x, y, z],
        [x, -y, z],
        [-x, -y, z],
      ],
      sts,
      lights,
    )
  else
    quad(
      stage,
      [
        [-x, -y, z],
        [x, -y, z],
        [x, y, z],
        [-x, y, z],
      ],
      sts,
      lights,
    )
}
