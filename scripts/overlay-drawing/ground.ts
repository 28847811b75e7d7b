/** The ground of the overlay: water, courts, ways, gardens, bridges, terraces and walls, with their shadows. */
import type { Feature } from 'geojson'
import { clockwise, counterClockwise, type PlanePoint } from '@/core/geo/polygon'
import {
  BALUSTRADE,
  EARTH,
  EMBANKMENT,
  GROUND,
  INK,
  JOINT,
  TERRACE,
  TERRACE_EDGE,
  WALL,
  WATER_DEEP,
} from './palette'
import { shadowOffset, type Scene } from './scene'
import { castPath } from './shadows'
import { areaPath, group, numberOf, path, pixelRings, textOf } from './svg'

const WATER = ['moat', 'river']

function drawWater(scene: Scene, features: readonly Feature[], clipId: string): string {
  const d = features.map(feature => areaPath(pixelRings(scene.frame, feature))).join('')
  if (!d) return ''
  return [
    `<clipPath id="${clipId}"><path d="${d}" clip-rule="evenodd"/></clipPath>`,
    path(d, { fill: GROUND.moat, 'fill-rule': 'evenodd', stroke: EMBANKMENT, 'stroke-width': 3.4 }),
    group(
      { 'clip-path': `url(#${clipId})` },
      path(d, { fill: 'none', stroke: WATER_DEEP, 'stroke-width': 12, opacity: 0.4, filter: 'url(#water)' }),
      path(d, { fill: 'none', stroke: WATER_DEEP, 'stroke-width': 1.4, opacity: 0.75 }),
    ),
  ].join('')
}

function drawSurface(scene: Scene, feature: Feature): string {
  const d = areaPath(pixelRings(scene.frame, feature))
  switch (textOf(feature, 'kind')) {
    case 'court':
    case 'paving': {
      const fill = textOf(feature, 'kind') === 'court' ? GROUND.court : GROUND.paving
      return (
        path(d, {
          fill,
          'fill-rule': 'evenodd',
          stroke: JOINT,
          'stroke-width': 0.6,
          'stroke-opacity': 0.45,
        }) + path(d, { fill: 'url(#bricks)', 'fill-rule': 'evenodd' })
      )
    }
    case 'axis-way':
      return (
        path(d, { fill: GROUND['axis-way'], stroke: JOINT, 'stroke-width': 0.9, 'stroke-opacity': 0.6 }) +
        path(d, { fill: 'url(#slabs)' })
      )
    case 'garden':
      return path(d, { fill: GROUND.garden, 'fill-rule': 'evenodd', stroke: '#8F9A70', 'stroke-width': 0.8 })
    default:
      return ''
  }
}

function drawBridge(scene: Scene, feature: Feature): string {
  const rings = pixelRings(scene.frame, feature)
  const d = areaPath(rings)
  return (
    path(castPath(rings, shadowOffset(scene, 2)), { fill: INK, opacity: 0.3 }) +
    path(d, { fill: GROUND.bridge, stroke: TERRACE_EDGE, 'stroke-width': 1.8 }) +
    path(d, { fill: 'none', stroke: BALUSTRADE, 'stroke-width': 0.9 })
  )
}

export function drawGround(scene: Scene): { below: string; bridges: string } {
  const { features } = scene.layers.ground
  const kind = (...kinds: string[]): Feature[] => features.filter(f => kinds.includes(textOf(f, 'kind')))
  return {
    below: [
      path(areaPath(scene.edges.map(ring => counterClockwise(ring))), { fill: EARTH }),
      drawWater(scene, kind('moat'), 'moat'),
      ...features.filter(f => !WATER.includes(textOf(f, 'kind'))).map(f => drawSurface(scene, f)),
      drawWater(scene, kind('river'), 'river'),
    ].join(''),
    bridges: kind('bridge')
      .map(f => drawBridge(scene, f))
      .join(''),
  }
}

/** Brick platforms as high as the city wall (城台) are drawn with it. */
const PLATFORM_METERS = 7
const isPlatform = (feature: Feature): boolean =>
  textOf(feature, 'material') !== 'marble' && numberOf(feature, 'topMeters') >= PLATFORM_METERS

export function drawTerraces(scene: Scene): string {
  return scene.layers.terraces.features
    .filter(feature => !isPlatform(feature))
    .map(feature => {
      const rings = pixelRings(scene.frame, feature)
      const d = areaPath(rings)
      const material = textOf(feature, 'material') as keyof typeof TERRACE
      const tier = numberOf(feature, 'tier')
      const fill = TERRACE[material][tier - 1] ?? TERRACE[material][0]
      const cast = castPath(rings, shadowOffset(scene, Math.min(numberOf(feature, 'topMeters'), 3.2)))
      const edge = { 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' }
      const marble = material === 'marble'
      return [
        group({ filter: 'url(#soft)', opacity: 0.4 }, path(cast, { fill: INK })),
        path(d, { fill, stroke: TERRACE_EDGE, 'stroke-width': 2.3, ...edge }),
        marble ? path(d, { fill: 'url(#marble)', 'fill-rule': 'evenodd' }) : '',
        marble ? path(d, { fill: 'none', stroke: BALUSTRADE, 'stroke-width': 1.1, ...edge }) : '',
      ].join('')
    })
    .join('')
}

export const wallShadows = (scene: Scene): string[] =>
  [...scene.layers.walls.features, ...scene.layers.terraces.features.filter(isPlatform)].map(f =>
    path(castPath(pixelRings(scene.frame, f), shadowOffset(scene, numberOf(f, 'topMeters'))), {}),
  )

/** Each kind of wall is drawn as one, so that walls authored in pieces meet without a seam. */
export function drawWalls(scene: Scene): string {
  const platforms = scene.layers.terraces.features.filter(isPlatform)
  const pathOf = (kind: keyof typeof WALL): string =>
    [
      ...scene.layers.walls.features.filter(f => textOf(f, 'kind') === kind),
      ...(kind === 'city-wall' ? platforms : []),
    ]
      .map(feature => areaPath(pixelRings(scene.frame, feature).map((ring, i) => turning(ring, i === 0))))
      .join('')
  const join = { 'stroke-linejoin': 'miter' }
  const painted = (kind: 'palace-wall' | 'lane-wall', widthPx: number): string => {
    const d = pathOf(kind)
    const { top, edge } = WALL[kind]
    return (
      path(d, { fill: edge, stroke: edge, 'stroke-width': widthPx + 1.1, ...join }) +
      path(d, { fill: top, stroke: top, 'stroke-width': widthPx, ...join })
    )
  }
  const city = pathOf('city-wall')
  return [
    painted('lane-wall', 0.2),
    painted('palace-wall', 0.6),
    path(city, {
      fill: WALL['city-wall'].top,
      stroke: WALL['city-wall'].edge,
      'stroke-width': 3,
      ...join,
    }),
    path(city, {
      fill: WALL['city-wall'].top,
      stroke: WALL['city-wall'].top,
      'stroke-width': 1,
      ...join,
    }),
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

/** Outlines one way, holes the other, so that overlapping pieces fill as one (nonzero). */
const turning = <P extends PlanePoint>(ring: readonly P[], outline: boolean): P[] =>
  outline ? counterClockwise(ring) : clockwise(ring)
