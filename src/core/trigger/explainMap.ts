/**
 * A drawing of what the engine believes, for staff: the ground round the visitor with its zones, the belief over
 * positions, the raw fix with its accuracy, and the arrow from the fix to where the visitor is taken to be. SVG whose
 * viewBox is in metres, palace north up; ground in rows of about 2 m, so that it stays small (at most 60 KB).
 */
import { BIAS_CELL_METERS, type BiasBelief } from './bias'
import { blocksAround, groundSvg, labelsOf, runsOf, type GroundInks, type MapLabel } from './explainGround'
import type { TriggerState, TriggerWorld } from './types'

export type { MapLabel }

export interface ExplainMap {
  svg: string
  /** Places whose ground is in view, the likeliest and then the largest first. */
  labels: MapLabel[]
  /** How far the raw fix lies from the mean position; null without a fix. */
  biasMeters: number | null
  /** In which direction from the mean position it lies, clockwise from palace north; null without a fix. */
  biasBearingDegrees: number | null
}

const LEVELS = 5
/** Shares below this part of the greatest are not drawn. */
const FAINT = 0.02

interface Inks extends GroundInks {
  ground: string
  ink: string
  paper: string
  belief: string
}

const LIGHT: Inks = {
  ground: '#efe9dc',
  solid: '#4a423b',
  ink: '#2a2320',
  paper: '#ffffff',
  belief: '#1f6fb5',
  saturation: 42,
  lightness: 82,
  edge: '#8a7f70',
}
const DARK: Inks = {
  ground: '#2b2520',
  solid: '#0e0b0a',
  ink: '#f3ebdc',
  paper: '#171311',
  belief: '#6db4f2',
  saturation: 24,
  lightness: 27,
  edge: '#7d7263',
}

const round = (meters: number): number => Math.round(meters * 10) / 10

/** Null without a position. */
export function explainMap(
  { plan }: TriggerWorld,
  { where, belief, likely }: Pick<TriggerState, 'where' | 'belief' | 'likely'>,
  { dark = false }: { dark?: boolean } = {},
): ExplainMap | null {
  if (!where) return null
  const inks = dark ? DARK : LIGHT
  const blocks = blocksAround(plan, where.u, where.v)
  const x = (u: number): number => round(u - blocks.west)
  const y = (v: number): number => round(blocks.north - v)
  const size = blocks.side * blocks.meters
  const parts = [
    `<rect width="${size}" height="${size}" fill="${inks.ground}"/>`,
    groundSvg(plan, blocks, inks),
    belief ? beliefSvg(belief, x(belief.u), y(belief.v), inks) : '',
    belief ? fixSvg(belief, x, y, where, inks) : '',
    `<circle cx="${x(where.u)}" cy="${y(where.v)}" r="2.2" fill="${inks.belief}" stroke="${inks.paper}" stroke-width="1"/>`,
  ]
  const du = belief ? belief.u - where.u : 0
  const dv = belief ? belief.v - where.v : 0
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${parts.join('')}</svg>`,
    labels: labelsOf(plan, blocks, id => likely.find(({ placeId }) => placeId === id)?.chance ?? 0),
    biasMeters: belief ? Math.hypot(du, dv) : null,
    biasBearingDegrees: belief ? ((Math.atan2(du, dv) * 180) / Math.PI + 360) % 360 : null,
  }
}

/** Each bias stands for a position, fix − bias: squares in a few strengths, one path a strength. */
function beliefSvg({ radius, weights }: BiasBelief, x: number, y: number, { belief }: Inks): string {
  const width = 2 * radius + 1
  let greatest = 0
  for (const weight of weights) greatest = Math.max(greatest, weight)
  const levels = new Int16Array(weights.length)
  for (let cell = 0; cell < weights.length; cell += 1) {
    const share = (weights[cell] ?? 0) / greatest
    // a larger bias means a position further back: further west, and further down as the drawing's rows run
    const mirrored = Math.floor(cell / width) * width + width - 1 - (cell % width)
    levels[mirrored] = share < FAINT || !(share > 0) ? 0 : Math.max(1, Math.ceil(Math.sqrt(share) * LEVELS))
  }
  const paths = new Map<number, string>()
  for (let row = 0; row < width; row += 1)
    for (const { from, length, code } of runsOf(levels.subarray(row * width, (row + 1) * width)))
      if (code > 0) paths.set(code, `${paths.get(code) ?? ''}M${from},${row}h${length}v1h${-length}z`)
  const cells = [...paths]
    .sort(([a], [b]) => a - b)
    .map(([level, path]) => `<path fill-opacity="${round((0.75 * level) / LEVELS)}" d="${path}"/>`)
  const corner = (radius + 0.5) * BIAS_CELL_METERS
  return `<g fill="${belief}" transform="translate(${round(x - corner)},${round(y - corner)})scale(${BIAS_CELL_METERS})">${cells.join('')}</g>`
}

/** The reading as a ring in the circle of its accuracy, and the way from it to the mean. */
function fixSvg(
  { u, v, accuracyMeters }: BiasBelief,
  x: (u: number) => number,
  y: (v: number) => number,
  where: { u: number; v: number },
  { ink, paper }: Inks,
): string {
  const circle = (radius: number, stroke: string, width: string, more = ''): string =>
    `<circle cx="${x(u)}" cy="${y(v)}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"${more}/>`
  const reach = round(accuracyMeters)
  return (
    circle(reach, paper, '1', ' stroke-opacity=".7"') +
    circle(reach, ink, '.6', ' stroke-dasharray="2,2"') +
    arrowSvg(x(u), y(v), x(where.u), y(where.v), ink, paper) +
    circle(2, paper, '2.4') +
    circle(2, ink, '1.2')
  )
}

/** From ring to dot, ending before it; nothing when they touch. */
function arrowSvg(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  ink: string,
  paper: string,
): string {
  const length = Math.hypot(toX - fromX, toY - fromY)
  if (length < 6) return ''
  const [ex, ey] = [(toX - fromX) / length, (toY - fromY) / length]
  const at = (along: number, aside: number): string =>
    `${round(fromX + ex * along - ey * aside)},${round(fromY + ey * along + ex * aside)}`
  const path = `M${at(2, 0)}L${at(length - 3.2, 0)}M${at(length - 5.4, 1.6)}L${at(length - 3.2, 0)}L${at(length - 5.4, -1.6)}`
  const line = (stroke: string, width: string): string =>
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`
  return line(paper, '2.2') + line(ink, '1')
}
