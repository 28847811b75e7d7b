/** What the columns carry: painted beams and the brackets over them. Parts after 工程做法: one 斗口 is column / 60. */
import { last, neighbours } from './list'
import { band, box, line, pairs } from './path'
import { FINE, HAIR } from './eaves'
import type { Detail, Tier } from './dimensions'
import type { Palette } from './palette'
import type { Path } from './path'
import type { Pen } from './pen'

/** Upper edge of what is drawn, one 斗口 in metres, how finely. */
export interface Grid {
  top: number
  part: number
  detail: Detail
}

/** 额枋: painted blue-green, a panel (枋心) in the middle of each bay, gold lines. */
export function drawBeams(
  pen: Pen,
  { columns }: Tier,
  { top, part, detail }: Grid,
  bottom: number,
  colors: Palette,
): void {
  pen.part('beam', () => {
    const half = last(columns)
    const height = top - bottom
    pen.draw(band(half + 2 * part, bottom, top), { fill: colors.beam, stroke: colors.line, units: HAIR })
    const panels: Path[] = []
    const ends: Path[] = []
    for (const [left, right] of neighbours(columns)) {
      const [centre, width] = [(left + right) / 2, right - left]
      panels.push(
        box(centre - 0.2 * width, bottom + 0.22 * height, centre + 0.2 * width, top - 0.16 * height),
      )
      for (const side of [-1, 1]) {
        const x = centre + side * 0.36 * width
        ends.push(line([x, bottom], [x, top]))
      }
    }
    pen.draw(panels, { fill: colors.beamPanel, stroke: colors.gold, units: FINE })
    if (detail > 0) pen.draw(ends, { stroke: colors.gold, units: HAIR })
    pen.draw(line([-half - 2 * part, bottom + 0.06 * height], [half + 2 * part, bottom + 0.06 * height]), {
      stroke: colors.gold,
      units: FINE,
    })
  })
}

/** Widths of a set's steps as parts of its distance to the next, from the column up. */
const BRACKET_STEPS = [
  { share: 0.3, ink: 'bracketLow' },
  { share: 0.56, ink: 'bracket' },
  { share: 0.84, ink: 'bracket' },
] as const

/**
 * 斗栱: sets one 攒当 (11 斗口) apart, one over each column; each widens upwards in three steps. The steps are dashes of
 * three lines that start at a column, so that a bay always holds whole sets.
 */
export function drawBrackets(
  pen: Pen,
  { columns, columnTop }: Tier,
  { top, part, detail }: Grid,
  colors: Palette,
): void {
  pen.part('brackets', () => {
    const half = last(columns) + 2.5 * part
    const bottom = columnTop + 1.6 * part
    pen.draw(band(half, columnTop, top + 2 * part), { fill: colors.recess })
    pen.draw(band(half, columnTop, bottom), { fill: colors.beam, stroke: colors.gold, units: HAIR })
    const step = (top - bottom) / BRACKET_STEPS.length
    // bays of one width share their dashes
    const widths = new Map<number, { spacing: number; bays: [number, number][] }>()
    for (const [left, right] of neighbours(columns)) {
      const spacing = (right - left) / Math.max(2, Math.round((right - left) / (11 * part)))
      const key = Math.round(spacing * 1000)
      const alike = widths.get(key) ?? { spacing, bays: [] }
      alike.bays.push([left, right])
      widths.set(key, alike)
    }
    pen.part('brackets', () => {
      for (const { spacing, bays } of widths.values()) {
        BRACKET_STEPS.forEach(({ share, ink }, level) => {
          if (level === 1 && detail === 0) return
          const y = bottom + step * (level + 0.5)
          const dash = share * spacing
          const dashes = { meters: 0.84 * step, dashMeters: [dash, spacing - dash], dashFromMeters: dash / 2 }
          pen.draw(
            bays.map(([left, right]) => line([left, y], [right, y])),
            { stroke: colors[ink], ...dashes },
          )
        })
      }
    })
    pen.draw(pairs([line([0, bottom], [half, bottom])]), { stroke: colors.gold, units: HAIR })
  })
}
