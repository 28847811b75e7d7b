/**
 * From the description of a hall to the measures of its front, in metres above the ground. What is known is kept;
 * the rest follows the Qing rules: 梁思成《清式营造则例》(1934) with 《营造算例》, 工部《工程做法》(1734), counted there
 * in 斗口 (the mortise of a bracket) and here in parts of the column: 檐柱 60 斗口, so one 斗口 is column / 60.
 */
import { clamp, item, last, sum } from './list'
import { bayWeights, countBays, PLAIN_ROOFS, usualBayMeters } from './bays'
import { eaveHalfOf, excessMeters, fitStoreys } from './storeys'
import type { ElevationDescription, ElevationRoof } from './description'
import type { Frame, Tier } from './storeys'

export type { Tier } from './storeys'

export interface Dimensions {
  bays: number[]
  halfWidth: number
  depth: number
  column: number
  overhang: number
  floor: number
  /** The platform's or the terraces' top. */
  platform: number
  /** The whole roof: half its width, its highest ridge. */
  roofHalf: number
  roofTop: number
  tiers: Tier[]
  /** 抱厦 before a round-over-square pavilion. */
  porch: boolean
  /** No doors between the columns. */
  openFront: boolean
  detail: Detail
}

/** 2: every leaf and bar; less where many storeys of many bays would make too large a file. */
export type Detail = 0 | 1 | 2

/** Heights: one tier of 太和殿's terraces is 8.13 / 3 m; a hall's own base 乾清门 1.5 m; 神武门's platform 10 m. */
export const TERRACE_TIER = 2.71
export const SINGLE_TERRACE = 1.5
export const GATE_PLATFORM = 10
/** 午门's 墩台. */
const GREAT_PLATFORM = 12
const OWN_BASE = 0.5
const LOWEST_COLUMN = 2.7
/** Small pavilions stand on low ones; an estimate. */
const SMALL_TERRACES = 1.1

export const SQUARE: readonly ElevationRoof[] = ['pyramidal', 'round-pyramidal', 'cross-ridged']

function depthOf(hall: ElevationDescription, width: number, bay: number): number {
  if (hall.depthMeters !== null) return hall.depthMeters
  if (SQUARE.includes(hall.roof)) return width
  if (hall.baysDeep === null) return clamp(0.42 * width, 6, 18)
  const deep = hall.eaves >= 2 ? Math.max(3, hall.baysDeep) : hall.baysDeep
  return (deep === 1 ? 7 : 7.5 + 3 * deep) * clamp(bay / 5.5, 0.5, 1.1)
}

/**
 * What the hall stands on: `platform` the top of terraces or gate platform, `floor` that of its own base on them. Of
 * several terraces the base is the uppermost part: 太和殿's 8.13 m are measured at its floor (台心).
 */
function standOf(hall: ElevationDescription, bays: number, bay: number): { platform: number; floor: number } {
  if (hall.gatePlatform) {
    const platform = bays >= 9 ? GREAT_PLATFORM : GATE_PLATFORM
    return { platform, floor: platform + OWN_BASE }
  }
  const highest = bay < 4 ? SMALL_TERRACES : Infinity
  if (hall.terraceTiers === 0) return { platform: 0, floor: OWN_BASE }
  if (hall.terraceTiers === 1) {
    const platform = Math.min(SINGLE_TERRACE, highest)
    return { platform, floor: platform }
  }
  const floor = Math.min(hall.terraceTiers * TERRACE_TIER, highest + OWN_BASE)
  return { platform: floor - OWN_BASE, floor }
}

/** 檐柱 is 60 to the 明间's 77 斗口 (大式), eight tenths (小式); low bays of pavilions are as high as wide. */
function columnOf(hall: ElevationDescription, middle: number, bay: number, floor: number): number {
  const { heightMeters, heightFrom } = hall
  if (hall.roof === 'cross-ridged' && heightMeters !== null) {
    const above = heightMeters - (heightFrom === 'floor' ? 0 : floor)
    return clamp(above / TOWER_COLUMNS, 2.4, 4.5)
  }
  return clamp((bay < 4 ? 1 : 0.8) * middle, LOWEST_COLUMN, 7.3)
}

/** The hall's frame with columns that its height lets stand, and what it stands on. */
function frameOf(hall: ElevationDescription): { frame: Frame; platform: number } {
  const count = countBays(hall)
  const weights = bayWeights(hall, count)
  const width = hall.widthMeters ?? usualBayMeters(hall, count) * sum(weights)
  const bay = width / sum(weights)
  const bays = weights.map(weight => weight * bay)
  const middle = item(bays, Math.floor(count / 2))
  const depth = depthOf(hall, width, bay)
  const { platform, floor } = standOf(hall, count, bay)
  const frame = (column: number): Frame => {
    const plain = PLAIN_ROOFS.includes(hall.roof)
    // 檐出 21 斗口 and the brackets' 9; without brackets three tenths of the column
    const [overhang, bracket] = [((plain ? 20 : 30) * column) / 60, ((plain ? 2 : 11) * column) / 60]
    return { hall, bays, width, depth, bay, column, overhang, bracket, floor }
  }
  let fitted = frame(columnOf(hall, middle, bay, floor))
  // lower columns rather than a flat roof; storey on storey, at once
  const bearable = hall.storeyed ? 0 : 0.3
  while (fitted.column > LOWEST_COLUMN && excessMeters(fitted) > bearable * fitted.column)
    fitted = frame(fitted.column * 0.96)
  return { frame: fitted, platform }
}

/** How far the whole roof reaches over the columns; the same as in `dimensionsOf`, without the storeys. */
export function reachOf(hall: ElevationDescription): {
  halfWidth: number
  roofHalf: number
  overhang: number
} {
  const { frame } = frameOf(hall)
  const halfWidth = frame.width / 2
  const outline = towerOutline(hall, halfWidth, frame.column, frame.floor)
  return { halfWidth, roofHalf: outline?.roofHalf ?? eaveHalfOf(frame, halfWidth), overhang: frame.overhang }
}

export function dimensionsOf(hall: ElevationDescription, detail: Detail = 2): Dimensions {
  const { frame, platform } = frameOf(hall)
  const { bays, width, depth, column, overhang, floor } = frame
  const tiers = fitStoreys(frame)
  const outline = towerOutline(hall, width / 2, column, floor)
  return {
    bays: [...bays],
    halfWidth: width / 2,
    depth,
    column,
    overhang,
    floor,
    platform,
    ...(outline ?? outlineOf(tiers)),
    tiers,
    porch: hall.roof === 'round-pyramidal',
    openFront: hall.openFront === true,
    detail,
  }
}

/** 角楼: arms on the core's four sides (3.98 and 1.60 m on 8.73 m; here their mean), five columns high to the finial (宝顶). */
export const TOWER_ARM = 0.64
export const TOWER_EAVES = 0.5
/** The finial's top above the floor, in columns (tower.ts). */
export const TOWER_COLUMNS = 5.18
function towerOutline({ roof }: ElevationDescription, core: number, column: number, floor: number) {
  if (roof !== 'cross-ridged') return null
  return { roofHalf: core * (1 + TOWER_ARM) + TOWER_EAVES * column, roofTop: floor + 4.8 * column }
}

const outlineOf = (tiers: readonly Tier[]) => ({
  roofHalf: item(tiers, 0).eaveHalf,
  roofTop: last(tiers).roofTop,
})
