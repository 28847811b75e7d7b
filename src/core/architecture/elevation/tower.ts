/**
 * 角楼, the corner tower: a square core under a cross-ridged gable-hip roof (十字脊) with a gilt finial, an arm on each
 * side under a gable-hip roof of its own, and a skirt roof round the whole: three eaves. From the front two arms show
 * their slopes, one shows its gable. Heights follow the whole of 27.5 m on a wall of 10 m; the parts are estimates.
 */
import { drawEavesUnderside, drawField, drawTileEnds, eavesLine, FINE, HAIR, slopeLine } from './eaves'
import { drawStorey } from './body'
import { band, join, line, pair, reverse, mirror, whole } from './path'
import { drawBeasts, drawChiwen, drawFinial, drawHips, drawRidge } from './ornaments'
import { TOWER_ARM, TOWER_EAVES } from './dimensions'
import type { Dimensions, Tier } from './dimensions'
import type { Palette } from './palette'
import type { Path, Point } from './path'
import type { Pen } from './pen'

interface TowerContext {
  pen: Pen
  dimensions: Dimensions
  colors: Palette
}

/** A roof level: eaves at `y`, `half` wide; a knee (foot of the gable) and the ridge above it. */
interface Level {
  y: number
  half: number
  knee?: Point
  top: Point
  beasts: number
}

export function drawCornerTower({ pen, dimensions, colors }: TowerContext): void {
  const { column, floor, halfWidth, bays } = dimensions
  const part = column / 60
  const core = halfWidth
  // arms of 3.98 m towards the palace and 1.60 m towards the moat; drawn alike at their mean
  const wide = core * (1 + TOWER_ARM)
  const up = (columns: number): number => floor + columns * column
  const eaves = ({ y, half }: Level): Pick<Tier, 'eaveY' | 'eaveHalf' | 'lift' | 'turn'> => ({
    eaveY: y,
    eaveHalf: half,
    lift: 0.32 * column,
    turn: Math.min(0.45 * half, 0.68 * column),
  })
  const storey = (columns: number[], wallBottom: number, columnTop: number, eaveY: number): void =>
    pen.part('storey', () =>
      drawStorey(
        pen,
        {
          columns,
          wallBottom,
          deck: 0,
          columnTop,
          eaveY,
          eaveHalf: 0,
          lift: 0,
          turn: 0,
          roofTop: 0,
          topHalf: 0,
          run: 0,
        },
        dimensions,
        colors,
      ),
    )
  const roof = (level: Level, wallHalf: number): void => {
    const edge = eaves(level)
    const foot: Point = [level.half, level.y + edge.lift + 1.4 * part]
    const lower = slopeLine(foot, level.knee ?? level.top, 0.5, 1.35)
    const side = level.knee ? join(lower, line(level.top)) : lower
    drawEavesUnderside(pen, edge, part, wallHalf, colors)
    drawField(
      pen,
      { eaves: eavesLine(edge, 1.4 * part), side },
      dimensions.roofHalf / (10 + 4 * dimensions.detail),
      colors,
    )
    drawTileEnds(pen, edge, part, colors)
    drawHips(pen, [side], 0.075 * column, colors)
    if (level.beasts) drawBeasts(pen, lower, level.beasts, column, colors, 0.7)
  }

  // the lowest storey and its skirt, the front arm's skirt before it
  const inner = bays.length > 2 ? 0.4 * core : core
  storey(
    [-wide, -core, -inner, inner, core, wide].filter((x, i, all) => x !== all[i - 1]),
    floor,
    up(1),
    up(1.18),
  )
  pen.part('roof', () => {
    roof({ y: up(1.18), half: wide + TOWER_EAVES * column, top: [wide - 0.3, up(1.7)], beasts: 5 }, wide)
    roof({ y: up(1.13), half: core * 0.98, top: [core * 0.7, up(1.7)], beasts: 0 }, 0)
    drawRidge(pen, wide - 0.2, up(1.67), up(1.74), colors)
  })
  storey([-wide + 0.5, -core, -inner, inner, core, wide - 0.5], up(1.74), up(1.98), up(2.12))
  const arms: Level = {
    y: up(2.12),
    half: wide + 0.2 * column,
    knee: [wide - 0.36 * column, up(2.46)],
    top: [wide - 0.36 * column, up(2.84)],
    beasts: 4,
  }
  pen.part('roof', () => {
    roof(arms, wide - 0.5)
    drawRidge(pen, arms.top[0], up(2.82), up(2.9), colors)
    drawChiwen(pen, [arms.top[0], up(2.82)], 0.26 * column, colors)
  })
  // the core rises between the arms
  const high = 0.9 * core
  storey([-high, -0.36 * high, 0.36 * high, high], up(2.5), up(3.16), up(3.32))
  pen.part('gable', () => {
    roof(
      {
        y: up(2.1),
        half: 0.86 * core,
        knee: [0.56 * core, up(2.36)],
        top: [0.56 * core, up(2.44)],
        beasts: 0,
      },
      0,
    )
    drawFrontGable(pen, 0.58 * core, up(2.36), up(3.02), column, colors)
  })
  const crown: Level = {
    y: up(3.32),
    half: core + 0.46 * column,
    knee: [core - 0.06 * column, up(3.74)],
    top: [core - 0.06 * column, up(4.34)],
    beasts: 5,
  }
  pen.part('roof', () => {
    roof(crown, high)
    drawRidge(pen, crown.top[0], up(4.32), up(4.42), colors)
    drawChiwen(pen, [crown.top[0], up(4.32)], 0.34 * column, colors)
    drawFinial(pen, up(4.4), 0.78 * column, colors)
  })
  pen.part('gable', () => drawFrontGable(pen, 0.72 * core, up(3.66), up(4.5), column, colors))
}

/** A gable seen from the front (山花): gilt and red board between bargeboards (博风), ridges down its rakes. */
function drawFrontGable(
  pen: Pen,
  half: number,
  bottom: number,
  top: number,
  column: number,
  colors: Palette,
): void {
  const rake = slopeLine([half, bottom], [0, top], 0.75, 1.25)
  const triangle: Path = whole(join(line([0, bottom], [half, bottom]), rake))
  pen.draw(triangle, { fill: colors.column, stroke: colors.line, units: FINE })
  const [w, h] = [half, top - bottom]
  const board = whole(
    join(
      line([0, bottom + 0.1 * h], [0.6 * w, bottom + 0.1 * h]),
      slopeLine([0.6 * w, bottom + 0.1 * h], [0, bottom + 0.72 * h], 0.75, 1.25),
    ),
  )
  pen.draw(board, { fill: colors.wall, stroke: colors.gold, units: FINE })
  // 绶带 in gilt relief, shown as bosses
  const dot = 0.085 * h
  const bosses = [0.2, 0.36].map((up, row) =>
    line([0, bottom + up * h], [(0.3 - 0.17 * row) * w, bottom + up * h]),
  )
  pen.draw(bosses.flatMap(pair), {
    stroke: colors.gold,
    meters: dot,
    dashMeters: [0.001, 0.15 * w],
    cap: 'round',
  })
  pen.draw(band(half, bottom - 0.03 * h, bottom + 0.06 * h), {
    fill: colors.roof.ridge,
    stroke: colors.line,
    units: HAIR,
  })
  const ridge = join(rake, reverse(mirror(rake)))
  pen.draw(ridge, { stroke: colors.roofLine, meters: 0.1 * column, cap: 'round' })
  pen.draw(ridge, { stroke: colors.roof.ridge, meters: 0.065 * column, cap: 'round' })
}
