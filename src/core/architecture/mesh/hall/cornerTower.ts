/**
 * 角楼: a square core with an arm on each side, three eaves: a skirt round the whole, 歇山 roofs on the arms, two
 * crossing 歇山 with a gilt finial on the core. Levels and parts are those of its elevation (elevation/tower.ts), in
 * columns above the floor; the whole reaches from the floor to the known ridge.
 */
import { TOWER_ARM, TOWER_EAVES } from '../../elevation/dimensions'
import type { ModelBuilding } from '../../model'
import { addBody } from './body'
import { addEavesAround, type Cover } from './cover'
import { addCrossRidged, addGableHip } from './gabledRoofs'
import type { HallHeights, Storey } from './heights'
import { addSkirt } from './hippedRoofs'
import { addPlinth } from './plinth'
import { glazeAt, type RectPart } from './rectHall'
import type { Stage } from './stage'

/** Columns from the floor to the top of the crossing ridges, as the elevation draws them. */
const RIDGE_TOP = 4.42
/** 抱厦 are narrower than the core, so that the core's own corners show between them; estimated from photographs. */
const ARM_WIDTH = 0.66

const BAYS = 3
/** A column is as long as the tower is high, but its eaves leave room for the tower: part of half the outline. */
const WIDEST_COLUMN = 0.42

interface Measures {
  /** Half the core; half the whole with its arms; both between columns. */
  core: number
  wide: number
  /** A column in plan, and as a step of height. */
  column: number
  up: (columns: number) => number
}

/** One roof of the tower: half sizes between columns, its eaves' reach, its wall and its roof from … to, in columns. */
interface Tier {
  x: number
  y: number
  reach: number
  foot: number
  beam: number
  eaves: number
  top: number
  beasts: number
}

const storeyOf = ({ up }: Measures, { x, y, reach, foot, beam, eaves, top }: Tier): Storey => ({
  wallX: x,
  wallY: y,
  eavesX: x + reach,
  eavesY: y + reach,
  columns: Array.from({ length: BAYS + 1 }, (_, i) => -x + (2 * x * i) / BAYS),
  wallBottom: up(foot),
  deck: 0,
  beamBottom: up(beam),
  wallTop: up(eaves) + 0.3 * reach,
  edge: up(eaves),
  roofTop: up(top),
})

function coverOf(storey: Storey, measures: Measures, heights: HallHeights, ridgeTop: number): Cover {
  const { column } = measures
  const lift = 0.22 * column
  return {
    x: storey.eavesX,
    y: storey.eavesY,
    edge: storey.edge,
    top: storey.roofTop,
    corner: { lift, out: 0.6 * lift, turn: 0.95 * column },
    overhang: storey.eavesX - storey.wallX,
    thickness: heights.thickness,
    column: 0.86 * column,
    beasts: 0,
    ridge: 0.11 * column,
    ridgeTop,
    wallX: storey.wallX,
    wallY: storey.wallY,
    wallTop: storey.wallTop,
  }
}

export function addCornerTower(
  stage: Stage,
  building: ModelBuilding,
  part: RectPart,
  heights: HallHeights,
): void {
  const whole = Math.min(part.widthMeters, part.depthMeters) / 2
  const rise = (heights.ridgeTop - heights.floor) / RIDGE_TOP
  const column = Math.min(rise, WIDEST_COLUMN * whole)
  // half the outline is half the core, an arm and the eaves' reach
  const core = (whole - TOWER_EAVES * column) / (1 + TOWER_ARM)
  const measures: Measures = {
    core,
    wide: core * (1 + TOWER_ARM),
    column,
    up: columns => heights.floor + rise * columns,
  }
  const { up, wide } = measures
  const arm = ARM_WIDTH * core
  const reach = TOWER_EAVES * column
  const add = (at: Stage, tier: Tier, roof: (cover: Cover) => void, ridge = 0): void => {
    const storey = storeyOf(measures, tier)
    const cover = { ...coverOf(storey, measures, heights, ridge), beasts: tier.beasts }
    addBody(at, {
      storey,
      plan: 'around',
      grey: false,
      endBays: BAYS,
      column: rise,
      flush: false,
      bare: true,
    })
    roof(cover)
    addEavesAround(at, cover)
  }
  const arms = [stage, stage.turned(90)]
  for (const at of arms)
    addPlinth(at, { wallX: wide, wallY: core, overhang: reach, floor: heights.floor, marble: true })

  stage.glaze(glazeAt(building, 0))
  const skirt = { foot: 0, beam: 0.8, eaves: 1.16, top: 1.7, reach, beasts: 3 }
  for (const at of arms) add(at, { ...skirt, x: wide, y: arm }, cover => addSkirt(at, cover, reach + 0.3))
  add(stage, { ...skirt, x: core, y: core, eaves: 1.2, beasts: 0 }, cover =>
    addSkirt(stage, cover, reach + 0.3),
  )

  stage.glaze(glazeAt(building, 1))
  const upper = { foot: 1.62, beam: 1.84, eaves: 2.12, reach: 0.42 * column, beasts: 3 }
  for (const at of arms)
    add(
      at,
      { ...upper, x: wide - 0.3, y: arm - 0.3, top: 2.8 },
      cover => addGableHip(at, cover, false),
      up(2.9),
    )
  add(stage, { ...upper, x: core - 0.3, y: core - 0.3, top: 2.66, beasts: 0 }, cover =>
    addSkirt(stage, cover, upper.reach + 0.1 * core),
  )

  stage.glaze(glazeAt(building, 2))
  const high = 0.86 * core
  add(
    stage,
    { x: high, y: high, reach: 0.46 * column, foot: 2.5, beam: 3.04, eaves: 3.32, top: 4.33, beasts: 5 },
    cover => addCrossRidged(stage, cover),
    heights.ridgeTop,
  )
}
