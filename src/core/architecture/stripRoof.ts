/**
 * The roof of a gallery drawn as a line with a width (廊): a slope to each side of the line, mitred at bends, with
 * the ridge along the line. Metres in the palace grid.
 */
import { cornerAt } from '../geo/polygon'
import { isClosedLine, offsetLine } from '../geo/shapes'
import type { GridPoint } from '../geo/types'
import { roofLight } from './roofLight'
import { PITCH_SKIRT } from './roofProportions'
import type { RoofFace, RoofPlan, RoofPoint } from './roofTypes'

export function stripRoof(line: readonly GridPoint[], widthMeters: number): RoofPlan {
  const light = roofLight(0)
  const closed = isClosedLine(line)
  const middle = closed ? line.slice(0, -1) : line
  const sides = [offsetLine(line, widthMeters / 2), offsetLine(line, -widthMeters / 2)]
  const faces: RoofFace[] = []
  const segments = closed ? middle.length : middle.length - 1
  const point = (list: readonly GridPoint[], i: number): RoofPoint => {
    const [u, v] = cornerAt(list, i)
    return [u, v]
  }
  for (let i = 0; i < segments; i++) {
    const [a, b] = [point(middle, i), point(middle, i + 1)]
    sides.forEach((side, index) => {
      const sign = index === 0 ? 1 : -1
      const fall: RoofPoint = [-(b[1] - a[1]) * sign, (b[0] - a[0]) * sign]
      faces.push({
        ring: [a, b, point(side, i + 1), point(side, i)],
        tier: 0,
        shade: light(fall, PITCH_SKIRT),
      })
    })
  }
  return { faces, ridges: [{ kind: 'main', line: line.map(([u, v]): RoofPoint => [u, v]) }] }
}
