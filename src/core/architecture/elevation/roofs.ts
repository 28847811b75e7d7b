/** A roof seen from the front, by its form: field of tiles, ridges, what stands on them. Metres. */
import { item, last } from './list'
import { curve, end, flatten, heightAt, line, pair, pairs, whole } from './path'
import { drawEavesUnderside, drawField, drawTileEnds, eavesLine, FINE, HAIR, slopeLine } from './eaves'
import { beastCount, drawBeasts, drawChiwen, drawFinial, drawHips, drawRidge } from './ornaments'
import { corner, finialHeight, roofSide } from './roofSides'
import { drawRidgeDragons, drawStupa } from './gilt'
import type { ElevationRoof } from './description'
import type { Dimensions, Tier } from './dimensions'
import type { Palette } from './palette'
import type { Path, Point } from './path'
import type { Pen } from './pen'

export interface RoofContext {
  pen: Pen
  dimensions: Dimensions
  colors: Palette
  /** 镏金 plates instead of tiles. */
  gilt?: boolean
}

/** Distance between drawn rows of tiles: about two real rows in a pavilion, three or four in a great hall. */
const rowSpacing = (tier: Tier, { detail }: Dimensions): number =>
  Math.max(0.32, (2 * tier.eaveHalf) / (32 + 26 * detail))
export const wallHalf = (tier: Tier): number => last(tier.columns)
const hipThickness = (column: number): number => 0.07 * column

/** 下檐: a lower roof that leans on the wall above, with 围脊 and 合角吻 where it meets it. */
export function drawSkirt({ pen, dimensions, colors }: RoofContext, tier: Tier): void {
  const { column, bays } = dimensions
  const part = column / 60
  const side = slopeLine(corner(tier, part), [tier.topHalf, tier.roofTop], 0.55, 1.25)
  drawEavesUnderside(pen, tier, part, wallHalf(tier), colors)
  drawField(pen, { eaves: eavesLine(tier, 1.4 * part), side }, rowSpacing(tier, dimensions), colors)
  drawTileEnds(pen, tier, part, colors)
  drawHips(pen, [side], hipThickness(column), colors)
  drawBeasts(pen, side, Math.min(beastCount(column, bays.length, dimensions.detail), 9), column, colors, 0.62)
  if (dimensions.porch && dimensions.detail > 0) drawPorchRoof({ pen, dimensions, colors }, tier)
  const high = 0.09 * column
  drawRidge(pen, tier.topHalf + 0.5 * high, tier.roofTop - 0.4 * high, tier.roofTop + 0.6 * high, colors)
  drawChiwen(pen, [tier.topHalf + 0.5 * high, tier.roofTop - 0.4 * high], 0.17 * column, colors)
}

export function drawTopRoof(context: RoofContext, tier: Tier, form: ElevationRoof): void {
  const { pen, dimensions, colors } = context
  const part = dimensions.column / 60
  if (form === 'round-pyramidal') return drawRoundPeak(context, tier)
  drawEavesUnderside(pen, tier, part, wallHalf(tier), colors)
  const side = roofSide(dimensions, tier, form)
  const ridge = end(side)
  drawField(
    pen,
    { eaves: eavesLine(tier, tier.lift ? 1.4 * part : 0), side },
    rowSpacing(tier, dimensions),
    colors,
  )
  drawTileEnds(pen, tier, part, colors)
  const rounded = form === 'round-ridge' || form === 'round-ridge-gable-hip'
  if (rounded) drawRoundRidge(context, ridge)
  if (form.includes('gable-hip')) drawVerge(context, side)
  drawHips(pen, [side], hipThickness(dimensions.column), colors)
  if (tier.lift && !context.gilt) {
    const lower: Path = form.includes('gable-hip')
      ? { from: side.from, segments: side.segments.slice(0, 1) }
      : side
    const reach = form.includes('gable-hip') ? 0.7 : 0.46
    drawBeasts(
      pen,
      lower,
      beastCount(dimensions.column, dimensions.bays.length, dimensions.detail),
      dimensions.column,
      colors,
      reach,
    )
  }
  if (form === 'pyramidal' && context.gilt) {
    drawRidgeDragons(pen, side, 0.09 * dimensions.column, colors)
    return drawStupa(pen, ridge[1], 1.5 * finialHeight(tier), colors)
  }
  if (form === 'pyramidal') return drawFinial(pen, ridge[1], finialHeight(tier), colors)
  if (!rounded) drawMainRidge(context, ridge, form, tier)
}

