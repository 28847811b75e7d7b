/**
 * The wall of a storey: columns, lattice doors in the middle bays and windows over a sill wall outside them, painted
 * beams, brackets. Parts of the column after 工程做法: 大额枋 6.6 斗口, 由额垫板 2, 小额枋 4.8, 平板枋 2, brackets 11.
 */
import { drawBeams, drawBrackets } from './beams'
import { drawDeck, drawOpenBays, drawRailing } from './galleries'
import type { Grid } from './beams'
import { last, neighbours } from './list'
import { band, box, line, pair } from './path'
import { HAIR } from './eaves'
import type { Dimensions, Tier } from './dimensions'
import type { Palette } from './palette'
import type { Path } from './path'
import type { Pen } from './pen'

/** Bays with doors: all but the outer quarter on each side. */
const doorBays = (count: number): number => Math.max(1, count - 2 * Math.round(count * 0.22))

interface Bay {
  left: number
  right: number
  door: boolean
}

function baysOf(columns: readonly number[]): Bay[] {
  const count = columns.length - 1
  const outer = (count - doorBays(count)) / 2
  return neighbours(columns).map(([left, right], index) => ({
    left,
    right,
    door: index >= outer && index < count - outer,
  }))
}

export function drawStorey(pen: Pen, tier: Tier, dimensions: Dimensions, colors: Palette): void {
  const { column, detail, openFront } = dimensions
  const part = column / 60
  const half = last(tier.columns)
  // what stands on a gallery begins at its floor; below it are the brackets that carry it
  const storey = { ...tier, wallBottom: tier.wallBottom + tier.deck }
  const beamBottom = tier.columnTop - 13.4 * part
  const opening = beamBottom - storey.wallBottom
  pen.draw(band(half, tier.wallBottom, tier.columnTop), { fill: openFront ? colors.shadow : colors.recess })
  const grid = { top: beamBottom, part, detail }
  if (openFront) drawOpenBays(pen, storey, grid, colors)
  else if (opening > 12 * part) drawOpenings(pen, storey, baysOf(tier.columns), grid, colors)
  const top = Math.max(beamBottom, storey.wallBottom + 0.5 * part)
  drawColumns(pen, storey, { top, part, detail }, colors)
  drawBeams(pen, tier, { top: tier.columnTop, part, detail }, top, colors)
  drawBrackets(pen, tier, { top: tier.eaveY, part, detail }, colors)
  if (tier.deck > 0) drawDeck(pen, tier, { top: storey.wallBottom, part, detail }, colors)
  else if (openFront) drawRailing(pen, half, tier.wallBottom, Math.min(0.9, 0.18 * column), colors)
}

function drawColumns(pen: Pen, tier: Tier, { top, part, detail }: Grid, colors: Palette): void {
  // 檐柱径 6 斗口
  const radius = 2.9 * part
  pen.part('columns', () => {
    const shafts = tier.columns.map(x => box(x - radius, tier.wallBottom, x + radius, tier.columnTop))
    pen.draw(shafts, { fill: colors.column, stroke: colors.line, units: HAIR })
  })
  const light = tier.columns.map(x => box(x - 0.32 * radius, tier.wallBottom, x + 0.32 * radius, top))
  if (detail > 0) pen.draw(light, { fill: colors.columnLight })
}

/** 隔扇 doors and 槛窗 windows: two to six leaves a bay, lattice above, panels (裙板) below. */
function drawOpenings(pen: Pen, tier: Tier, bays: Bay[], { top, part, detail }: Grid, colors: Palette): void {
  pen.part('doors', () => {
    const height = top - tier.wallBottom
    const bottom = tier.wallBottom
    const frames: Path[] = []
    const lattices: Path[] = []
    const bars: Path[] = []
    const stiles: Path[] = []
    const panels: Path[] = []
    const sills: Path[] = []
    // the low band between two eaves
    const small = height < 30 * part || detail < 2
    const middle = Math.max(...bays.map(bay => bay.right - bay.left))
    for (const { left, right, door } of bays) {
      const [from, to] = [left + 3.6 * part, right - 3.6 * part]
      const width = to - from
      if (width < 2 * part) continue
      const leaves = Math.min(2 + detail, width > 0.8 * middle ? 4 : width > 0.45 * middle ? 3 : 2)
      const leaf = width / leaves
      const base = bottom + (door ? 0 : 0.26 * height)
      const head = bottom + 0.96 * height
      const [low, high] = [door ? bottom + 0.42 * height : base + 0.05 * height, head - 0.04 * height]
      const gap = 0.09 * leaf
      frames.push(box(from, base, to, head))
      if (!door) sills.push(box(left, bottom, right, base))
      lattices.push(box(from + gap, low, to - gap, high))
      const rows = small ? 2 : door ? 4 : 5
      for (let row = 1; row <= rows; row++) {
        const y = low + ((high - low) * row) / (rows + 1)
        bars.push(line([from + gap, y], [to - gap, y]))
      }
      for (let index = 0; index < leaves; index++) {
        const x = from + index * leaf
        if (index > 0) stiles.push(line([x, low], [x, high]))
        for (const share of small ? [0.5] : [0.37, 0.63])
          bars.push(line([x + share * leaf, low], [x + share * leaf, high]))
        if (door) panels.push(box(x + gap, bottom + 0.07 * height, x + leaf - gap, bottom + 0.34 * height))
      }
    }
    pen.draw(sills, { fill: colors.sill, stroke: colors.line, units: HAIR })
    pen.draw(frames, { fill: colors.wall })
    pen.draw(lattices, { fill: colors.recess, stroke: colors.gold, units: HAIR })
    if (detail > 0) pen.draw(bars, { stroke: colors.lattice, units: HAIR })
    // each leaf has a frame of its own
    pen.draw(stiles, { stroke: colors.gold, meters: 1.9 * part })
    pen.draw(stiles, { stroke: colors.wall, meters: 1.3 * part })
    if (detail > 0) pen.draw(panels, { stroke: colors.gold, units: HAIR })
  })
}

/** 墀头: brick piers that end the gable walls of a 硬山 hall. */
export function drawGablePiers(pen: Pen, tier: Tier, { column }: Dimensions, colors: Palette): void {
  const half = last(tier.columns)
  const pier = box(half - 0.06 * column, tier.wallBottom, half + 0.06 * column, tier.eaveY)
  pen.draw(pair(pier), { fill: colors.brick, stroke: colors.line, units: HAIR })
  const foot = box(
    half - 0.09 * column,
    tier.wallBottom,
    half + 0.09 * column,
    tier.wallBottom + 0.22 * column,
  )
  pen.draw(pair(foot), { fill: colors.brickShade, stroke: colors.line, units: HAIR })
}
