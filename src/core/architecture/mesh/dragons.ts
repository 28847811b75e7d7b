/**
 * 螭首, the dragon heads that spout rain from 三台 (1,142 are published), simplified to wedges under the balustrade's
 * foot: one for every second post. Metres.
 */
import type { Uv } from '../model'
import { direction, distance } from './outline'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'

const SPACING_METERS = 4.2
const LENGTH_METERS = 0.8

/** Along a → b, out to the right. */
export function addDragons(writer: MeshWriter, a: Uv, b: Uv, topMeters: number, owner: number): void {
  const count = Math.floor(distance(a, b) / SPACING_METERS)
  const [dx, dy] = direction(a, b)
  const surface: Surface = { material: 'marble', lod: 2, owner }
  const point = (along: number, out: number, z: number): Vec3 => [
    a[0] + dx * along + dy * out,
    a[1] + dy * along - dx * out,
    topMeters + z,
  ]
  const first = (distance(a, b) - (count - 1) * SPACING_METERS) / 2
  for (let i = 0; i < count; i++) {
    const s = first + i * SPACING_METERS
    const [left, right] = [point(s - 0.2, 0, -0.12), point(s + 0.2, 0, -0.12)]
    const [foot, snout] = [point(s, 0, -0.55), point(s, LENGTH_METERS, -0.3)]
    const st = [
      [0, 0],
      [0.4, 0],
      [0.2, 0.8],
    ] as const
    writer.face([left, snout, right], st, surface)
    writer.face([foot, snout, left], st, surface)
    writer.face([right, snout, foot], st, surface)
  }
}