/** 正脊 is a seventh of the column high, 鸱吻 two fifths (正吻高: 柱高十分之四). */
function drawMainRidge(
  { pen, dimensions, colors }: RoofContext,
  [half, y]: Point,
  form: ElevationRoof,
  tier: Tier,
): void {
  // a low roof over high columns carries smaller ones
  const rise = (tier.roofTop - tier.eaveY) * (form === 'flat-crowned' ? 1.7 : 1)
  const column = Math.min(dimensions.column, 0.92 * rise)
  if (form === 'flat-crowned') drawFinial(pen, y + 0.1 * column, 0.46 * column, colors)
  drawRidge(pen, half, y - 0.04 * column, y + 0.12 * column, colors)
  const height = form === 'flat-crowned' ? 0.28 : 0.4
  drawChiwen(pen, [half, y - 0.04 * column], height * column, colors)
}

/** 排山勾滴: the tiles' ends outside the ridge of a gable, seen edge-on. */
function drawVerge({ pen, dimensions, colors }: RoofContext, side: Path): void {
  const [knee, top] = [item(side.segments, -2).to, end(side)]
  const [x, width] = [top[0] + 0.05 * dimensions.column, 0.05 * dimensions.column]
  const verge = pair(line([x, knee[1] + 0.3 * width], [x, top[1]]))
  pen.draw(verge, { stroke: colors.roofLine, meters: 1.6 * width })
  pen.draw(verge, { stroke: colors.roof.edge, meters: 0.9 * width })
}

/** 卷棚: tiles run over the crown, no ridge; a soft light marks the turn. */
function drawRoundRidge({ pen, dimensions, colors }: RoofContext, [half, y]: Point): void {
  const deep = 0.07 * dimensions.column
  pen.draw(whole(line([0, y - deep], [half, y - deep], [half, y], [0, y])), { fill: colors.roof.edge })
  pen.draw(pair(line([0, y], [half, y])), { stroke: colors.roofLine, units: FINE + 4 })
}

/** 圆攒尖: a cone on a round drum; rows converge on the peak. */
function drawRoundPeak({ pen, dimensions, colors }: RoofContext, tier: Tier): void {
  const part = dimensions.column / 60
  // a round eave is seen edge-on: nearly straight, its ends only softened
  const eaves = { ...tier, lift: 0.35 * tier.lift, turn: 0.5 * tier.eaveHalf }
  drawEavesUnderside(pen, eaves, part, wallHalf(tier), colors)
  const from: Point = [tier.eaveHalf, tier.eaveY + eaves.lift + 1.4 * part]
  const side = slopeLine(from, [0.2 * finialHeight(tier), tier.roofTop], 0.6, 1.5)
  drawField(pen, { eaves: eavesLine(eaves, 1.4 * part), side }, 2 * tier.eaveHalf, colors)
  const low = flatten(eavesLine(eaves, 1.4 * part))
  const rows: Path[] = []
  for (let angle = 4; angle < 90; angle += 8) {
    const share = Math.sin((angle * Math.PI) / 180)
    const narrow = ([x, y]: Point): Point => [share * x, y]
    const { to, controls = [] } = item(side.segments, 0)
    const start: Point = [share * side.from[0], heightAt(low, share * side.from[0]) ?? side.from[1]]
    rows.push(curve(start, { controls: controls.map(narrow), to: narrow(to) }))
  }
  pen.draw(pairs(rows), { stroke: colors.roof.row, units: HAIR })
  drawTileEnds(pen, eaves, part, colors)
  pen.draw(pair(side), { stroke: colors.roofLine, units: FINE + 5 })
  drawFinial(pen, tier.roofTop, 1.25 * finialHeight(tier), colors)
}

/**
 * 抱厦: the porch before a round-over-square pavilion carries a skirt roof of its own. The palace's halls of this form,
 * 万春亭 and 千秋亭, both have one on each side.
 */
function drawPorchRoof({ pen, dimensions, colors }: RoofContext, tier: Tier): void {
  const { column } = dimensions
  const part = column / 60
  const porch: Tier = {
    ...tier,
    eaveHalf: 0.56 * tier.eaveHalf,
    eaveY: tier.eaveY - 3.2 * part,
    turn: 0.24 * tier.eaveHalf,
    lift: 0.9 * tier.lift,
  }
  const side = slopeLine(corner(porch, part), [0.36 * tier.eaveHalf, tier.roofTop], 0.55, 1.25)
  drawEavesUnderside(pen, porch, part, 0, colors)
  drawField(pen, { eaves: eavesLine(porch, 1.4 * part), side }, rowSpacing(tier, dimensions), colors)
  drawTileEnds(pen, porch, part, colors)
  drawHips(pen, [side], hipThickness(column), colors)
}
