/**
 * The ground of the "Why?" drawing: a square of the ground plan round a point in blocks of about 2 m, its walls and
 * zones as SVG paths, and where the names of places go. Drawn in metres from the north-west corner.
 */
import { GROUND, type GroundPlan } from '../geo/groundPlan'
import { zoneHues } from './zoneHues'

export interface MapLabel {
  placeId: string
  /** From the left and from the top, 0–1. */
  x: number
  y: number
}

const SIDE_METERS = 140
const ROW_METERS = 2
/** Blocks without which a place is not worth a label. */
const LABEL_BLOCKS = 16

export interface GroundInks {
  solid: string
  /** Of zones, percent. */
  saturation: number
  lightness: number
  /** Outlines of zones. */
  edge: string
}

/** The window in blocks, row by row from the north-west. */
export interface Blocks {
  side: number
  meters: number
  /** West and north edge, palace grid. */
  west: number
  north: number
  /** SOLID where walls stand, else the zone; NOBODY for none and beyond the plan. */
  codes: Int16Array
  /** Zones without regard to walls. */
  zones: Uint8Array
}

const NOBODY = 0
const SOLID = -1

/** The window round a point, on the plan's own grid. */
export function blocksAround(plan: GroundPlan, u: number, v: number): Blocks {
  const step = Math.max(1, Math.round(ROW_METERS / plan.cellMeters))
  const meters = step * plan.cellMeters
  const side = Math.round(SIDE_METERS / meters)
  const firstColumn = (Math.round((u - plan.minU) / meters) - (side >> 1)) * step
  const firstRow = (Math.round((v - plan.minV) / meters) - (side >> 1)) * step
  const codes = new Int16Array(side * side)
  const zones = new Uint8Array(side * side)
  for (let j = 0, block = 0; j < side; j += 1)
    for (let i = 0; i < side; i += 1, block += 1) {
      // rows of the drawing run from the north
      const { zone, solid } = blockOf(plan, firstColumn + i * step, firstRow + (side - 1 - j) * step, step)
      zones[block] = zone
      codes[block] = solid ? SOLID : zone
    }
  return {
    side,
    meters,
    west: plan.minU + firstColumn * plan.cellMeters,
    north: plan.minV + firstRow * plan.cellMeters + side * meters,
    codes,
    zones,
  }
}

/** Solid from half of its cells on, so that a wall of one cell shows; of its zones the last one that is somebody's. */
function blockOf(plan: GroundPlan, column: number, row: number, step: number) {
  let solid = 0
  let zone = NOBODY
  for (let r = row; r < row + step; r += 1)
    for (let c = column; c < column + step; c += 1) {
      if (r < 0 || c < 0 || r >= plan.rows || c >= plan.columns) continue
      const cell = r * plan.columns + c
      if (plan.kinds[cell] === GROUND.solid) solid += 1
      zone = plan.zones[cell] || zone
    }
  return { zone, solid: solid * 2 >= step * step }
}

/** Cells of equal colour as rectangles, one path a colour: runs of a row, carried down while they stay the same. */
export function groundSvg(plan: GroundPlan, { side, meters, codes }: Blocks, inks: GroundInks): string {
  const paths = new Map<string, string>()
  const hues = zoneHues(plan)
  const fillOf = (code: number): string =>
    code === SOLID ? inks.solid : `hsl(${hues[code - 1] ?? 0},${inks.saturation}%,${inks.lightness}%)`
  let open = new Map<string, Run>()
  const close = ({ from, length, row, rows, code }: Run): void => {
    if (code === NOBODY) return
    const path = `M${from * meters},${row * meters}h${length * meters}v${rows * meters}h${-length * meters}z`
    paths.set(fillOf(code), (paths.get(fillOf(code)) ?? '') + path)
  }
  for (let row = 0; row < side; row += 1) {
    const next = new Map<string, Run>()
    for (const { from, length, code } of runsOf(codes.subarray(row * side, (row + 1) * side))) {
      const key = `${from}.${length}.${code}`
      const above = open.get(key)
      next.set(key, above ? { ...above, rows: above.rows + 1 } : { from, length, code, row, rows: 1 })
    }
    for (const [key, run] of open) if (!next.has(key)) close(run)
    open = next
  }
  open.forEach(close)
  const cells = [...paths].map(([fill, path]) => `<path fill="${fill}" d="${path}"/>`).join('')
  const edges = edgesOf(codes, side, meters)
  return `<g shape-rendering="crispEdges">${cells}</g><path d="${edges}" fill="none" stroke="${inks.edge}" stroke-width=".5"/>`
}

interface Run {
  from: number
  length: number
  code: number
  row: number
  rows: number
}

/** Neighbours of equal code in a row. */
export function runsOf(codes: Int16Array): { from: number; length: number; code: number }[] {
  const runs = []
  for (let from = 0, end = 0; from < codes.length; from = end) {
    const code = codes[from] ?? NOBODY
    while (end < codes.length && codes[end] === code) end += 1
    runs.push({ from, length: end - from, code })
  }
  return runs
}

/** Thin lines where one walkable zone ends and another begins; against walls the wall is line enough. */
function edgesOf(codes: Int16Array, side: number, meters: number): string {
  const differs = (a: number | undefined, b: number | undefined): boolean =>
    a !== b && a !== SOLID && b !== SOLID
  let path = ''
  const draw = (across: boolean): void => {
    const at = (line: number, i: number) => codes[across ? line * side + i : i * side + line]
    for (let line = 1; line < side; line += 1)
      for (let i = 0, end = 0; i < side; i = end + 1, end = i) {
        while (end < side && differs(at(line - 1, end), at(line, end))) end += 1
        if (end === i) continue
        const [x, y] = across ? [i, line] : [line, i]
        path += `M${x * meters},${y * meters}${across ? 'h' : 'v'}${(end - i) * meters}`
      }
  }
  draw(true)
  draw(false)
  return path
}

/** A label sits on the zone's own block nearest to the middle of what is in view of it. */
export function labelsOf(
  plan: GroundPlan,
  { side, zones }: Blocks,
  chance: (placeId: string) => number,
): MapLabel[] {
  const seen = new Map<number, { blocks: number; x: number; y: number }>()
  zones.forEach((zone, block) => {
    if (zone === NOBODY) return
    const sum = seen.get(zone) ?? { blocks: 0, x: 0, y: 0 }
    seen.set(zone, {
      blocks: sum.blocks + 1,
      x: sum.x + (block % side) + 0.5,
      y: sum.y + Math.floor(block / side) + 0.5,
    })
  })
  return [...seen]
    .filter(([, { blocks }]) => blocks >= LABEL_BLOCKS)
    .map(([zone, { blocks, x, y }]) => {
      const block = nearestBlock(zones, side, zone, x / blocks, y / blocks)
      const placeId = plan.places[zone - 1] ?? ''
      const label = { placeId, x: ((block % side) + 0.5) / side, y: (Math.floor(block / side) + 0.5) / side }
      return { label, blocks, chance: chance(placeId) }
    })
    .sort(
      (a, b) => b.chance - a.chance || b.blocks - a.blocks || (a.label.placeId < b.label.placeId ? -1 : 1),
    )
    .map(({ label }) => label)
}

function nearestBlock(zones: Uint8Array, side: number, zone: number, x: number, y: number): number {
  let best = -1
  let nearest = Infinity
  zones.forEach((other, block) => {
    if (other !== zone) return
    const away = Math.hypot((block % side) + 0.5 - x, Math.floor(block / side) + 0.5 - y)
    if (away >= nearest) return
    nearest = away
    best = block
  })
  return best
}
