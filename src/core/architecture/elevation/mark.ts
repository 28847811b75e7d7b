/** A hall as a sign of one colour, square, 640 × 640 units: its roofs, a few columns, its steps. */
import { flatten } from './path'
import { writePath } from './pen'
import { smallParts } from './small'
import type { ElevationDescription } from './description'
import type { SmallPart } from './small'

const SIDE = 640
/** What the drawing fills of the square, alone and on a ground of its own. */
const FILL = 0.98
const FILL_ON_GROUND = 0.8
const CORNER_RADIUS = 130
/** What stays open for the ground to show. */
const OPEN: readonly SmallPart['kind'][] = ['wall', 'beam', 'passage']

function measured(hall: ElevationDescription) {
  const paths = smallParts(hall).flatMap(part => (OPEN.includes(part.kind) ? [] : part.paths))
  const points = paths.flatMap(path => flatten(path))
  const half = Math.max(...points.map(([x]) => Math.abs(x)))
  const [low, high] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  return { paths, half, low, high }
}

/** Height of the sign's hall over its width. */
export function markAspect(hall: ElevationDescription): number {
  const { half, low, high } = measured(hall)
  return (high - low) / (2 * half)
}

/** `ink` is any CSS colour; `ground` colours a rounded square behind it. */
export function markSvg(hall: ElevationDescription, ink: string, ground?: string): string {
  const { paths, half, low, high } = measured(hall)
  const fill = ground === undefined ? FILL : FILL_ON_GROUND
  const scale = (fill * SIDE) / Math.max(2 * half, high - low)
  const down = Math.round(SIDE / 2 + (scale * (high + low)) / 2)
  const back =
    ground === undefined
      ? ''
      : `<rect width="${SIDE}" height="${SIDE}" rx="${CORNER_RADIUS}" fill="${ground}"/>`
  const data = paths.map(path => writePath(path, scale)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${back}` +
    `<path fill="${ink}" transform="translate(${SIDE / 2} ${down})" d="${data}"/></svg>`
  )
}
