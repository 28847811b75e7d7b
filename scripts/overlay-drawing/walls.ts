/** City wall with its gate platforms, palace walls and lane walls of the overlay, with their shadows. */
import type { ModelTerrace } from '@/core/architecture/model'
import { clockwise, counterClockwise, type PlanePoint } from '@/core/geo/polygon'
import { COPING, WALL } from './palette'
import { gridPixel, shadowOffset, type Scene } from './scene'
import { castPath } from './shadows'
import { areaPath, numberOf, path, pixelRings, textOf } from './svg'

/** Brick platforms as high as the city wall (城台) are drawn with it. */
const PLATFORM_METERS = 7
export const isPlatform = ({ material, topMeters }: ModelTerrace): boolean =>
  material !== 'marble' && topMeters >= PLATFORM_METERS

const platformRings = (scene: Scene): { rings: [number, number][][]; topMeters: number }[] =>
  scene.model.terraces.filter(isPlatform).map(({ rings, topMeters }) => ({
    rings: rings.map(ring => ring.map(uv => gridPixel(scene, uv))),
    topMeters,
  }))

export const wallShadows = (scene: Scene): string[] => [
  ...scene.layers.walls.features.map(f =>
    path(castPath(pixelRings(scene.frame, f), shadowOffset(scene, numberOf(f, 'topMeters'))), {}),
  ),
  ...platformRings(scene).map(({ rings, topMeters }) =>
    path(castPath(rings, shadowOffset(scene, topMeters)), {}),
  ),
]

/** Outlines one way, holes the other, so that overlapping pieces fill as one (nonzero). */
const turning = <P extends PlanePoint>(ring: readonly P[], outline: boolean): P[] =>
  outline ? counterClockwise(ring) : clockwise(ring)
const outlinePath = (rings: readonly (readonly PlanePoint[])[]): string =>
  areaPath(rings.map((ring, i) => turning(ring, i === 0)))

/** Each kind of wall is drawn as one, so that walls authored in pieces meet without a seam. */
export function drawWalls(scene: Scene): string {
  const pathOf = (kind: keyof typeof WALL): string =>
    scene.layers.walls.features
      .filter(f => textOf(f, 'kind') === kind)
      .map(feature => outlinePath(pixelRings(scene.frame, feature)))
      .join('')
  const join = { 'stroke-linejoin': 'miter' }
  /** Red sides along a coping of glazed tiles. */
  const painted = (kind: 'palace-wall' | 'lane-wall', redPx: number): string => {
    const d = pathOf(kind)
    const { top, edge } = WALL[kind]
    return (
      path(d, { fill: edge, stroke: edge, 'stroke-width': redPx + 1, ...join }) +
      path(d, { fill: COPING, stroke: top, 'stroke-width': redPx, ...join })
    )
  }
  const city =
    pathOf('city-wall') +
    platformRings(scene)
      .map(({ rings }) => outlinePath(rings))
      .join('')
  const { top, edge } = WALL['city-wall']
  return [
    painted('lane-wall', 1.3),
    painted('palace-wall', 1.5),
    path(city, { fill: top, stroke: edge, 'stroke-width': 3, ...join }),
    path(city, { fill: top, stroke: top, 'stroke-width': 1, ...join }),
    path(city, { fill: 'url(#bricks)' }),
    path(city, {
      fill: 'none',
      stroke: '#E9E3D8',
      'stroke-width': 1.5,
      'stroke-dasharray': '2.4 1.6',
      ...join,
    }),
  ].join('')
}
