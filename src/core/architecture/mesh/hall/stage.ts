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
  /** Counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number): void
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

export function createStage(writer: MeshWriter, site: Site, owner: number, finish: Finish): Stage {
  // the writer reads these at once and keeps neither
  const placed: [number, number, number] = [0.5, 0.5, 0.5]
  const turned: [number, number, number] = [0.5, 0.5, 0.5]
  // never changed in place: the writer packs a surface it has just met only once
  let ink: Ink = { material: 'tile', lod: 0, owner, glaze: 0, p: PLAIN, light: 1 }
  const turnedBy = (turnDegrees: number): Stage => {
    const cos = Math.cos(turnDegrees * DEG)
    const sin = Math.sin(turnDegrees * DEG)
    return {
      finish,
      paint(material, lod, p = PLAIN) {
        ink = { material, lod, owner, glaze: ink.glaze, p, light: 1 }
      },
      glaze(index) {
        ink = { material: ink.material, lod: ink.lod, owner, glaze: index, p: ink.p, light: 1 }
      },
      // called some 100 000 times: no tuples are taken apart or made
      vertex(at, normal, st, light = 1) {
        if (light !== ink.light)
          ink = { material: ink.material, lod: ink.lod, owner, glaze: ink.glaze, p: ink.p, light }
        placed[0] = site.u + at[0] * cos - at[1] * sin
        placed[1] = site.v + at[0] * sin + at[1] * cos
        placed[2] = at[2]
        turned[0] = normal[0] * cos - normal[1] * sin
        turned[1] = normal[0] * sin + normal[1] * cos
        turned[2] = normal[2]
        return writer.vertex(placed, turned, st, ink)
      },
      triangle: (a, b, c) => writer.triangle(a, b, c, ink.lod),
      turned: degrees => turnedBy(turnDegrees + degrees),
    }
  }
  return turnedBy(site.turnDegrees)
}

/** A flat face of four corners, counter-clockwise from outside, the lower edge first; light at its foot and top. */
export function quad(
  stage: Stage,
  corners: readonly [Vec3, Vec3, Vec3, Vec3],
  [from, to]: readonly [St, St],
  [low, high]: readonly [number, number] = [1, 1],
): void {
  const [a, b, c, d] = corners
  const normal = normalOf(a, b, c)
  const first = stage.vertex(a, normal, from, low)
  stage.vertex(b, normal, [to[0], from[1]], low)
  stage.vertex(c, normal, to, high)
  stage.vertex(d, normal, [from[0], to[1]], high)
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
  light?: readonly [number, number],
): void {
  quad(
    stage,
    [
      [left, y, bottom],
      [right, y, bottom],
      [right, y, top],
      [left, y, top],
    ],
    sts,
    light,
  )
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
