/**
 * A hall's roof seen from above, from its description. Metres in the hall's own axes, centred: x along the bays
 * (the ridge's direction), y along the depth; the front is −y. Lower eaves are a skirt around the smaller roof
 * above. Proportions and their sources: roofProportions.ts; light: roofLight.ts.
 */
import { roofLight, type Light } from './roofLight'
import { PITCH_SKIRT, tierInsetMeters, UNDER_EAVES } from './roofProportions'
import { topRoof } from './roofForms'
import type { RoofFace, RoofForm, RoofPlan, RoofPoint, RoofRidge } from './roofTypes'

export interface RoofDescription {
  roof: RoofForm
  /** Number of eaves, 1–3. */
  eaves: number
  /** Of the eaves' outline, along the bays. */
  widthMeters: number
  depthMeters: number
  /** How the drawing will be turned (counter-clockwise from palace-east), so that the light keeps its place. */
  turnDegrees?: number
}

/** 角楼: arms of the lowest roof and the square above, as parts of the whole; estimated from aerial views. */
const CORNER_TOWER = { arm: 0.6, square: 0.74 }

/** Three eaves belong to storeyed buildings, whose roofs shrink less from tier to tier; an estimate. */
const TOWER_INSET = 0.65

/** A roof's lower tier: four slopes between two rectangles, with its corner ridges (角脊). */
function skirt(x: number, y: number, run: number, tier: number, light: Light): RoofPlan {
  const [ix, iy] = [x - run, y - run]
  const sides: [RoofPoint[], RoofPoint][] = [
    [
      [
        [x, y],
        [-x, y],
        [-ix, iy],
        [ix, iy],
      ],
      [0, 1],
    ],
    [
      [
        [-x, y],
        [-x, -y],
        [-ix, -iy],
        [-ix, iy],
      ],
      [-1, 0],
    ],
    [
      [
        [x, -y],
        [x, y],
        [ix, iy],
        [ix, -iy],
      ],
      [1, 0],
    ],
    [
      [
        [-x, -y],
        [x, -y],
        [ix, -iy],
        [-ix, -iy],
      ],
      [0, -1],
    ],
  ]
  const corners: RoofPoint[] = [
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ]
  return {
    faces: sides.map(([ring, fall]): RoofFace => ({ ring, tier, shade: light(fall, PITCH_SKIRT) })),
    ridges: corners.map(([sx, sy]): RoofRidge => ({
      kind: 'hip',
      line: [
        [x * sx, y * sy],
        [ix * sx, iy * sy],
      ],
    })),
  }
}

/** The lowest roof of a corner tower: bays project to all four sides under small 歇山 roofs. */
function crossArms(x: number, y: number, light: Light, turned: Light): RoofPlan {
  const across = topRoof('gable-hip', { x, y: y * CORNER_TOWER.arm, tier: 0, light })
  const along = topRoof('gable-hip', { x: y, y: x * CORNER_TOWER.arm, tier: 0, light: turned })
  const quarter = ([px, py]: RoofPoint): RoofPoint => [-py, px]
  return {
    faces: [...across.faces, ...along.faces.map(face => ({ ...face, ring: face.ring.map(quarter) }))],
    ridges: [...across.ridges, ...along.ridges.map(ridge => ({ ...ridge, line: ridge.line.map(quarter) }))],
  }
}

export function roofPlan({
  roof,
  eaves,
  widthMeters,
  depthMeters,
  turnDegrees = 0,
}: RoofDescription): RoofPlan {
  if (!(widthMeters > 0 && depthMeters > 0 && eaves >= 1 && eaves <= 3 && Number.isInteger(eaves)))
    throw new Error(
      `roofPlan: widthMeters ${widthMeters}, depthMeters ${depthMeters}, eaves ${eaves}: expected positive sizes and 1–3 eaves`,
    )
  const light = roofLight(turnDegrees)
  let [x, y] = [widthMeters / 2, depthMeters / 2]
  const inset = tierInsetMeters(widthMeters, depthMeters) * (eaves === 3 ? TOWER_INSET : 1)
  const plan: RoofPlan = { faces: [], ridges: [] }
  const add = ({ faces, ridges }: RoofPlan): void => {
    plan.faces.push(...faces)
    plan.ridges.push(...ridges)
  }
  let tier = 0
  if (roof === 'cross-ridged' && eaves === 3) {
    add(crossArms(x, y, light, roofLight(turnDegrees + 90)))
    ;[x, y] = [x * CORNER_TOWER.square, y * CORNER_TOWER.square]
    tier = 1
  }
  for (; tier < eaves - 1; tier++) {
    const under =
      roof === 'round-pyramidal' && tier === eaves - 2
        ? 0.3 * Math.min(x - inset, y - inset)
        : inset * UNDER_EAVES
    add(skirt(x, y, inset + under, tier, light))
    ;[x, y] = [x - inset, y - inset]
  }
  add(topRoof(roof, { x, y, tier, light }))
  return plan
}
