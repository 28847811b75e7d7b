/**
 * Which place speaks of which ground. A hall speaks to those who stand before it or walk round it: its ground grows
 * from its outline by walking distance, farther to its front, never through a wall; where two halls meet, each gets
 * what is nearer to it. A court or a garden speaks on what is left of its own area.
 */
import { GROUND } from '@/core/geo/groundPlan'
import { boundingBox, type Ring } from '@/core/geo/polygon'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '../../authored'
import type { BuildingFeature, Place } from '../../schema'
import { featuresOf } from '../model'
import { eachCell, PALACE_RASTER, type Raster } from './raster'
import { reachFrom, type Seed } from './reach'

/** A metre beside or behind a hall counts as so many before it. */
const ASIDE = 1.8
/** Ground that touches a solid hall begins this far from its outline. */
const SEED_GROW_METERS = 1.6
/** A place that stands on a terrace or a platform is met at the terrace's foot. */
const MAX_SEED_GROW_METERS = 14

export function reachMeters({ kind, importance }: Pick<Place, 'kind' | 'importance'>): number {
  const landmark = importance === 1 ? 2 : importance === 2 ? 1.4 : 1
  switch (kind) {
    case 'palace':
      return 20 * Math.min(landmark, 1.4)
    case 'hall':
    case 'library':
    case 'stage':
      return 16 * landmark
    case 'gate':
      return 11 * landmark
    default:
      return 10 * Math.min(landmark, 1.4)
  }
}

interface Owner {
  id: string
  reach: number
  areas: Ring[][]
  /** Main front: outline's box and the side it looks to; null for what has no front. */
  front: { box: ReturnType<typeof boundingBox>; facing: BuildingFeature['facing'] | 'both' } | null
}

function ownersOf(content: AuthoredContent): { built: Owner[]; grounds: { id: string; area: Ring[] }[] } {
  const buildings = featuresOf(content, 'buildings')
  const built: Owner[] = []
  const grounds: { id: string; area: Ring[] }[] = []
  for (const place of content.places) {
    if (place.status === 'closed') continue
    const own = buildings.filter(feature => feature.place === place.id)
    const ground = featuresOf(content, 'ground').filter(feature => feature.place === place.id)
    if (place.kind === 'court' || place.kind === 'garden') {
      grounds.push(...ground.map(({ shape }) => ({ id: place.id, area: shapeRings(shape) })))
      continue
    }
    const areas = (own.length > 0 ? own : ground).map(({ shape }) => shapeRings(shape))
    const platform = featuresOf(content, 'terraces').filter(t => t.place === place.id && !t.steps && t.topMeters >= 9)
    if (place.kind === 'gate') areas.push(...platform.map(({ shape }) => shapeRings(shape)))
    if (areas.length === 0) continue
    const main = [...own].sort((a, b) => b.heightMeters - a.heightMeters)[0]
    const box = main && boundingBox(shapeRings(main.shape).flat())
    built.push({
      id: place.id,
      reach: reachMeters(place),
      areas,
      front: main && box && main.kind !== 'pavilion' ? { box, facing: place.kind === 'gate' ? 'both' : main.facing } : null,
    })
  }
  return { built, grounds }
}

/** Whether a point lies before the front (for a gate also behind it): within its width and beyond its line. */
function isBefore({ box: { min, max }, facing }: NonNullable<Owner['front']>, u: number, v: number): boolean {
  const [wide, deep] = [max[0] - min[0], max[1] - min[1]]
  const across = facing === 'east' || facing === 'west' || (facing === 'both' && deep > wide) ? v : u
  const [from, to] = across === v ? [min[1], max[1]] : [min[0], max[0]]
  if (across < from - 4 || across > to + 4) return false
  if (facing === 'both') return true
  return facing === 'south' ? v < max[1] : facing === 'north' ? v > min[1] : facing === 'east' ? u > min[0] : u < max[0]
}

export interface GroundZones {
  places: string[]
  within: number[]
  zones: Uint8Array
}

export function groundZones(content: AuthoredContent, kinds: Uint8Array, raster: Raster = PALACE_RASTER): GroundZones {
  const { built, grounds } = ownersOf(content)
  const places = [...new Set([...built.map(({ id }) => id), ...grounds.map(({ id }) => id)])]
  const seeds: Seed[] = []
  built.forEach(({ areas }, i) => {
    for (const area of areas) {
      // outlines that stand back from all walkable ground reach out until they meet some
      for (let grow = SEED_GROW_METERS, found = 0; found === 0 && grow <= MAX_SEED_GROW_METERS; grow += 2)
        eachCell(raster, area, grow, cell => {
          if (kinds[cell] === GROUND.solid) return
          found += 1
          seeds.push({ cell, owner: i + 1 })
        })
    }
  })
  const middle = (cell: number): [number, number] => [raster.minU + (cell % raster.columns) + 0.5, raster.minV + Math.floor(cell / raster.columns) + 0.5]
  const zones = reachFrom(raster, kinds, seeds, {
    reach: owner => built[owner - 1]?.reach ?? 0,
    weight: (owner, cell) => {
      const front = built[owner - 1]?.front ?? null
      return front === null || isBefore(front, ...middle(cell)) ? 1 : ASIDE
    },
  })
  const within = places.map(() => 0)
  const sizes = new Uint32Array(places.length + 1)
  zones.forEach(zone => (sizes[zone] = (sizes[zone] ?? 0) + 1))
  for (const { id, area } of grounds) {
    const zone = places.indexOf(id) + 1
    const cells = new Map<number, number>()
    eachCell(raster, area, 0, cell => {
      const owner = zones[cell] ?? 0
      cells.set(owner, (cells.get(owner) ?? 0) + 1)
      if (owner === 0 && kinds[cell] !== GROUND.solid) zones[cell] = zone
    })
    for (const [owner, count] of cells)
      if (owner > 0 && owner !== zone && count >= MOSTLY * (sizes[owner] ?? 0)) within[owner - 1] = zone
  }
  return { places, within, zones }
}

/** Share of a hall's ground that must lie in a court for the hall to be in it. */
const MOSTLY = 0.7
