/**
 * A hall for what is too small for a drawing: its parts as few flat shapes, from the same measures as the elevation.
 * In one colour a sign (the page's icon, an empty list), in the building's colours a figure in a row (tour cards).
 */
import { PLAIN_ROOFS } from './bays'
import { dimensionsOf } from './dimensions'
import { eavesLine, slopeLine } from './eaves'
import { item, last } from './list'
import { band, box, curve, end, join, line, pair, whole } from './path'
import { corner, finialHeight, roofSide } from './roofSides'
import { isWallGate, WALL_METERS } from './wallGate'
import type { ElevationDescription } from './description'
import type { Dimensions, Tier } from './dimensions'
import type { Path, Point } from './path'

/** `tier` counts from the lowest, for tiles that differ. */
export interface SmallPart {
  kind: 'steps' | 'platform' | 'passage' | 'wall' | 'columns' | 'beam' | 'roof' | 'finial'
  tier: number
  paths: readonly Path[]
}

function roofPart(dimensions: Dimensions, tier: Tier, hall: ElevationDescription, top: boolean): Path {
  const foot = corner(tier, dimensions.column / 60)
  const side = top
    ? roofSide(dimensions, tier, hall.roof)
    : slopeLine(foot, [tier.topHalf, tier.roofTop], 0.55, 1.25)
  const plain = PLAIN_ROOFS.includes(hall.roof)
  const eaves = plain ? line([0, tier.eaveY], [tier.eaveHalf, tier.eaveY]) : eavesLine(tier)
  return whole(join(eaves, side, line([0, end(side)[1]])))
}

const FINIALS: readonly ElevationDescription['roof'][] = ['pyramidal', 'round-pyramidal', 'cross-ridged']

function finial(tier: Tier): Path {
  const [y, high] = [tier.roofTop - 0.1, 1.6 * finialHeight(tier)]
  const bulge: Point[] = [
    [0.5 * high, y + 0.1 * high],
    [0.3 * high, y + 0.75 * high],
  ]
  return whole(curve([0, y], { controls: bulge, to: [0, y + high] }))
}

/** The outer columns, the middle bay's, and those between them: more would run together. */
function columns({ columns: all, wallBottom, eaveY }: Tier, thick: number): Path[] {
  const right = all.filter(x => x > 0)
  const kept = new Set([0, Math.floor((right.length - 1) / 2), right.length - 1])
  return [...kept].flatMap(index => {
    const x = Math.min(item(right, index), last(right) - thick)
    return pair(box(x - thick, wallBottom, x + thick, eaveY))
  })
}

function stand(hall: ElevationDescription, { platform, floor, roofHalf }: Dimensions): SmallPart[] {
  if (hall.gatePlatform) {
    const half = 1.2 * roofHalf
    const wall = whole(line([0, 0], [half + 0.05 * platform, 0], [half, platform], [0, platform]))
    const arch = whole(
      line([0, 0], [2.4, 0], [2.4, 0.42 * platform], [1.4, 0.6 * platform], [0, 0.64 * platform]),
    )
    const parts: SmallPart[] = [{ kind: 'platform', tier: 0, paths: [wall] }]
    if (hall.roof !== 'cross-ridged') parts.push({ kind: 'passage', tier: 0, paths: [arch] })
    return [...parts, { kind: 'steps', tier: 0, paths: [band(0.96 * roofHalf, platform, floor)] }]
  }
  const count = Math.max(1, hall.terraceTiers)
  const step = floor / count
  const paths = Array.from({ length: count }, (_, index) => {
    const top = floor - index * step
    return band(roofHalf * (0.98 + (0.3 * index) / count), top - 0.68 * step, top)
  })
  return [{ kind: 'steps', tier: 0, paths }]
}

/** A wall with its coping and one wide door. */
function wallGate({ halfWidth }: Dimensions): SmallPart[] {
  const half = 1.2 * halfWidth
  const roof = whole(
    line([0, WALL_METERS], [half + 0.4, WALL_METERS], [half, WALL_METERS + 1.5], [0, WALL_METERS + 1.5]),
  )
  return [
    { kind: 'platform', tier: 0, paths: [band(half, 0, WALL_METERS)] },
    { kind: 'passage', tier: 0, paths: [band(0.3 * halfWidth, 0, 0.7 * WALL_METERS)] },
    { kind: 'roof', tier: 0, paths: [roof] },
  ]
}

export function smallParts(hall: ElevationDescription): SmallPart[] {
  const dimensions = dimensionsOf(hall, 0)
  if (isWallGate(hall)) return wallGate(dimensions)
  const { tiers, column } = dimensions
  const top = tiers.length - 1
  const storeys = tiers.flatMap((tier, index): SmallPart[] => {
    const half = last(tier.columns)
    const beam = Math.max(tier.wallBottom, tier.columnTop - 0.22 * column)
    return [
      { kind: 'wall', tier: index, paths: [band(half, tier.wallBottom, beam)] },
      { kind: 'beam', tier: index, paths: [band(half, beam, tier.eaveY)] },
      { kind: 'columns', tier: index, paths: columns(tier, 0.1 * column) },
      { kind: 'roof', tier: index, paths: [roofPart(dimensions, tier, hall, index === top)] },
    ]
  })
  const crown: SmallPart[] = FINIALS.includes(hall.roof)
    ? [{ kind: 'finial', tier: top, paths: [finial(item(tiers, top))] }]
    : []
  return [...storeys, ...crown, ...stand(hall, dimensions)]
}
