/**
 * The uppermost roof of each form over a rectangle, seen from above, centred on the hall. `x`, `y` are half the
 * width and half the depth of its eaves' outline in metres; the front is −y.
 */
import { circleOutline, finialLine, radialRoof } from './radialRoof'
import type { Light } from './roofLight'
import {
  finialRadiusMeters,
  FLAT_CROWN_RUN,
  PITCH_SLOPE,
  ROUND_CROWN,
  shoushanMeters,
  tuishanStepsMeters,
  VERGE_METERS,
} from './roofProportions'
import type { RoofFace, RoofForm, RoofPlan, RoofPoint, RoofRidge } from './roofTypes'

export interface TopRoof {
  x: number
  y: number
  tier: number
  light: Light
}

const FRONT = [0, -1] as const
const BACK = [0, 1] as const
const RIGHT = [1, 0] as const
const LEFT = [-1, 0] as const
const ROUND_CORNERS = 24

/** Points from their coordinates in a row: x, y, x, y … */
const points = (...values: number[]): RoofPoint[] =>
  Array.from({ length: values.length / 2 }, (_, i): RoofPoint => [values[2 * i] ?? 0, values[2 * i + 1] ?? 0])

/** Draws a slope of the front half and of the back half, or of the right and of the left. */
const mirrorY = (ring: readonly RoofPoint[]): RoofPoint[] =>
  ring.map(([x, y]): RoofPoint => [x, -y]).reverse()
const mirrorX = (ring: readonly RoofPoint[]): RoofPoint[] =>
  ring.map(([x, y]): RoofPoint => [-x, y]).reverse()

function frontAndBack({ tier, light }: TopRoof, front: RoofPoint[]): RoofFace[] {
  return [
    { ring: mirrorY(front), tier, shade: light(BACK, PITCH_SLOPE) },
    { ring: front, tier, shade: light(FRONT, PITCH_SLOPE) },
  ]
}
function rightAndLeft({ tier, light }: TopRoof, right: RoofPoint[]): RoofFace[] {
  return [
    { ring: mirrorX(right), tier, shade: light(LEFT, PITCH_SLOPE) },
    { ring: right, tier, shade: light(RIGHT, PITCH_SLOPE) },
  ]
}
/** The same line on all four corners. */
const fourCorners = (line: readonly RoofPoint[]): RoofRidge[] =>
  points(1, -1, 1, 1, -1, 1, -1, -1).map(([sx, sy]) => ({
    kind: 'hip',
    line: line.map(([x, y]): RoofPoint => [x * sx, y * sy]),
  }))
const mainRidge = (half: number): RoofRidge => ({
  kind: 'main',
  line: points(-half, 0, half, 0),
})

/** 庑殿 with 推山: the hips bend outwards as they climb. */
function hip(roof: TopRoof): RoofPlan {
  const runs = tuishanStepsMeters(roof.y)
  const squeeze = Math.min(1, roof.x / runs.reduce((sum, run) => sum + run, 0))
  let x = roof.x
  const line: RoofPoint[] = [[roof.x, roof.y]]
  runs.forEach((run, i) => line.push([(x -= run * squeeze), roof.y * (1 - (i + 1) / runs.length)]))
  const upRight = line.map(([px, py]): RoofPoint => [px, -py])
  const upLeft = upRight.map(([px, py]): RoofPoint => [-px, py])
  const ends: RoofPoint[] = [...upRight, ...line.slice(0, -1).reverse()]
  return {
    faces: [
      ...rightAndLeft(roof, ends),
      ...frontAndBack(roof, [...upLeft.slice(0, 1), ...upRight, ...upLeft.slice(1).reverse()]),
    ],
    ridges: [...fourCorners(line), mainRidge(x)],
  }
}

/** 歇山 with 收山; `crown` is the half depth of a 卷棚's rounded ridge, 0 for a sharp one. */
function gableHip(roof: TopRoof, crown: number): RoofPlan {
  const inset = shoushanMeters(2 * roof.x, 2 * roof.y)
  const [gx, gy] = [roof.x - inset, roof.y - inset]
  const end = points(roof.x, -roof.y, roof.x, roof.y, gx, gy, gx, -gy)
  const front = points(-roof.x, -roof.y, roof.x, -roof.y, gx, -gy, gx, -crown, -gx, -crown, -gx, -gy)
  return {
    faces: [...rightAndLeft(roof, end), ...frontAndBack(roof, front), ...crownFace(roof, gx, crown)],
    ridges: [
      ...fourCorners(points(roof.x, roof.y, gx, gy)),
      ...gables(gx, gy),
      ...(crown ? [] : [mainRidge(gx)]),
    ],
  }
}

