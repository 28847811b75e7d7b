/** The side line of a roof's front slope by its form, from the eaves' corner up. Metres, right half. */
import { slopeLine } from './eaves'
import { FLAT_RUN } from './storeys'
import { join, line } from './path'
import type { ElevationRoof } from './description'
import type { Dimensions, Tier } from './dimensions'
import type { Path, Point } from './path'

export const corner = (tier: Tier, part: number): Point => [
  tier.eaveHalf,
  tier.eaveY + tier.lift + 1.4 * part,
]

/** 宝顶 of a pyramid. */
export const finialHeight = (tier: Tier): number => 0.55 + 0.125 * tier.eaveHalf

/** The right side of the front slope, from the eaves' corner up to the ridge's end. */
export function roofSide({ column, overhang, depth }: Dimensions, tier: Tier, form: ElevationRoof): Path {
  const part = column / 60
  const { eaveHalf, roofTop, run, eaveY } = tier
  const foot = corner(tier, part)
  switch (form) {
    case 'hip':
    case 'flat-crowned': {
      // 推山: each of four steps is a tenth shorter than the one below: .86 of the run; 盝顶 stops before
      const flat = form === 'flat-crowned'
      const top: Point = flat
        ? [eaveHalf - FLAT_RUN * run, roofTop]
        : [Math.max(0.2 * eaveHalf, eaveHalf - 0.86 * run), roofTop]
      return slopeLine(foot, top, 0.5, flat ? 1.3 : 1.42)
    }
    case 'gable-hip':
    case 'round-ridge-gable-hip': {
      // 收山: the gable stands one purlin inside the end columns; the end slope rises by the eaves' flat steps
      const inset = Math.min(overhang + 0.3 * column, 0.2 * depth + 0.8, 0.3 * eaveHalf)
      const knee: Point = [eaveHalf - inset, eaveY + 0.68 * inset + 0.08 * (roofTop - eaveY)]
      return join(slopeLine(foot, knee, 0.45, 1.35), line([eaveHalf - inset, roofTop]))
    }
    case 'pyramidal':
    case 'round-pyramidal':
    case 'cross-ridged':
      return slopeLine(foot, [0.2 * finialHeight(tier), roofTop], 0.6, 1.5)
    default:
      return line([eaveHalf, eaveY], [eaveHalf, roofTop])
  }
}
