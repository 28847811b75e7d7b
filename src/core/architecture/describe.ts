/**
 * From a part of the 3D model (its eaves' outline, metres) to the description its elevation is drawn from (sizes
 * between columns), so that mesh and elevation are two pictures of one description.
 */
import { reachOf } from './elevation/dimensions'
import type { ElevationDescription } from './elevation/description'
import type { ModelBuilding, RoofPart } from './model'

/** Width between columns of the usual hall, as a part of its eaves' outline. */
const NEAR = 0.85
const ROUNDS = 2
/** However far the eaves reach out, this part of the outline is left to the room. */
const LEAST_ROOM = 0.55

/** Width along the bays and depth of the eaves' outline. */
export function outlineSize(part: RoofPart): { widthMeters: number; depthMeters: number } {
  if (part.kind === 'rect') return part
  if (part.kind === 'ring') {
    const count = part.ring.length
    const [u, v] = part.ring.reduce(([su, sv], [pu, pv]) => [su + pu / count, sv + pv / count], [0, 0])
    const across = 2 * Math.min(...part.ring.map(([pu, pv]) => Math.hypot(pu - u, pv - v)))
    return { widthMeters: across, depthMeters: across }
  }
  let length = 0
  part.line.forEach(([u, v], i) => {
    const next = part.line[i + 1]
    if (next) length += Math.hypot(next[0] - u, next[1] - v)
  })
  return { widthMeters: length, depthMeters: part.widthMeters }
}

const areaOf = (part: RoofPart): number => {
  const { widthMeters, depthMeters } = outlineSize(part)
  return widthMeters * depthMeters
}

/** A building's bays are those of its largest part; wings and porches count theirs by their size. */
const isMain = (building: ModelBuilding, part: RoofPart): boolean =>
  building.parts.length === 1 || building.parts.every(other => areaOf(other) <= areaOf(part))

export function describePart(building: ModelBuilding, part: RoofPart): ElevationDescription {
  const main = isMain(building, part)
  const eaves = part.kind === 'line' ? 1 : part.eaves
  const outline = outlineSize(part)
  const common = {
    baysWide: main ? building.baysWide : null,
    baysDeep: main ? building.baysDeep : null,
    roof: building.roof,
    eaves,
    glaze: building.glazes[0] ?? 'yellow',
    terraceTiers: 0,
    gatePlatform: false,
    storeyed: building.storeyed && eaves > 1,
  } as const
  const heightMeters = building.ridgeMeters - building.baseMeters
  // a corner tower's columns follow from its height, and its arms take more of the outline than any eaves
  const tower = building.roof === 'cross-ridged'
  const least = tower ? 0 : LEAST_ROOM
  const known = { ...common, heightMeters: tower ? heightMeters : null, heightFrom: 'floor' } as const
  let [widthMeters, depthMeters] = [NEAR * outline.widthMeters, NEAR * outline.depthMeters]
  for (let round = 0; round < ROUNDS; round++) {
    const near = reachOf({ ...known, widthMeters, depthMeters })
    // the eaves' reach grows with the width between columns, so that its share changes little from round to round
    widthMeters = outline.widthMeters * Math.max(least, near.halfWidth / near.roofHalf)
    const reach = (near.overhang * widthMeters) / (2 * near.halfWidth)
    depthMeters = tower
      ? widthMeters
      : Math.max(LEAST_ROOM * outline.depthMeters, outline.depthMeters - 2 * reach)
  }
  return { ...known, widthMeters, depthMeters, heightMeters }
}
