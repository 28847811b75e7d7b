/**
 * What stands before a storey instead of doors: the railed gallery of a 楼阁 (平座) on its own brackets, and the open
 * front of a stage, a fret hung under its beams (挂落). Metres; one 斗口 is column / 60. Proportions are estimates.
 */
import { last, neighbours } from './list'
import { band, box, line, pair } from './path'
import { FINE, HAIR } from './eaves'
import type { Grid } from './beams'
import type { Tier } from './storeys'
import type { Palette } from './palette'
import type { Path } from './path'
import type { Pen } from './pen'

/** 寻杖栏杆: a handrail at the hip, a board of panels under it, posts. */
const RAILING_METERS = 0.95

/** 平座: brackets, a floor's edge that reaches out over the skirt roof below, a railing on it. */
export function drawDeck(pen: Pen, tier: Tier, { top, part, detail }: Grid, colors: Palette): void {
  const half = last(tier.columns) + 5 * part
  const bottom = tier.wallBottom
  pen.part('deck', () => {
    pen.draw(band(half - 2 * part, bottom, top), { fill: colors.recess })
    const sets = 7 * part
    const middle = bottom + 0.55 * (top - bottom)
    pen.draw(pair(line([0, middle], [half - 2 * part, middle])), {
      stroke: colors.bracket,
      meters: 0.62 * (top - bottom),
      dashMeters: [0.6 * sets, 0.4 * sets],
      dashFromMeters: 0.3 * sets,
    })
    const edge = 0.3 * (top - bottom)
    pen.draw(band(half, top - edge, top), { fill: colors.beam, stroke: colors.gold, units: HAIR })
    drawRailing(pen, half, top, Math.min(RAILING_METERS, 0.2 * 60 * part), colors, detail > 0)
  })
}

export function drawRailing(
  pen: Pen,
  half: number,
  bottom: number,
  high: number,
  colors: Palette,
  posts = true,
): void {
  pen.draw(band(half, bottom, bottom + 0.56 * high), { fill: colors.wall, stroke: colors.line, units: HAIR })
  const panel = bottom + 0.28 * high
  const step = Math.max(1.4 * high, half / 14)
  pen.draw(pair(line([0, panel], [half, panel])), {
    stroke: colors.gold,
    meters: 0.24 * high,
    dashMeters: [0.7 * step, 0.3 * step],
    dashFromMeters: 0.35 * step,
  })
  const rail = bottom + 0.92 * high
  const middle = bottom + 0.5 * high
  if (posts) {
    pen.draw(pair(line([0, middle], [half, middle])), {
      stroke: colors.columnLight,
      meters: high,
      dashMeters: [0.12 * step, 0.88 * step],
      dashFromMeters: 0.06 * step - 0.5 * step,
    })
  }
  pen.draw(pair(line([0, rail], [half, rail])), { stroke: colors.line, meters: 0.2 * high })
  pen.draw(pair(line([0, rail], [half, rail])), { stroke: colors.columnLight, meters: 0.13 * high })
}

/** Open bays: darkness, and under the beams a fret of the bay's width with a bracket at each column. */
export function drawOpenBays(pen: Pen, tier: Tier, { top, part, detail }: Grid, colors: Palette): void {
  const high = Math.min(7 * part, 0.22 * (top - tier.wallBottom))
  const frets: Path[] = []
  const corners: Path[] = []
  const bars: Path[] = []
  for (const [left, right] of neighbours(tier.columns)) {
    const [from, to] = [left + 2.9 * part, right - 2.9 * part]
    if (to - from < 2 * part) continue
    frets.push(box(from, top - high, to, top))
    corners.push(
      box(from, top - 1.9 * high, from + 0.8 * high, top),
      box(to - 0.8 * high, top - 1.9 * high, to, top),
    )
    const count = Math.max(4, 2 * Math.round((to - from) / high / 2))
    for (let index = 1; index < count; index++) {
      const x = from + ((to - from) * index) / count
      bars.push(line([x, top - high], [x, top]))
    }
  }
  pen.part('fret', () => {
    const ink = { fill: colors.beam, stroke: colors.gold, units: FINE }
    pen.draw(corners, ink)
    pen.draw(frets, ink)
    if (detail > 0) pen.draw(bars, { stroke: colors.gold, units: HAIR })
  })
}
