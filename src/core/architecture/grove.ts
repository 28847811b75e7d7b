/**
 * Trees of a grove whose single trees nobody has surveyed: a jittered grid, palace grid, metres. They stand for
 * planting. Each cell is seeded by the grove's id and its own place, so that moving one edge of a grove leaves the
 * trees at its other end where they were. The ground overlay and the 3D model plant the same trees.
 */
import {
  boundingBox,
  centroid,
  edgeDistanceMeters,
  isInside,
  type PlanePoint,
  type Ring,
} from '../geo/polygon'
import { seededRandom } from './seededRandom'

export interface Grove {
  id: string
  /** Outline and holes. */
  rings: readonly Ring[]
  spacingMeters: number
  /** Of a grown tree here; single ones differ a little. */
  heightMeters: number
  crownMeters: number
}

export interface GroveTree {
  u: number
  v: number
  heightMeters: number
  crownMeters: number
}

/** How far a trunk may stand from the middle of its cell, as a part of the spacing. */
const JITTER = 0.34
/** Single trees against the grove's: an estimate, so that a row of crowns doesn't look stamped. */
const SMALLEST = 0.78
const LARGEST = 1.14
/** A trunk keeps this far from the grove's edge. */
const EDGE_METERS = 0.4
/** A crown may hang this part of its radius over a wall or a roof's eaves, no further. */
const OVERHANG = 0.25

const round = (meters: number): number => Math.round(meters * 100) / 100

function boxesMeet(a: readonly PlanePoint[], b: readonly PlanePoint[], roomMeters: number): boolean {
  const [boxA, boxB] = [boundingBox(a), boundingBox(b)]
  return ([0, 1] as const).every(
    axis => boxA.min[axis] - roomMeters < boxB.max[axis] && boxB.min[axis] - roomMeters < boxA.max[axis],
  )
}

/** `taken`: areas (outline and holes each) where no tree grows: buildings, terraces, walls, ways, water. */
export function groveTrees(grove: Grove, taken: readonly (readonly Ring[])[]): GroveTree[] {
  const { id, rings, spacingMeters, heightMeters, crownMeters } = grove
  const near = taken.filter(area => boxesMeet(rings.flat(), area.flat(), crownMeters))
  const canStand = (at: PlanePoint, crown: number): boolean => {
    if (!isInside(at, rings) || edgeDistanceMeters(at, rings) < EDGE_METERS) return false
    const roomMeters = (crown / 2) * (1 - OVERHANG)
    return near.every(area => !isInside(at, area) && edgeDistanceMeters(at, area) >= roomMeters)
  }
  const treeAt = (at: PlanePoint, random: () => number): GroveTree[] => {
    const size = SMALLEST + random() * (LARGEST - SMALLEST)
    const crown = crownMeters * size
    if (!canStand(at, crown)) return []
    const tree = { heightMeters: round(heightMeters * size), crownMeters: round(crown) }
    return [{ u: round(at[0]), v: round(at[1]), ...tree }]
  }
  const { min, max } = boundingBox(rings.flat())
  const cell = (meters: number): number => Math.floor(meters / spacingMeters)
  const trees: GroveTree[] = []
  for (let row = cell(min[1]); row <= cell(max[1]); row++)
    for (let column = cell(min[0]); column <= cell(max[0]); column++) {
      const random = seededRandom(`${id} ${column} ${row}`)
      const within = (index: number): number => (index + 0.5 + (random() * 2 - 1) * JITTER) * spacingMeters
      trees.push(...treeAt([within(column), within(row)], random))
    }
  // a bed smaller than a cell still has its tree
  const [outline = []] = rings
  return trees.length > 0 || outline.length === 0 ? trees : treeAt(centroid(outline), seededRandom(id))
}
