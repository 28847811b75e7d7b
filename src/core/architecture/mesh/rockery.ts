/**
 * Rockeries 假山: heaps of 太湖石 over their outline, rings drawn in towards the middle and raised by chance (seeded by
 * the place). Metres. The heap's shape stands for itself; only outline and height are facts or marked estimates.
 */
import { centroid, counterClockwise, edgesOf } from '../../geo/polygon'
import type { ModelRockery, Uv } from '../model'
import { seededRandom } from '../seededRandom'
import { at } from './faces'
import { between, distance } from './outline'
import type { Surface, Vec3 } from './types'
import { normalOf, type MeshWriter } from './writer'

/** Corners of the heap's foot lie about so far apart; small and long outlines stay within these numbers. */
const CORNER_METERS = 2.2
const CORNERS = { least: 8, most: 24 } as const
/** From the foot up: how far in, and how high, as parts. */
const RINGS = [
  { inwards: 0, height: 0 },
  { inwards: 0.05, height: 0.42 },
  { inwards: 0.3, height: 0.74 },
  { inwards: 0.62, height: 0.9 },
] as const
/** Every other corner stands back, so that clefts run up the heap; the rest is chance. */
const CLEFT = 0.1
const ROUGH = { inwards: 0.14, height: 0.34 } as const

/** The outline walked in even paces. */
function paces(ring: readonly Uv[]): Uv[] {
  const edges = edgesOf(ring)
  const around = edges.reduce((sum, [a, b]) => sum + distance(a, b), 0)
  const count = Math.max(CORNERS.least, Math.min(CORNERS.most, Math.round(around / CORNER_METERS)))
  const points: Uv[] = []
  let walked = 0
  for (const [a, b] of edges) {
    const length = distance(a, b)
    for (
      let next = (points.length * around) / count;
      next < walked + length;
      next = (points.length * around) / count
    )
      points.push(between(a, b, (next - walked) / (length || 1)))
    walked += length
  }
  return points.slice(0, count)
}

export function addRockery(writer: MeshWriter, { owner, ring, heightMeters }: ModelRockery): void {
  const outline = counterClockwise(ring)
  const middle = centroid(outline)
  const random = seededRandom(middle.map(Math.round).join('/'))
  const surface: Surface = { material: 'rock', lod: 0, owner: writer.ownerOf(owner) }
  const foot = paces(outline)
  const rings = RINGS.map(({ inwards, height }) =>
    foot.map((corner, i): Vec3 => {
      const cleft = i % 2 === 0 ? 0 : CLEFT * (1 - inwards)
      if (height === 0) return at(between(corner, middle, cleft), 0)
      const inside = inwards + cleft + random() * ROUGH.inwards
      return at(between(corner, middle, inside), heightMeters * (height + (random() - 0.6) * ROUGH.height))
    }),
  )
  const top: Vec3 = [...middle, heightMeters]
  rings.slice(1).forEach((upper, level) => {
    const lower = rings[level] ?? upper
    upper.forEach((_, i) => {
      const [a, b, c, d] = [ringAt(lower, i), ringAt(lower, i + 1), ringAt(upper, i + 1), ringAt(upper, i)]
      addFacet(writer, a, b, c, surface, heightMeters)
      addFacet(writer, a, c, d, surface, heightMeters)
    })
  })
  const last = rings[rings.length - 1] ?? []
  last.forEach((_, i) => addFacet(writer, ringAt(last, i), ringAt(last, i + 1), top, surface, heightMeters))
}

const ringAt = (ring: readonly Vec3[], i: number): Vec3 => ring[i % ring.length] ?? [0, 0, 0]

/** Facets keep their own normals: rock is not round. Darker towards the foot. */
function addFacet(
  writer: MeshWriter,
  a: Vec3,
  b: Vec3,
  c: Vec3,
  surface: Surface,
  heightMeters: number,
): void {
  const normal = normalOf(a, b, c)
  const [ia, ib, ic] = [a, b, c].map(corner => {
    const light = 0.62 + 0.38 * Math.min(1, corner[2] / (heightMeters || 1))
    return writer.vertex(corner, normal, [corner[0] - a[0] + corner[1] - a[1], corner[2]], surface, light)
  })
  writer.triangle(ia ?? 0, ib ?? 0, ic ?? 0, surface.lod)
}