/** 悬山, 硬山 and 卷棚: two slopes between two gables. */
function gable(roof: TopRoof, crown: number): RoofPlan {
  const front = points(-roof.x, -roof.y, roof.x, -roof.y, roof.x, -crown, -roof.x, -crown)
  const verge = roof.x - Math.min(VERGE_METERS, roof.x / 4)
  return {
    faces: [...frontAndBack(roof, front), ...crownFace(roof, roof.x, crown)],
    ridges: [...gables(verge, roof.y), ...(crown ? [] : [mainRidge(verge)])],
  }
}

const gables = (x: number, y: number): RoofRidge[] => [
  { kind: 'gable', line: points(x, -y, x, y) },
  { kind: 'gable', line: points(-x, -y, -x, y) },
]
const crownFace = ({ tier, light }: TopRoof, x: number, crown: number): RoofFace[] =>
  crown ? [{ ring: points(-x, -crown, x, -crown, x, crown, -x, crown), tier, shade: light(FRONT, 0) }] : []

/** Slopes up to a flat rectangle (盝顶), or to a point when it is empty (攒尖). */
function pyramidal(roof: TopRoof, crownX: number, crownY: number): RoofPlan {
  const { tier, light } = roof
  const right = points(roof.x, -roof.y, roof.x, roof.y, crownX, crownY, crownX, -crownY)
  const front = points(-roof.x, -roof.y, roof.x, -roof.y, crownX, -crownY, -crownX, -crownY)
  if (crownX === 0) right.pop()
  if (crownX === 0) front.pop()
  const crown = points(-crownX, -crownY, crownX, -crownY, crownX, crownY, -crownX, crownY)
  const first: RoofPoint = [-crownX, -crownY]
  return {
    faces: [
      ...rightAndLeft(roof, right),
      ...frontAndBack(roof, front),
      ...(crownX ? [{ ring: crown, tier, shade: light(FRONT, 0) }] : []),
    ],
    ridges: [
      ...fourCorners(points(roof.x, roof.y, crownX, crownY)),
      ...(crownX ? [{ kind: 'main' as const, line: [...crown, first] }] : []),
      { kind: 'finial', line: finialLine([0, 0], finialRadiusMeters(2 * Math.min(roof.x, roof.y))) },
    ],
  }
}

/** 十字脊: two ridges cross; each arm ends in a 歇山 gable, valleys run on the diagonals. */
function crossRidged(roof: TopRoof): RoofPlan {
  const inset = shoushanMeters(2 * Math.min(roof.x, roof.y), 2 * Math.min(roof.x, roof.y))
  const [gx, gy] = [roof.x - inset, roof.y - inset]
  const right = points(roof.x, -roof.y, roof.x, roof.y, gx, gy, gx, -gy)
  const front = points(-roof.x, -roof.y, roof.x, -roof.y, gx, -gy, -gx, -gy)
  const inFront = points(0, 0, gx, -gy, gx, 0)
  const atRight = points(0, 0, 0, -gy, gx, -gy)
  return {
    faces: [
      ...rightAndLeft(roof, right),
      ...frontAndBack(roof, front),
      ...frontAndBack(roof, inFront),
      ...frontAndBack(roof, mirrorX(inFront)),
      ...rightAndLeft(roof, atRight),
      ...rightAndLeft(roof, mirrorY(atRight)),
    ],
    ridges: [
      ...fourCorners(points(roof.x, roof.y, gx, gy)),
      ...gables(gx, gy),
      { kind: 'gable', line: points(-gx, -gy, gx, -gy) },
      { kind: 'gable', line: points(-gx, gy, gx, gy) },
      mainRidge(gx),
      { kind: 'main', line: points(0, -gy, 0, gy) },
      { kind: 'finial', line: finialLine([0, 0], finialRadiusMeters(2 * roof.x)) },
    ],
  }
}

export function topRoof(form: RoofForm, roof: TopRoof): RoofPlan {
  const run = 2 * FLAT_CROWN_RUN * Math.min(roof.x, roof.y)
  switch (form) {
    case 'hip':
      return hip(roof)
    case 'gable-hip':
      return gableHip(roof, 0)
    case 'round-ridge-gable-hip':
      return gableHip(roof, roof.y * ROUND_CROWN)
    case 'overhanging-gable':
    case 'flush-gable':
      return gable(roof, 0)
    case 'round-ridge':
      return gable(roof, roof.y * ROUND_CROWN)
    case 'pyramidal':
      return pyramidal(roof, 0, 0)
    case 'flat-crowned':
      return pyramidal(roof, roof.x - run, roof.y - run)
    case 'cross-ridged':
      return crossRidged(roof)
    case 'round-pyramidal':
      return radialRoof(circleOutline(Math.min(roof.x, roof.y), ROUND_CORNERS), 1, roof.light, roof.tier)
  }
}
