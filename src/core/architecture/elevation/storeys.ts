/**
 * The storeys of a front from the floor up: how high each stands, where its eaves and its roof end. Metres above the
 * court. A known height bends the rules by a fixed order: storeys first, then the slope, then the lowest columns.
 */
import { clamp, item, last } from './list'
import { hasGallery, PLAIN_ROOFS } from './bays'
import type { ElevationDescription } from './description'

/** One storey of columns with the roof over it; the lowest first. */
export interface Tier {
  /** Positions of the columns, left to right. */
  columns: number[]
  wallBottom: number
  /** 平座: height of the railed gallery's floor above the skirt roof below; 0 without one. */
  deck: number
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

/** What the storeys are set into. Metres. */
export interface Frame {
  hall: ElevationDescription
  bays: readonly number[]
  width: number
  depth: number
  /** A usual bay. */
  bay: number
  column: number
  overhang: number
  bracket: number
  floor: number
}

/** What gives way to a known height: metres on the lowest columns and on each upper storey, rise over run of the top. */
interface Bend {
  foot: number
  storey: number
  pitch: number
}

/** 楼阁: an upper storey's opening and its 平座 in columns; estimates after 体仁阁 and 畅音阁. */
const UPPER_OPENING = 0.55
const DECK = 0.2
/** 三重檐 without storeys: the bands between the eaves; an estimate. */
const BAND = 0.6
/** 盝顶: the slopes run in for this part of the depth and rise for that part of what a whole roof would; estimates. */
export const FLAT_RUN = 0.62
const FLAT_RISE = 0.56

const isPeaked = ({ roof }: ElevationDescription): boolean =>
  roof === 'pyramidal' || roof === 'round-pyramidal'
const hasRidge = (hall: ElevationDescription): boolean =>
  !isPeaked(hall) && !hall.roof.startsWith('round-ridge')

/** How far each storey stands inside the one below. */
function insetOf({ hall, bays, width, depth }: Frame): number {
  if (hall.roof === 'round-pyramidal') return 0.17 * width
  // 雨花阁 narrows quickly, 畅音阁 hardly: estimates from how they look
  if (hall.eaves >= 3) return (hall.storeyed && hall.roof === 'pyramidal' ? 0.13 : 0.07) * width
  return hasGallery(hall, bays.length)
    ? Math.min(item(bays, 0), 3.8)
    : Math.min(0.13 * Math.min(width, depth), 3.8)
}

const edgesOf = (bays: readonly number[], width: number): number[] => {
  const edges = [-width / 2]
  for (const value of bays) edges.push(last(edges) + value)
  return edges
}

/** 硬山: the roof ends with the gable wall; 悬山: it reaches out as far as the eaves. */
export const eaveHalfOf = ({ hall, column, overhang }: Frame, half: number): number =>
  half + (hall.roof === 'flush-gable' ? 0.06 * column : overhang)

const highestOf = ({ hall }: Frame): number => Math.max(1, hall.eaves) - 1
const deckOf = ({ hall, column }: Frame): number => (hall.storeyed ? DECK * column : 0)

/** Height of an upper storey's wall, from the roof below to its own eaves' columns. */
const upperOf = (frame: Frame): number =>
  (14 * frame.column) / 60 +
  (frame.hall.storeyed
    ? deckOf(frame) + UPPER_OPENING * frame.column
    : highestOf(frame) > 1
      ? BAND * frame.column
      : 0)

const runOf = (frame: Frame, index: number, inset: number): number =>
  index === highestOf(frame) ? frame.depth / 2 - index * inset + frame.overhang : frame.overhang + inset

const columnTopOf = (frame: Frame, index: number, wallBottom: number, { foot, storey }: Bend): number =>
  wallBottom + (index > 0 ? upperOf(frame) + storey : frame.column + foot)

const roofTopOf = (frame: Frame, index: number, eaveY: number, run: number, pitch: number): number => {
  const rise = frame.hall.roof === 'flat-crowned' ? FLAT_RISE : 1
  return eaveY + (index === highestOf(frame) ? rise * pitch * run : 0.5 * run)
}

/** Eaves and top of the uppermost roof: what `build` comes to, for trying. */
function climb(frame: Frame, bend: Bend): { eaveY: number; roofTop: number } {
  const inset = insetOf(frame)
  let [eaveY, roofTop] = [0, frame.floor]
  for (let index = 0; index <= highestOf(frame); index++) {
    eaveY = columnTopOf(frame, index, roofTop, bend) + frame.bracket
    roofTop = roofTopOf(frame, index, eaveY, runOf(frame, index, inset), bend.pitch)
  }
  return { eaveY, roofTop }
}

function build(frame: Frame, bend: Bend): Tier[] {
  const { hall, width, bay, column, overhang, bracket, floor } = frame
  const inset = insetOf(frame)
  const edges = edgesOf(frame.bays, width)
  const plain = PLAIN_ROOFS.includes(hall.roof)
  const tiers: Tier[] = []
  for (let index = 0; index <= highestOf(frame); index++) {
    const half = width / 2 - index * inset
    const below = tiers[index - 1]
    const wallBottom = below ? below.roofTop : floor
    const columnTop = columnTopOf(frame, index, wallBottom, bend)
    const eaveY = columnTop + bracket
    const run = runOf(frame, index, inset)
    tiers.push({
      columns: below
        ? [-half, ...edges.filter(x => Math.abs(x) < half - 0.35 * Math.min(bay, inset)), half]
        : edges,
      wallBottom,
      deck: below ? deckOf(frame) : 0,
      columnTop,
      eaveY,
      eaveHalf: eaveHalfOf(frame, half),
      lift: plain ? 0 : 0.22 * column,
      turn: Math.min(0.45 * (half + overhang), overhang + 0.36 * column),
      roofTop: roofTopOf(frame, index, eaveY, run, bend.pitch),
      topHalf: index === highestOf(frame) ? 0 : half - inset,
      run,
    })
  }
  return tiers
}

/** The main ridge (without 正吻 or 宝顶) above the court, as published heights count. */
export const ridgeMeters = (hall: ElevationDescription, column: number, roofTop: number): number =>
  roofTop + (hasRidge(hall) ? 0.12 * column : 0)

const USUAL_PITCH = 0.7
/** 攒尖 is steeper, 卷棚 without its ridge lower; estimates. */
const PEAK_PITCH = 0.76
const ROUND_PITCH = 0.6

// 举架: five tenths at the eaves to nine at the ridge, seven on the whole
const usualBend = ({ roof }: ElevationDescription): Bend => {
  const square = roof === 'pyramidal' || roof === 'round-pyramidal' || roof === 'cross-ridged'
  const round = roof === 'round-ridge' || roof === 'round-ridge-gable-hip'
  return { foot: 0, storey: 0, pitch: square ? PEAK_PITCH : round ? ROUND_PITCH : USUAL_PITCH }
}

/** The ridge above the court that a known height asks for. */
const wantedRidge = ({ hall, floor }: Frame): number | null =>
  hall.heightMeters === null ? null : hall.heightMeters + (hall.heightFrom === 'floor' ? floor : 0)

/** By how much the usual proportions would rise above a known height; 0 when they don't. */
export function excessMeters(frame: Frame): number {
  const wanted = wantedRidge(frame)
  if (wanted === null) return 0
  const usual = climb(frame, usualBend(frame.hall)).roofTop
  return Math.max(0, ridgeMeters(frame.hall, frame.column, usual) - wanted)
}

export function fitStoreys(frame: Frame): Tier[] {
  const { hall, column } = frame
  const bend = usualBend(hall)
  const wanted = wantedRidge(frame)
  if (wanted === null || hall.roof === 'cross-ridged') return build(frame, bend)
  const missing = (): number => wanted - ridgeMeters(hall, column, climb(frame, bend).roofTop)
  const upper = hall.eaves - 1
  // what a double-eaved hall has to spare is a storey between its eaves
  if (upper > 0 && (hall.storeyed || missing() > 0.55 * column))
    bend.storey = Math.max(missing() / upper, -0.3 * column)
  const top = climb(frame, bend)
  bend.pitch *= clamp(1 + missing() / (top.roofTop - top.eaveY), 0.85, 1.2)
  bend.foot = clamp(missing(), -0.3 * column, 0.5 * column)
  return build(frame, bend)
}
