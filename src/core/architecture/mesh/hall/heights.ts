/**
 * How high each storey of a part stands and how far it reaches, in metres above the court. The rules are those of
 * the elevation (elevation/dimensions.ts); the eaves' outline and the main ridge are kept exactly as the map knows
 * them, and what the rules leave over is bent into the columns and the upper slope.
 */
import { describePart, outlineSize } from '../../describe'
import { dimensionsOf, type Dimensions } from '../../elevation/dimensions'
import { clamp, item, last } from '../../elevation/list'
import { PLAIN_ROOFS } from '../../elevation/bays'
import type { ModelBuilding, RoofPart } from '../../model'
import type { RoofForm } from '../../roofTypes'
import type { Corner } from './slope'

export interface Storey {
  /** Half the distance between the outer columns, along the bays and in depth. */
  wallX: number
  wallY: number
  /** Half the eaves' outline. */
  eavesX: number
  eavesY: number
  columns: readonly number[]
  wallBottom: number
  /** 平座 at the wall's foot; 0 without one. */
  deck: number
  /** Under the painted beams. */
  beamBottom: number
  /** Where the rafters leave the wall. */
  wallTop: number
  /** Upper side of the eaves' edge. */
  edge: number
  /** Where the roof ends: foot of the wall above, or under the main ridge. */
  roofTop: number
}

export interface HallHeights {
  floor: number
  /** Top of the main ridge, or the peak where there is none. */
  ridgeTop: number
  /** Height of the main ridge itself; 0 without one. */
  ridge: number
  /** The lowest columns; ornaments are counted in them. */
  column: number
  overhang: number
  /** Height of the eaves' edge: rafters' ends, 连檐 and tiles. */
  thickness: number
  corner: Corner | null
  storeys: readonly Storey[]
}

const RIDGELESS: readonly RoofForm[] = [
  'pyramidal',
  'round-pyramidal',
  'round-ridge',
  'round-ridge-gable-hip',
]
/** Rise over run within which a slope gives way to the map's height, before the columns do. */
const GENTLEST = 0.45
const STEEPEST = 1
const STEEPEST_PEAK = 1.3
/** How much columns stretch and shrink at most. */
const SHORTEST = 0.5
const TALLEST = 1.8
/** Rafters rise from the edge to the wall; less than the roof above them. */
const RAFTER_PITCH = 0.34
/** 大额枋 to 平板枋, as the elevation draws them: 13.4 of the column's 60 斗口. */
const BEAM_PARTS = 13.4
/** Of the column: edge of the eaves above and below the eaves' line. */
const EDGE_UP = 1.6 / 60
const EDGE_DOWN = 1.4 / 60
/** 冲三翘四: corners are pushed out by three where they rise by four. */
const OUT_OF_LIFT = 0.75
/** The elevation shows the corner beam's whole rise; the edge of the tiles rises by this part of it. An estimate. */
const LIFT = 0.75

interface Vertical {
  factor: number
  roofTop: number
}

/** Stretches the storeys so that the upper slope keeps a believable pitch. */
function bend(dimensions: Dimensions, form: RoofForm, run: number, whole: number, ridge: number): Vertical {
  const top = last(dimensions.tiers)
  const eaves = top.eaveY - dimensions.floor
  const peaked = form === 'pyramidal' || form === 'round-pyramidal'
  const rise = clamp(whole - ridge - eaves, GENTLEST * run, (peaked ? STEEPEST_PEAK : STEEPEST) * run)
  const factor = clamp((whole - ridge - rise) / eaves, SHORTEST, TALLEST)
  // the ridge keeps its height whatever the columns can give
  return { factor, roofTop: Math.max(whole - ridge, factor * eaves + 0.15 * run) }
}

export function heightsOf(building: ModelBuilding, part: RoofPart): HallHeights {
  const { widthMeters, depthMeters } = outlineSize(part)
  const dimensions = dimensionsOf(describePart(building, part))
  const { tiers, column, floor } = dimensions
  const overhang = Math.min(dimensions.overhang, 0.225 * Math.min(widthMeters, depthMeters))
  const lowest = item(tiers, 0)
  const flush = building.roof === 'flush-gable'
  const wallX = flush ? last(lowest.columns) : widthMeters / 2 - overhang
  const [x, y] = [widthMeters / 2, depthMeters / 2]
  const insetOf = (index: number): number => {
    const inset = last(lowest.columns) - last(item(tiers, index).columns)
    return Math.min(inset, 0.42 * (y - overhang), 0.42 * (x - overhang))
  }
  const topRun = y - insetOf(tiers.length - 1)
  const ridge = RIDGELESS.includes(building.roof)
    ? 0
    : clamp(0.15 * column, 0.2, 0.25 * (building.ridgeMeters - building.baseMeters))
  const whole = building.ridgeMeters - building.baseMeters
  const { factor, roofTop } = bend(dimensions, building.roof, topRun, whole, ridge)
  const up = (meters: number): number => building.baseMeters + factor * (meters - floor)
  const part60 = (factor * column) / 60
  const storeys = tiers.map((tier, index): Storey => {
    const inset = insetOf(index)
    const scale = (wallX - inset) / last(tier.columns)
    return {
      wallX: wallX - inset,
      wallY: y - overhang - inset,
      eavesX: x - inset,
      eavesY: y - inset,
      columns: tier.columns.map(at => at * scale),
      wallBottom: up(tier.wallBottom),
      deck: factor * tier.deck,
      beamBottom: Math.max(up(tier.columnTop) - BEAM_PARTS * part60, up(tier.wallBottom)),
      wallTop: up(tier.eaveY) + RAFTER_PITCH * overhang,
      edge: up(tier.eaveY) + EDGE_UP * column,
      roofTop: index === tiers.length - 1 ? building.baseMeters + roofTop : up(tier.roofTop),
    }
  })
  const lift = LIFT * lowest.lift * Math.min(1, factor)
  const plain = PLAIN_ROOFS.includes(building.roof) || lift === 0
  return {
    floor: building.baseMeters,
    ridgeTop: building.ridgeMeters,
    ridge,
    column: column * Math.min(1, factor),
    overhang,
    thickness: (EDGE_UP + EDGE_DOWN) * column,
    corner: plain ? null : { lift, out: OUT_OF_LIFT * lift, turn: Math.min(lowest.turn, 0.45 * y) },
    storeys,
  }
}
