/**
 * 须弥座: courses that stand out at the top and the foot of a marble terrace, with a recessed waist between. Metres.
 * The order of the courses is 梁思成's (《清式营造则例》: 上枋, 上枭, 束腰, 下枭, 下枋, 圭角), drawn as two; their shares of the
 * height are an estimate.
 */
import { cornerAt, edgesOf } from '../../geo/polygon'
import type { ModelTerrace, Uv } from '../model'
import { addStrip, at } from './faces'
import { distance, inset } from './outline'
import type { Surface } from './types'
import type { MeshWriter } from './writer'

/** Lower bases are plain blocks. */
const FROM_METERS = 1.2
/** Parts of the height. */
const TOP_COURSE = 0.14
const TOP_SLOPE = 0.1
const FOOT_SLOPE = 0.12
const FOOT_COURSE = 0.2
const PROUD_PART = 0.06
const PROUD_MOST_METERS = 0.16

export function addMouldings(
  writer: MeshWriter,
  ring: readonly Uv[],
  { fromMeters, topMeters }: ModelTerrace,
  owner: number,
): void {
  const height = topMeters - fromMeters
  if (height < FROM_METERS) return
  const marble: Surface = { material: 'marble', lod: 1, owner }
  const proud = inset(ring, -Math.min(PROUD_MOST_METERS, height * PROUD_PART))
  const z = (part: number): number => fromMeters + height * part
  edgesOf(ring).forEach(([a, b], edge) => {
    const [outA, outB] = [cornerAt(proud, edge), cornerAt(proud, edge + 1)]
    const s0 = -distance(a, b) / 2
    const strip = (
      [low, lowOut]: readonly [number, boolean],
      [high, highOut]: readonly [number, boolean],
      light: number,
    ): void => {
      const [p, q] = lowOut ? [outA, outB] : [a, b]
      const [r, s] = highOut ? [outA, outB] : [a, b]
      addStrip(
        writer,
        [at(p, z(low)), at(q, z(low))],
        [at(r, z(high)), at(s, z(high))],
        { ...marble, light },
        { s0 },
      )
    }
    strip([0, true], [FOOT_COURSE, true], 0.85)
    strip([FOOT_COURSE, true], [FOOT_COURSE + FOOT_SLOPE, false], 0.95)
    strip([1 - TOP_COURSE - TOP_SLOPE, false], [1 - TOP_COURSE, true], 0.75)
    strip([1 - TOP_COURSE, true], [1, true], 1)
    strip([1, true], [1, false], 1)
  })
}
