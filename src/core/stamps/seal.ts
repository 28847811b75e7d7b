/**
 * The ground of a seal (印章), 100 × 100 units, one colour, as a mask. `there` is a square of the white-letter kind
 * (白文): all vermilion, letters and hall are cut out of it. `afar` is a round one of the red-letter kind (朱文): only
 * its rim prints. Stone chips at its edges where it is knocked, each stone in its own way.
 */
import { seededRandom } from '../architecture/seededRandom'
import type { Stamp } from '../own/types'

const SIDE = 100
/** Points along one side of the square, and around the circle. */
const STEPS = 14
const RIM_STEPS = 40
const WEAR = 0.9
const CHIP = 2.6
const CHIPS = 4

type Point = readonly [x: number, y: number]
const write = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`

/** A square's edge, worn inwards; a few points are chipped deeper. */
function wornSquare(from: number, random: () => number, wear: number): Point[] {
  const to = SIDE - from
  const corners: readonly Point[] = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ]
  const chips = new Set(Array.from({ length: CHIPS }, () => Math.floor(random() * 4 * STEPS)))
  return corners.flatMap(([x, y], side) => {
    const [endX, endY] = corners[(side + 1) % 4] ?? [x, y]
    return Array.from({ length: STEPS }, (_, step): Point => {
      const along = step / STEPS
      const deep = random() * wear + (chips.has(side * STEPS + step) ? random() * CHIP * wear : 0)
      const inwards = step === 0 ? deep * 0.7 : deep
      const px = x + (endX - x) * along
      const py = y + (endY - y) * along
      return [px + (px < SIDE / 2 ? inwards : -inwards), py + (py < SIDE / 2 ? inwards : -inwards)]
    })
  })
}

function wornCircle(radius: number, random: () => number): Point[] {
  return Array.from({ length: RIM_STEPS }, (_, step): Point => {
    const angle = (2 * Math.PI * step) / RIM_STEPS
    const r = radius - random() * WEAR
    return [SIDE / 2 + r * Math.cos(angle), SIDE / 2 + r * Math.sin(angle)]
  })
}

/** Even-odd: what is drawn twice is open. `stone` is any text, such as the place's id; the same stone prints the same. */
export function sealSvg(stone: string, how: Stamp['how']): string {
  const random = seededRandom(stone)
  const paths =
    how === 'there'
      ? // a thin line is cut along the edge of a white-letter seal
        [wornSquare(1, random, WEAR), wornSquare(6, random, 0.3), wornSquare(8, random, 0.3)]
      : [49, 45.5, 43, 42].map(radius => wornCircle(radius, random))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<path fill-rule="evenodd" d="${paths.map(write).join('')}"/></svg>`
  )
}

/** Side of the square that a hall's sign has in its seal, part of the seal's side: a wide hall may fill more of it. */
const MOST_WIDE = { there: 0.7, afar: 0.56 } as const
const MOST_HIGH = { there: 0.45, afar: 0.36 } as const
export const hallSide = (heightOverWidth: number, how: Stamp['how']): number =>
  heightOverWidth > 1 ? MOST_HIGH[how] : Math.min(MOST_WIDE[how], MOST_HIGH[how] / heightOverWidth)
