/** The ground of the overlay: water, courts, ways, gardens and bridges. */
import type { Feature } from 'geojson'
import { place } from '@/core/geo/shapes'
import type { ModelBridge } from '@/core/architecture/model'
import { counterClockwise } from '@/core/geo/polygon'
import { BALUSTRADE, EARTH, EMBANKMENT, GROUND, INK, JOINT, TERRACE_EDGE, WATER_DEEP } from './palette'
import { gridPixel, shadowOffset, type Scene } from './scene'
import { castPath } from './shadows'
import { areaPath, group, linePath, path, pixelRings, textOf } from './svg'

const WATER = ['moat', 'river', 'pond']
/** Between the joints of a bridge's slabs. */
const SLAB_METERS = 2.4

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

function drawDeck(scene: Scene, feature: Feature): string {
  const rings = pixelRings(scene.frame, feature)
  return (
    path(castPath(rings, shadowOffset(scene, 2)), { fill: INK, opacity: 0.3 }) +
    path(areaPath(rings), { fill: GROUND.bridge, stroke: TERRACE_EDGE, 'stroke-width': 1.2 })
  )
}

/** Slabs across the way, and a white rail with its dark outer edge on either side. */
function drawRails(scene: Scene, { u, v, turnDegrees, widthMeters, lengthMeters }: ModelBridge): string {
  const at = (x: number, y: number): [number, number] => gridPixel(scene, place([x, y], [u, v], turnDegrees))
  const [x, y] = [widthMeters / 2, lengthMeters / 2]
  const joints = Array.from({ length: Math.max(0, Math.floor(lengthMeters / SLAB_METERS) - 1) }, (_, i) => {
    const along = -y + (i + 1) * SLAB_METERS
    return linePath([at(-x, along), at(x, along)])
  }).join('')
  const rails = [-x, x].map(side => linePath([at(side, -y), at(side, y)])).join('')
  const line = (d: string, stroke: string, width: number): string =>
    path(d, { fill: 'none', stroke, 'stroke-width': width })
  return (
    line(joints, JOINT, 0.35) +
    line(rails, TERRACE_EDGE, Math.min(2.4, widthMeters)) +
    line(rails, BALUSTRADE, 1.2)
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
      drawWater(scene, kind('river', 'pond'), 'river'),
    ].join(''),
    bridges: [
      ...kind('bridge').map(f => drawDeck(scene, f)),
      ...scene.model.bridges.map(bridge => drawRails(scene, bridge)),
    ].join(''),
  }
}
