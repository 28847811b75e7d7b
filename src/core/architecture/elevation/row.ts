/**
 * Several halls in one small picture, side by side at one scale on one ground line: the stops of a tour. Units are
 * decimetres, so that the picture's proportions are the buildings'.
 */
import { item, sum } from './list'
import { flatten, moved } from './path'
import { writePath } from './pen'
import { elevationPalette, tierGlaze } from './palette'
import { smallParts } from './small'
import type { ElevationDescription } from './description'
import type { Palette } from './palette'
import type { Point } from './path'
import type { SmallPart } from './small'

const UNITS_A_METER = 10
const GAP_METERS = 5
const MARGIN_METERS = 1
const LINE_UNITS = 4
/** Longer rows break: on a card of 300 px a hall would else be too small to know. */
const WIDEST_LINE_METERS = 430
const LINE_GAP_METERS = 7
/** Beyond this a row of few halls would stand taller than a card is wide. */
const LEAST_ASPECT = 3.6

const inkOf = (kind: SmallPart['kind'], colors: Palette): string => {
  const inks: Record<SmallPart['kind'], string> = {
    steps: colors.marble,
    platform: colors.wash,
    passage: colors.shadow,
    wall: colors.recess,
    columns: colors.column,
    beam: colors.beam,
    roof: colors.roof.field,
    finial: colors.gold,
  }
  return inks[kind]
}

interface Figure {
  hall: ElevationDescription
  halfWidth: number
  height: number
}

function figureOf(hall: ElevationDescription): Figure {
  const points = smallParts(hall).flatMap(({ paths }) => paths.flatMap(path => flatten(path)))
  return {
    hall,
    halfWidth: Math.max(...points.map(([x]) => Math.abs(x))),
    height: Math.max(...points.map(([, y]) => y)),
  }
}

const lineWidth = (figures: readonly Figure[]): number =>
  sum(figures.map(({ halfWidth }) => 2 * halfWidth)) + GAP_METERS * (figures.length - 1)

/** Lines of about one width, in order. */
function linesOf(figures: readonly Figure[]): Figure[][] {
  const count = Math.ceil(lineWidth(figures) / WIDEST_LINE_METERS)
  const share = lineWidth(figures) / count
  const lines: Figure[][] = [[]]
  for (const figure of figures) {
    const line = item(lines, -1)
    // half of the next one may reach over the share
    if (lines.length < count && lineWidth([...line, figure]) - figure.halfWidth > share) lines.push([figure])
    else line.push(figure)
  }
  return lines
}

function drawHall(hall: ElevationDescription, [x, y]: Point, dark: boolean): string {
  return smallParts(hall)
    .map(({ kind, tier, paths }) => {
      const colors = elevationPalette(tierGlaze(hall, tier), dark)
      const data = paths.map(path => writePath(moved(path, x, y), UNITS_A_METER)).join('')
      const edge = kind === 'roof' || kind === 'finial' ? colors.roofLine : colors.line
      const stroke = kind === 'columns' ? '' : ` stroke="${edge}" stroke-width="${LINE_UNITS}"`
      return `<path fill="${inkOf(kind, colors)}"${stroke} d="${data}"/>`
    })
    .join('')
}

/** Null for none. Many halls stand in several lines, still at one scale. */
export function rowSvg(halls: readonly ElevationDescription[], { dark }: { dark: boolean }): string | null {
  if (halls.length === 0) return null
  const lines = linesOf(halls.map(figureOf))
  const heights = lines.map(line => Math.max(...line.map(({ height }) => height)) + MARGIN_METERS)
  const depth = sum(heights) + LINE_GAP_METERS * (lines.length - 1)
  const width = Math.max(...lines.map(lineWidth)) + 2 * MARGIN_METERS
  const full = Math.ceil(Math.max(width, LEAST_ASPECT * depth) * UNITS_A_METER)
  const { line: ink } = elevationPalette('yellow', dark)
  let ground = 0
  const drawn = lines.map((line, index) => {
    ground += item(heights, index) + (index > 0 ? LINE_GAP_METERS : 0)
    let x = (full / UNITS_A_METER - lineWidth(line)) / 2
    const figures = line.map(({ hall, halfWidth }) => {
      const at: Point = [x + halfWidth, -ground]
      x += 2 * halfWidth + GAP_METERS
      return drawHall(hall, at, dark)
    })
    const floor = `<path stroke="${ink}" stroke-width="${2 * LINE_UNITS}" d="M0 ${Math.round(ground * UNITS_A_METER)}h${full}"/>`
    return figures.join('') + floor
  })
  const tall = Math.ceil(depth * UNITS_A_METER) + LINE_UNITS
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${tall}">` +
    `<g stroke-linejoin="round">${drawn.join('')}</g></svg>`
  )
}
