/**
 * From the description of a hall to the measures of its front, in metres above the ground. What is known is kept;
 * the rest follows the Qing rules: 梁思成《清式营造则例》(1934) with 《营造算例》, 工部《工程做法》(1734), counted there
 * in 斗口 (the mortise of a bracket) and here in parts of the column: 檐柱 60 斗口, so one 斗口 is column / 60.
 */
import { clamp, item, last, sum } from './list'
import { bayWeights, countBays, hasGallery, usualBayMeters } from './bays'
import type { ElevationDescription, ElevationRoof } from './description'

/** One storey of columns with the roof over it; the lowest first. */
export interface Tier {
  /** Positions of the columns, left to right. */
  columns: number[]
  wallBottom: number
  columnTop: number
  eaveY: number
  eaveHalf: number
  /** 起翘: how far the corner rises above the eaves' line, and over what length. */
  lift: number
  turn: number
  /** Foot of the wall above (skirt roofs) or of the main ridge. */
  roofTop: number
  /** Half the 围脊 or the main ridge. */
  topHalf: number
  /** Run of the slope in plan. */
  run: number
}

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

const SQUARE: readonly ElevationRoof[] = ['pyramidal', 'round-pyramidal', 'cross-ridged']
const PLAIN: readonly ElevationRoof[] = ['overhanging-gable', 'flush-gable', 'round-ridge']

function depthOf(hall: ElevationDescription, width: number, bay: number): number {
  if (hall.depthMeters !== null) return hall.depthMeters
  if (SQUARE.includes(hall.roof)) return width
  if (hall.baysDeep === null) return clamp(0.42 * width, 6, 18)
  const deep = hall.eaves >= 2 ? Math.max(3, hall.baysDeep) : hall.baysDeep
  return (deep === 1 ? 7 : 7.5 + 3 * deep) * clamp(bay / 5.5, 0.5, 1.1)
}

export function dimensionsOf(hall: ElevationDescription, detail: Detail = 2): Dimensions {
  const count = countBays(hall)
  const weights = bayWeights(hall, count)
  const width = hall.widthMeters ?? usualBayMeters(hall, count) * sum(weights)
  const bay = width / sum(weights)
  const bays = weights.map(weight => weight * bay)
  const middle = item(bays, Math.floor(count / 2))
  const depth = depthOf(hall, width, bay)
  // 大式: 檐柱 is 60 to the 明间's 77 斗口; 小式: eight tenths; low bays of pavilions are as high as wide
  const column = clamp((bay < 4 ? 1 : 0.8) * middle, 2.7, 7.3)
  const part = column / 60
  const plain = PLAIN.includes(hall.roof)
  // 檐出 21 斗口 and the brackets' 9; without brackets three tenths of the column
  const overhang = (plain ? 20 : 30) * part
  const bracket = (plain ? 2 : 11) * part
  const tiersBelow =
    hall.terraceTiers === 0 ? 0 : hall.terraceTiers === 1 ? SINGLE_TERRACE : hall.terraceTiers * TERRACE_TIER
  const platform = hall.gatePlatform
    ? count >= 9
      ? GREAT_PLATFORM
      : GATE_PLATFORM
    : clamp(tiersBelow, 0, bay < 4 ? 1.1 : 9)
  const floor =
    platform + (hall.terraceTiers > 1 || hall.gatePlatform ? OWN_BASE : hall.terraceTiers ? 0 : OWN_BASE)
  const gallery = hasGallery(hall, count)
    ? Math.min(item(bays, 0), 3.8)
    : Math.min(0.13 * Math.min(width, depth), 3.8)
  const inset = hall.roof === 'round-pyramidal' ? 0.17 * width : hall.eaves >= 3 ? 0.07 * width : gallery
  const highest = Math.max(1, hall.eaves) - 1

  const build = (storey: number, pitch: number): Tier[] => {
    const tiers: Tier[] = []
    for (let index = 0; index <= highest; index++) {
      const half = width / 2 - index * inset
      const below = tiers[index - 1]
      const wallBottom = below ? below.roofTop : floor
      const columnTop = below
        ? wallBottom + 14 * part + (highest > 1 ? 0.6 * column : storey)
        : floor + column
      const eaveY = columnTop + bracket
      // 硬山: the roof ends with the gable wall; 悬山: it reaches out as far as the eaves
      const eaveHalf = half + (hall.roof === 'flush-gable' ? 0.06 * column : overhang)
      const top = index === highest
      const run = top ? depth / 2 - index * inset + overhang : overhang + inset
      const edges = cumulative(bays).map(x => x - width / 2)
      tiers.push({
        columns:
          index === 0
            ? edges
            : [-half, ...edges.filter(x => Math.abs(x) < half - 0.35 * Math.min(bay, inset)), half],
        wallBottom,
        columnTop,
        eaveY,
        eaveHalf,
        lift: plain ? 0 : 0.22 * column,
        turn: Math.min(0.45 * eaveHalf, overhang + 0.36 * column),
        roofTop: eaveY + (top ? pitch * run : 0.5 * run),
        topHalf: top ? 0 : half - inset,
        run,
      })
    }
    return tiers
  }
  // 举架: five tenths at the eaves to nine at the ridge, seven on the whole; steeper on a pyramid
  const pitch = SQUARE.includes(hall.roof) ? 0.76 : 0.7
  const tiers = fit(hall, platform, pitch, build)
  const outline = towerOutline(hall, width / 2, column, floor)
  return {
    bays,
    halfWidth: width / 2,
    depth,
    column,
    overhang,
    floor,
    platform,
    ...(outline ?? outlineOf(tiers)),
    tiers,
    porch: hall.roof === 'round-pyramidal',
    detail,
  }
}

/** 角楼: arms on the core's four sides (3.98 and 1.60 m on 8.73 m; here their mean), five columns high to the ridge. */
export const TOWER_ARM = 0.64
export const TOWER_EAVES = 0.5
function towerOutline({ roof }: ElevationDescription, core: number, column: number, floor: number) {
  if (roof !== 'cross-ridged') return null
  return { roofHalf: core * (1 + TOWER_ARM) + TOWER_EAVES * column, roofTop: floor + 4.8 * column }
}

const outlineOf = (tiers: readonly Tier[]) => ({
  roofHalf: item(tiers, 0).eaveHalf,
  roofTop: last(tiers).roofTop,
})

/**
 * A known height bends the rules: what a double-eaved hall has to spare is a storey between its eaves (体仁阁), else
 * the slope gives way a little. Published heights count from the ground or from the terrace and often don't say:
 * the reading that fits better is taken (太和殿's 26.92 m are the hall alone, 神武门's 31 m include the platform).
 */
function fit(
  hall: ElevationDescription,
  platform: number,
  pitch: number,
  build: (storey: number, pitch: number) => Tier[],
): Tier[] {
  const plain = build(0, pitch)
  if (hall.heightMeters === null || hall.roof === 'cross-ridged') return plain
  const [first, top] = [item(plain, 0), last(plain)]
  const ridge = 0.16 * (first.columnTop - first.wallBottom)
  const above = hall.heightMeters - (top.roofTop + ridge)
  const spare = !hall.gatePlatform && Math.abs(above + platform) < Math.abs(above) ? above + platform : above
  const rise = top.roofTop - top.eaveY
  if (hall.eaves >= 2 && spare > 0.55 * (first.columnTop - first.wallBottom)) return build(spare, pitch)
  return build(0, pitch * clamp(1 + spare / rise, 0.88, 1.15))
}

function cumulative(values: readonly number[]): number[] {
  const edges = [0]
  for (const value of values) edges.push(last(edges) + value)
  return edges
}
