/**
 * The edge of a roof and its field of tiles. Eaves are straight over the middle bays and rise at the corners
 * (起翘: 冲三翘四 after 清式营造则例: out by three rafters' diameters, up by four). Sides follow the 举架 curve, flat
 * at the eaves and steep at the ridge.
 */
import { item, last } from './list'
import { band, curve, end, flatten, heightAt, join, line, mirror, pair, pairs, reverse, whole } from './path'
import type { Path, Point } from './path'
import type { Palette } from './palette'
import type { Pen } from './pen'
import type { Tier } from './dimensions'

export const LINE = 13
export const FINE = 8
export const HAIR = 6

export type Eaves = Pick<Tier, 'eaveY' | 'eaveHalf' | 'lift' | 'turn'>

/** Right half of the eaves' line, from the axis to the corner, `up` metres above it. */
export function eavesLine({ eaveY, eaveHalf, lift, turn }: Eaves, up = 0, shorter = 0): Path {
  const [half, y] = [eaveHalf - shorter, eaveY + up]
  if (lift === 0) return line([0, y], [half, y])
  const start = half - turn
  // a cubic with a late rise: the corner flies, the middle stays calm
  return curve(
    [0, y],
    { to: [start, y] },
    {
      controls: [
        [start + 0.6 * turn, y],
        [start + 0.86 * turn, y + 0.36 * lift],
      ],
      to: [half, y + lift],
    },
  )
}

/** 举架: from a corner up to `top`, concave; `low` and `high` are rise over run at both ends. */
export function slopeLine(from: Point, top: Point, low: number, high: number): Path {
  const [dx, dy] = [from[0] - top[0], top[1] - from[1]]
  const steepness = Math.max(0.2, dy / Math.max(dx, 0.01))
  const [a, b] = [0.42 * dx, 0.3 * dx]
  return curve(from, {
    controls: [
      [from[0] - a, from[1] + Math.min(low * steepness, 0.9 * steepness) * a],
      [top[0] + b, top[1] - Math.min(high * steepness, dy / Math.max(b, 0.01)) * b],
    ],
    to: top,
  })
}

/** Rafters (飞椽), the red board on them (连檐) and the shadow the eaves throw on the wall, `wallHalf` wide. */
export function drawEavesUnderside(
  pen: Pen,
  eaves: Eaves,
  part: number,
  wallHalf: number,
  colors: Palette,
): void {
  const strip = (low: number, high: number, shorter: number): Path =>
    whole(join(eavesLine(eaves, high, shorter), reverse(eavesLine(eaves, low, shorter))))
  if (wallHalf)
    pen.draw(band(wallHalf, eaves.eaveY - 6.5 * part, eaves.eaveY), { fill: colors.shadow, opacity: 0.3 })
  pen.draw(strip(-2.6 * part, 0, 0.8 * part), { fill: colors.rafter })
  const ends = pair(eavesLine(eaves, -1.7 * part, 0.8 * part))
  pen.draw(ends, {
    stroke: colors.gold,
    meters: 0.9 * part,
    dashMeters: [1.3 * part, 1.7 * part],
    dashFromMeters: 0.65 * part,
  })
  pen.draw(strip(-0.7 * part, 0.6 * part, 0.2 * part), { fill: colors.column })
}

/** 瓦当: the round ends of the tile rows along the eaves. */
export function drawTileEnds(pen: Pen, eaves: Eaves, part: number, colors: Palette): void {
  pen.part('eaves', () => {
    const low = eavesLine(eaves, 0.2 * part)
    const high = eavesLine(eaves, 2.6 * part)
    const strip = whole(join(high, reverse(low)))
    pen.draw(strip, { fill: colors.roof.edge })
    const dashes = { meters: 2.4 * part, dashMeters: [0.9 * part, 3.1 * part], dashFromMeters: 0.45 * part }
    pen.draw(pair(eavesLine(eaves, 1.4 * part)), { stroke: colors.roof.row, ...dashes })
    pen.draw(join(mirror(reverse(low)), low), { stroke: colors.roofLine, units: LINE })
  })
}

/** The right half of a roof's field: eaves from the axis out, the side up, the top back to the axis. */
export interface Field {
  eaves: Path
  side: Path
}

export function drawField(pen: Pen, { eaves, side }: Field, spacing: number, colors: Palette): void {
  const outline = whole(join(eaves, side, line([0, end(side)[1]])))
  pen.draw(outline, { fill: colors.roof.field })
  const [low, high] = [flatten(eaves, 16), flatten(side, 24)]
  const top = last(high)
  drawShade(pen, high, item(low, 0)[1], colors)
  const rows: Path[] = []
  for (let x = spacing / 2; x < eavesEnd(low) - spacing * 0.3; x += spacing) {
    const from = heightAt(low, x)
    const to = x <= top[0] ? top[1] : heightAt(high, x)
    if (from !== null && to !== null && to - from > 0.15 * spacing) rows.push(line([x, from], [x, to]))
  }
  pen.draw(pairs(rows), { stroke: colors.roof.row, units: HAIR })
}

/** The steeper upper half takes less light. */
function drawShade(pen: Pen, side: readonly Point[], eavesY: number, colors: Palette): void {
  const top = last(side)
  const level = eavesY + 0.52 * (top[1] - eavesY)
  const above = side.filter(([, y]) => y > level)
  const first = side.find((_, index) => index === side.length - above.length - 1)
  const [next] = above
  if (!first || !next) return
  const part = (level - first[1]) / (next[1] - first[1] || 1)
  const edge: Point = [first[0] + (next[0] - first[0]) * part, level]
  pen.draw(whole(line([0, level], edge, ...above, [0, top[1]])), { fill: colors.roof.shade })
}

const eavesEnd = (points: readonly Point[]): number => last(points)[0]
