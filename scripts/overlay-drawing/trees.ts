/**
 * Trees in gardens: a jittered grid, seeded by the garden's id, so that the same content gives the same picture.
 * They stand for planting, not for surveyed trees, and keep off buildings, terraces, ways and water.
 */
import type { Feature } from 'geojson'
import { boundingBox, edgeDistanceMeters, isInside, type PlanePoint, type Ring } from '@/core/geo/polygon'
import { mix, TREES } from './palette'
import { shadowOffset, type Scene } from './scene'
import { circle, group, pixelRings } from './svg'

const SPACING_METERS = 5.2
const RADIUS_METERS = [1.5, 2.7] as const
const HEIGHT_METERS = 7
const PLANTED_PART = 0.72

/** FNV-1a, then mulberry32: small, seeded, the same everywhere. */
function randomOf(seed: string): () => number {
  let state = 2166136261
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Tree {
  at: PlanePoint
  radius: number
  colour: string
}

function treesIn(garden: Feature, scene: Scene, taken: readonly Ring[][]): Tree[] {
  const rings = pixelRings(scene.frame, garden)
  const random = randomOf(String(garden.id))
  const step = SPACING_METERS * scene.pixelsPerMeter
  const { min, max } = boundingBox(rings.flat())
  const near = taken.filter(other => {
    const box = boundingBox(other.flat())
    return box.min[0] < max[0] && box.max[0] > min[0] && box.min[1] < max[1] && box.max[1] > min[1]
  })
  const trees: Tree[] = []
  for (let y = min[1]; y < max[1]; y += step)
    for (let x = min[0]; x < max[0]; x += step) {
      const at: PlanePoint = [x + random() * step, y + random() * step]
      const radius =
        (RADIUS_METERS[0] + random() * (RADIUS_METERS[1] - RADIUS_METERS[0])) * scene.pixelsPerMeter
      const colour = TREES[Math.floor(random() * TREES.length)] ?? TREES[0]
      const planted = random() < PLANTED_PART
      if (!planted || !isInside(at, rings) || edgeDistanceMeters(at, rings) < radius * 0.8) continue
      if (near.some(area => isInside(at, area) || edgeDistanceMeters(at, area) < radius)) continue
      trees.push({ at, radius, colour })
    }
  return trees
}

export function drawTrees(scene: Scene): string {
  const { ground, buildings, terraces, walls } = scene.layers
  const open = ground.features.filter(({ properties }) =>
    ['axis-way', 'river', 'bridge'].includes(properties?.['kind']),
  )
  const taken = [...open, ...buildings.features, ...terraces.features, ...walls.features].map(f =>
    pixelRings(scene.frame, f),
  )
  const gardens = ground.features.filter(({ properties }) => properties?.['kind'] === 'garden')
  const trees = gardens.flatMap(garden => treesIn(garden, scene, taken))
  const [dx, dy] = shadowOffset(scene, HEIGHT_METERS)
  return [
    group(
      { fill: '#1E2A1C', opacity: 0.28, filter: 'url(#soft)' },
      ...trees.map(({ at, radius }) => circle([at[0] + dx * 0.6, at[1] + dy * 0.6], radius, {})),
    ),
    ...trees.map(({ at, radius, colour }) =>
      group(
        {},
        circle(at, radius, { fill: mix(colour, '#22301F', 0.28) }),
        circle([at[0] + radius * 0.14, at[1] + radius * 0.2], radius * 0.78, { fill: colour }),
        circle([at[0] + radius * 0.26, at[1] + radius * 0.36], radius * 0.4, {
          fill: mix(colour, '#C9D39B', 0.42),
        }),
      ),
    ),
  ].join('')
}
