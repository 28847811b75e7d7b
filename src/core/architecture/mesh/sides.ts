/** Upright or battered sides over an outline, with the mouths of tunnels cut out. Metres. */
import { cornerAt, edgesOf } from '../../geo/polygon'
import type { Uv } from '../model'
import { addStrip, at } from './faces'
import { direction, distance } from './outline'
import type { Opening } from './passages'
import { triangulate } from './triangulate'
import type { Surface, Vec3 } from './types'
import { normalOf, type MeshWriter } from './writer'

/** Light at the foot of what stands on the ground. */
export const FOOT_LIGHT = 0.8

export interface SideHeights {
  fromMeters: number
  topMeters: number
}

/** The sides from the outline `foot` up to the outline `top`, which has the same corners. */
export function addSides(
  writer: MeshWriter,
  foot: readonly Uv[],
  top: readonly Uv[],
  { fromMeters, topMeters }: SideHeights,
  surface: Surface,
  openingsOf: (edge: number) => readonly Opening[] = () => [],
  footLight = FOOT_LIGHT,
): void {
  edgesOf(foot).forEach(([a, b], edge) => {
    const [topA, topB] = [cornerAt(top, edge), cornerAt(top, edge + 1)]
    const openings = openingsOf(edge)
    if (openings.length > 0) {
      const face = { a, b, topA, topB, fromMeters, topMeters }
      addPiercedFace(writer, face, openings, surface, footLight)
      return
    }
    // centred, so that a long wall stays within the surface coordinates' reach
    const s0 = -distance(a, b) / 2
    const options = { footLight, s0 }
    addStrip(
      writer,
      [at(a, fromMeters), at(b, fromMeters)],
      [at(topA, topMeters), at(topB, topMeters)],
      surface,
      options,
    )
  })
}

interface Face extends SideHeights {
  a: Uv
  b: Uv
  topA: Uv
  topB: Uv
}

/** The face is plane: its points are known by their metres along the foot and up. */
function addPiercedFace(
  writer: MeshWriter,
  { a, b, topA, topB, fromMeters, topMeters }: Face,
  openings: readonly Opening[],
  surface: Surface,
  footLight: number,
): void {
  const [dx, dy] = direction(a, b)
  const height = topMeters - fromMeters
  const along = ([u, v]: Uv): number => (u - a[0]) * dx + (v - a[1]) * dy
  const leans = ((topA[0] - a[0]) * -dy + (topA[1] - a[1]) * dx) / height
  const point = ([s, z]: readonly [number, number]): Vec3 => [
    a[0] + dx * s - dy * leans * z,
    a[1] + dy * s + dx * leans * z,
    fromMeters + z,
  ]
  const outline = [
    [0, 0] as const,
    ...openings.flatMap(opening => opening.outline),
    [distance(a, b), 0] as const,
    [along(topB), height] as const,
    [along(topA), height] as const,
  ]
  const normal = normalOf(point([0, 0]), point([1, 0]), point([0, 1]))
  const { corners, triangles } = triangulate([outline])
  const fullLight = surface.light ?? 1
  const numbers = corners.map(([s, z]) =>
    writer.vertex(
      point([s, z]),
      normal,
      [s, z],
      surface,
      footLight + (fullLight - footLight) * Math.min(1, z / height),
    ),
  )
  for (let i = 0; i < triangles.length; i += 3) {
    const [p = 0, q = 0, r = 0] = triangles.slice(i, i + 3).map(corner => numbers[corner] ?? 0)
    writer.triangle(p, q, r, surface.lod)
  }
}
