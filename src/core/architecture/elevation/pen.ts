/**
 * Collects what is drawn (paths in metres) and writes it as one small SVG, scaled so that every drawing fits a box
 * of 4000 × 2780 units (92:64): a line of so many units is equally strong on each, whatever the building's size.
 */
import { flatten } from './path'
import type { Path, Point } from './path'

export const BOX_UNITS = { width: 4000, height: 2780 }
export const MARGIN_UNITS = 30
/** Wider drawings get air above: a list shows them at one width. */
export const MAX_ASPECT = 2.6

/** Units a metre at which lines keep their width when drawings stand side by side; the widest halls have about 45. */
const STANDING_UNITS = 60

export interface Ink {
  fill?: string
  stroke?: string
  /** Line width in units, as strong on each drawing. */
  units?: number
  /** Line width in metres, for what has a real thickness. */
  meters?: number
  /** Dashes and gaps in metres, from the path's start. */
  dashMeters?: readonly number[]
  dashFromMeters?: number
  cap?: 'round' | 'butt'
  opacity?: number
}

export interface Extent {
  halfWidth: number
  bottom: number
  top: number
}

export interface Pen {
  draw(paths: Path | readonly Path[], ink: Ink): void
  /** What is drawn inside belongs to a named part of the building (a `data-part` in the SVG). */
  part(name: string, drawing: () => void): void
  extent(): Extent
  /** `tight`: to stand beside others at one scale: no air above, and lines that are equally strong at that scale. */
  svg(tight?: boolean, mark?: string): string
  /** Names of the parts that were drawn. */
  parts(): Set<string>
  /** The tight picture's box in metres. */
  boxMeters(): { widthMeters: number; heightMeters: number; belowGroundMeters: number }
}

interface Stroke {
  paths: readonly Path[]
  ink: Ink
}
type Item = Stroke | { open: string } | { close: true }

/** What is left of the drawing behind a part that is meant. */
const STEPPED_BACK = 0.3

/** What was drawn inside the parts of a name, in order. */
function inside(items: readonly Item[], name: string): Stroke[] {
  const open: string[] = []
  return items.flatMap(item => {
    if ('open' in item) open.push(item.open)
    else if ('close' in item) open.pop()
    else if (open.includes(name)) return [item]
    return []
  })
}

/** Rounds away from the axis alike on both sides, so that halves stay mirror images. */
const even = (value: number): number => Math.sign(value) * Math.round(Math.abs(value))

/** SVG path data in whole units, y downwards. */
export function writePath(path: Path, scale: number): string {
  const grid = ([x, y]: Point): [number, number] => [even(x * scale), even(-y * scale)]
  const pack = (numbers: number[]): string =>
    numbers.map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : `${number}`)).join('')
  let [x, y] = grid(path.from)
  let text = `M${pack([x, y])}`
  for (const { to, controls = [] } of path.segments) {
    const [endX, endY] = grid(to)
    const [dx, dy] = [endX - x || 0, endY - y || 0]
    const relative = [...controls.map(grid).map(([px, py]) => [px - x || 0, py - y || 0]), [dx, dy]]
    if (controls.length) text += (controls.length === 1 ? 'q' : 'c') + pack(relative.flat())
    else if (dy === 0) text += `h${dx}`
    else text += dx === 0 ? `v${dy}` : `l${pack([dx, dy])}`
    x += dx
    y += dy
  }
  return path.closed ? `${text}z` : text
}

function writeStroke({ paths, ink }: Stroke, scale: number, lineFactor: number): string {
  const rounded = (meters: number): number => Math.round(meters * scale * 100) / 100
  const attributes: string[] = []
  if (ink.fill) attributes.push(`fill="${ink.fill}"`)
  if (ink.stroke) {
    const units = ink.units === undefined ? (ink.meters ?? 0) * scale : ink.units * lineFactor
    const width = Math.max(1, Math.round(units))
    attributes.push(`stroke="${ink.stroke}" stroke-width="${width}"`)
    if (ink.dashMeters) attributes.push(`stroke-dasharray="${ink.dashMeters.map(rounded).join(' ')}"`)
    if (ink.dashFromMeters) attributes.push(`stroke-dashoffset="${rounded(ink.dashFromMeters)}"`)
    if (ink.cap) attributes.push(`stroke-linecap="${ink.cap}"`)
  }
  if (ink.opacity !== undefined) attributes.push(`opacity="${ink.opacity}"`)
  return `<path ${attributes.join(' ')} d="${paths.map(path => writePath(path, scale)).join('')}"/>`
}

export function createPen(): Pen {
  const items: Item[] = []

  const extent = (): Extent => {
    let [halfWidth, bottom, top] = [0, Infinity, -Infinity]
    for (const item of items) {
      if (!('paths' in item)) continue
      const thickness = (item.ink.meters ?? 0) / 2
      for (const [x, y] of item.paths.flatMap(path => flatten(path))) {
        halfWidth = Math.max(halfWidth, Math.abs(x) + thickness)
        bottom = Math.min(bottom, y - thickness)
        top = Math.max(top, y + thickness)
      }
    }
    return { halfWidth, bottom, top }
  }

  /** Scale in units a metre, and the box's half width and reach below and above the ground, in units. */
  const frame = (): { scale: number; half: number; low: number; high: number } => {
    const { halfWidth, bottom, top } = extent()
    const inner = { width: BOX_UNITS.width - 2 * MARGIN_UNITS, height: BOX_UNITS.height - 2 * MARGIN_UNITS }
    const scale = Math.min(inner.width / (2 * halfWidth), inner.height / (top - bottom))
    return {
      scale,
      half: Math.ceil(halfWidth * scale) + MARGIN_UNITS,
      low: Math.ceil(-bottom * scale) + MARGIN_UNITS,
      high: Math.ceil(top * scale) + MARGIN_UNITS,
    }
  }

  return {
    draw(paths, ink) {
      const list = 'from' in paths ? [paths] : paths
      if (list.length) items.push({ paths: list, ink })
    },
    part(name, drawing) {
      items.push({ open: name })
      drawing()
      items.push({ close: true })
    },
    extent,
    parts: () =>
      new Set(
        items.flatMap((item, i) => ('open' in item && !('close' in (items[i + 1] ?? {})) ? [item.open] : [])),
      ),
    svg(tight = false, mark) {
      const { scale, half, low, high } = frame()
      const air = tight ? high : Math.max(high, Math.ceil((2 * half) / MAX_ASPECT) - low)
      const write = (item: Item): string => {
        if ('paths' in item) return writeStroke(item, scale, tight ? scale / STANDING_UNITS : 1)
        return 'open' in item ? `<g data-part="${item.open}">` : '</g>'
      }
      const marked = mark === undefined ? [] : inside(items, mark)
      const faint = marked.length > 0 ? ` opacity="${STEPPED_BACK}"` : ''
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-half} ${-air} ${2 * half} ${air + low}">` +
        `<g fill="none" stroke-linejoin="round"${faint}>${items.map(write).join('')}</g>` +
        (marked.length > 0
          ? `<g fill="none" stroke-linejoin="round">${marked.map(write).join('')}</g>`
          : '') +
        '</svg>'
      )
    },
    boxMeters() {
      const { scale, half, low, high } = frame()
      return {
        widthMeters: (2 * half) / scale,
        heightMeters: (high + low) / scale,
        belowGroundMeters: low / scale,
      }
    },
  }
}
