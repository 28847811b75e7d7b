/**
 * Where people can walk, from what is drawn: buildings, walls and water are solid, gates are carved through them,
 * raised terraces are closed by their balustrade except where a flight of steps meets it.
 */
import { GROUND } from '@/core/geo/groundPlan'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '../../authored'
import { featuresOf } from '../model'
import { eachCell, PALACE_RASTER, type Raster } from './raster'

/** A wall thinner than a cell must not let anybody through. */
const WALL_GROW_METERS = 0.5
/** Eaves hang over the porch, which one can stand on. */
const PORCH_METERS = 2.5
/** A hall too small for a porch keeps at least its core solid. */
const SMALL_HALL_METERS = 7
const GATE_GROW_METERS = 1.5
const BALUSTRADE_FROM_METERS = 1
/** Gate platforms and the city wall: nobody climbs them but by ramps that are not a visitor's way. */
const PLATFORM_FROM_METERS = 9
const STEPS_GROW_METERS = 1
const LEVEL_METERS = 0.6
const HALF_PASSAGE_METERS = 40

export interface Walkable {
  kinds: Uint8Array
  /** Top of what one stands on above the court, metres. */
  heights: Float32Array
}

export function walkableGround(content: AuthoredContent, raster: Raster = PALACE_RASTER): Walkable {
  const size = raster.columns * raster.rows
  const kinds = new Uint8Array(size).fill(GROUND.open)
  const heights = new Float32Array(size)
  const steps = new Uint8Array(size)
  const openPlaces = new Set(content.places.filter(({ exhibition, status }) => exhibition && status === 'open').map(({ id }) => id))
  const put = (kind: number) => (cell: number) => void (kinds[cell] = kind)

  const terraces = featuresOf(content, 'terraces')
  for (const { shape, topMeters, steps: flight } of terraces)
    eachCell(raster, shapeRings(shape), flight ? STEPS_GROW_METERS : 0, cell => {
      if (flight) steps[cell] = 1
      else heights[cell] = Math.max(heights[cell] ?? 0, topMeters)
    })
  closeEdges(raster, kinds, heights, steps)

  const bridges: (() => void)[] = []
  for (const { kind, shape } of featuresOf(content, 'ground')) {
    if (kind === 'moat' || kind === 'river' || kind === 'pond') eachCell(raster, shapeRings(shape), 0, put(GROUND.solid))
    if (kind === 'bridge') bridges.push(() => eachCell(raster, shapeRings(shape), 0.5, put(GROUND.open)))
  }
  bridges.forEach(cross => cross())
  for (const { kind, shape } of featuresOf(content, 'gardens'))
    if (kind === 'rockery') eachCell(raster, shapeRings(shape), 0, put(GROUND.solid))
  for (const { shape } of featuresOf(content, 'walls')) eachCell(raster, shapeRings(shape), WALL_GROW_METERS, put(GROUND.solid))

  const buildings = featuresOf(content, 'buildings')
  for (const { shape, kind, place, hall, baseMeters } of buildings) {
    if (kind === 'gate') continue
    const rings = shapeRings(shape)
    const owner = place ?? hall?.id
    const small = 'rect' in shape && Math.min(shape.rect.widthMeters, shape.rect.depthMeters) < SMALL_HALL_METERS
    if (openPlaces.has(owner ?? "") && baseMeters < PLATFORM_FROM_METERS) {
      eachCell(raster, rings, 0, put(GROUND.roofed))
      continue
    }
    if (baseMeters < PLATFORM_FROM_METERS) eachCell(raster, rings, small ? -1 : -PORCH_METERS, put(GROUND.solid))
  }
  for (const { shape, kind, baseMeters } of buildings)
    if (kind === 'gate' && baseMeters < PLATFORM_FROM_METERS)
      eachCell(raster, shapeRings(shape), GATE_GROW_METERS, put(GROUND.roofed))
  for (const { passages } of terraces)
    for (const { u, v, widthMeters, runs } of passages ?? []) {
      const along = 2 * HALF_PASSAGE_METERS
      const rect = runs === 'north' ? { u, v, widthMeters, depthMeters: along, rotationDegrees: 0 } : { u, v, widthMeters: along, depthMeters: widthMeters, rotationDegrees: 0 }
      eachCell(raster, shapeRings({ rect }), 0, cell => {
        // only through the platform: the court before it keeps its sky
        if ((heights[cell] ?? 0) >= PLATFORM_FROM_METERS) kinds[cell] = GROUND.roofed
      })
    }
  return { kinds, heights }
}

/** Platforms are solid; on lower terraces the outermost cells are, but not where steps lead up. */
function closeEdges({ columns, rows }: Raster, kinds: Uint8Array, heights: Float32Array, steps: Uint8Array): void {
  for (let row = 1; row < rows - 1; row += 1)
    for (let column = 1; column < columns - 1; column += 1) {
      const cell = row * columns + column
      const height = heights[cell] ?? 0
      if (height >= PLATFORM_FROM_METERS) kinds[cell] = GROUND.solid
      if (height < BALUSTRADE_FROM_METERS || steps[cell]) continue
      const edge = [1, -1, columns, -columns].some(by => !steps[cell + by] && (heights[cell + by] ?? 0) < height - LEVEL_METERS)
      if (edge) kinds[cell] = GROUND.solid
    }
}
