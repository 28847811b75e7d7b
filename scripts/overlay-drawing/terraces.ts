/**
 * Terraces of the overlay from low to high: shadow, stone floor, the double line of a balustrade along marble edges;
 * and the flights of steps that climb them: treads across the climb, the carved way (御路) in the middle.
 */
import type { ModelSteps, ModelTerrace } from '@/core/architecture/model'
import { place } from '@/core/geo/shapes'
import { BALUSTRADE, INK, STEPS, TERRACE, TERRACE_EDGE } from './palette'
import { gridPixel, shadowOffset, type Scene } from './scene'
import { castPath } from './shadows'
import { areaPath, group, linePath, path, ringPath } from './svg'
import { isPlatform } from './walls'

/** Higher ones cast no longer shadow, or it would cover their courts. */
const LONGEST_SHADOW_METERS = 3.2
/** Lines of treads stand for some steps each: nearer together they would run into one grey. */
const TREAD_PX = 2.2
/** 御路 is as wide as a middle bay's opening in the balustrade: about a third of its flight; an estimate. */
const CARVED_PART = 0.3
/** A balustrade opens where a flight arrives. */
const OPENING_METERS = 1.1

const floorOf = ({ material, tier }: Pick<ModelTerrace, 'material' | 'tier'>): string =>
  TERRACE[material][tier - 1] ?? TERRACE[material][0]

function drawTerrace(scene: Scene, terrace: ModelTerrace, clipId: string): string {
  const { rings, material, edge, fromMeters, topMeters } = terrace
  const pixels = rings.map(ring => ring.map(uv => gridPixel(scene, uv)))
  const d = areaPath(pixels)
  const cast = castPath(pixels, shadowOffset(scene, Math.min(topMeters - fromMeters, LONGEST_SHADOW_METERS)))
  const even = { 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' }
  const line = (stroke: string, width: number): string =>
    path(d, { fill: 'none', stroke, 'stroke-width': width, ...even })
  const railed = edge === 'balustrade'
  return [
    group({ filter: 'url(#soft)', opacity: 0.4 }, path(cast, { fill: INK })),
    path(d, { fill: floorOf(terrace), stroke: TERRACE_EDGE, 'stroke-width': 1.8, ...even }),
    material === 'marble' ? path(d, { fill: 'url(#marble)', 'fill-rule': 'evenodd' }) : '',
    // inside the edge only: white rail, its shadow line, the floor again
    railed
      ? `<clipPath id="${clipId}"><path d="${d}" clip-rule="evenodd"/></clipPath>` +
        group({ 'clip-path': `url(#${clipId})` }, line(TERRACE_EDGE, 4.6), line(BALUSTRADE, 3.2))
      : '',
  ].join('')
}

function drawSteps(scene: Scene, steps: ModelSteps): string {
  const { u, v, turnDegrees, widthMeters, runMeters, material, carvedWay } = steps
  const at = (x: number, y: number): [number, number] => gridPixel(scene, place([x, y], [u, v], turnDegrees))
  const [x, y] = [widthMeters / 2, runMeters / 2]
  const rect = (halfWidth: number, from: number, to: number): string =>
    ringPath([at(-halfWidth, from), at(halfWidth, from), at(halfWidth, to), at(-halfWidth, to)])
  const count = Math.max(2, Math.round((runMeters * scene.pixelsPerMeter) / TREAD_PX))
  const treads = Array.from({ length: count - 1 }, (_, i) => {
    const height = -y + ((i + 1) / count) * runMeters
    return linePath([at(-x, height), at(x, height)])
  }).join('')
  const stone = STEPS[material]
  const carved = carvedWay ? rect((widthMeters * CARVED_PART) / 2, -y, y) : ''
  return [
    path(rect(Math.max(x - 0.4, x / 2), y - 0.2, y + OPENING_METERS), { fill: stone.light }),
    path(rect(x, -y, y), { fill: stone.light, stroke: TERRACE_EDGE, 'stroke-width': 1.3 }),
    path(treads, { fill: 'none', stroke: stone.line, 'stroke-width': 0.7 }),
    carved
      ? path(carved, { fill: stone.carved, stroke: stone.line, 'stroke-width': 0.5 }) +
        path(carved, { fill: 'url(#carving)' })
      : '',
    // 垂带: the sloping slabs on both sides
    ...[-x, x].map(side =>
      path(linePath([at(side, -y), at(side, y)]), { fill: 'none', stroke: BALUSTRADE, 'stroke-width': 0.9 }),
    ),
  ].join('')
}

export function drawTerraces(scene: Scene): string {
  const { terraces, steps } = scene.model
  const drawn = [
    ...terraces
      .filter(terrace => !isPlatform(terrace))
      .map((terrace, i) => ({ top: terrace.topMeters, svg: drawTerrace(scene, terrace, `terrace${i}`) })),
    ...steps.map(flight => ({ top: flight.topMeters, svg: drawSteps(scene, flight) })),
  ]
  return drawn
    .sort((a, b) => a.top - b.top)
    .map(({ svg }) => svg)
    .join('')
}
