/** Buildings of the overlay: shadows on the ground, lit roof slopes with tile rows, trims, ridges and finials. */
import type { Feature } from 'geojson'
import type { BuildingFeature } from '@/content/schema'
import { counterClockwise, edgesOf, type PlanePoint } from '@/core/geo/polygon'
import { GILT, INK, TILES, tileColour } from './palette'
import { shadowOffset, type Scene } from './scene'
import { castPath } from './shadows'
import {
  areaPath,
  circle,
  group,
  linePath,
  numberOf,
  path,
  pixelLines,
  pixelRings,
  px,
  ringPath,
  textOf,
} from './svg'

/** Roofs at least this important show their tile rows and ridge ends. */
const DETAILED_IMPORTANCE = 3
/** Breadth of 剪边 seen from above; an estimate, a little broad so that it shows. */
const TRIM_METERS = 0.9
/** How high an upper roof floats above the one below, for its shadow. */
const TIER_METERS = 3

const glazeOf = (feature: Feature): BuildingFeature['glaze'] =>
  textOf(feature, 'glaze') as BuildingFeature['glaze']

/** Roofs hover: what shades the ground is the height above the hall's own floor, at most that of a big hall. */
export const buildingShadows = (scene: Scene): string[] =>
  scene.layers.buildings.features.map(f => {
    const height = numberOf(f, 'heightMeters') - numberOf(f, 'baseMeters')
    return path(castPath(pixelRings(scene.frame, f), shadowOffset(scene, Math.min(height, 24) * 0.8)), {})
  })

/** Direction of the tile rows: across the longest edge, which is the eaves. Whole degrees, 0–179. */
function rowsDegrees(ring: readonly PlanePoint[]): number {
  let longest = 0
  let degrees = 0
  for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
    const length = Math.hypot(bx - ax, by - ay)
    if (length <= longest) continue
    longest = length
    degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
  }
  return Math.round(degrees + 360) % 180
}

const rowsPattern = (degrees: number): string =>
  `<pattern id="rows${degrees}" width="3.1" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(${degrees})">` +
  `<rect width="1.15" height="8" fill="${INK}" fill-opacity=".17"/>` +
  `<rect x="1.5" width=".7" height="8" fill="#FFF3CF" fill-opacity=".16"/></pattern>`

function drawFaces(faces: readonly Feature[], scene: Scene, patterns: Set<number>): string {
  return faces
    .map(face => {
      const [ring = []] = pixelRings(scene.frame, face)
      const d = ringPath(ring)
      const fill = tileColour(glazeOf(face), numberOf(face, 'shade'))
      const plain = path(d, { fill, stroke: fill, 'stroke-width': 0.5, 'stroke-linejoin': 'round' })
      if (numberOf(face, 'importance') > DETAILED_IMPORTANCE) return plain
      const degrees = rowsDegrees(ring)
      patterns.add(degrees)
      return plain + path(d, { fill: `url(#rows${degrees})` })
    })
    .join('')
}

/** Edges that no second face of the tier shares: its eaves and gables. */
function outerEdges(rings: readonly (readonly PlanePoint[])[]): [PlanePoint, PlanePoint][] {
  const key = ([x, y]: PlanePoint): string => `${px(x)} ${px(y)}`
  const name = ([a, b]: readonly [PlanePoint, PlanePoint]): string => [key(a), key(b)].sort().join('|')
  const edges = rings.flatMap(ring => edgesOf(ring))
  const count = new Map<string, number>()
  for (const edge of edges) count.set(name(edge), (count.get(name(edge)) ?? 0) + 1)
  return edges.filter(edge => count.get(name(edge)) === 1)
}

/** 剪边: a band of the second colour along the eaves, inside the outline. */
function drawTrim(faces: readonly Feature[], trim: string, scene: Scene, clipId: string): string {
  const rings = faces.map(face => pixelRings(scene.frame, face)[0] ?? [])
  const eaves = outerEdges(rings).map(linePath).join('')
  const width = (2 * TRIM_METERS * scene.pixelsPerMeter).toFixed(1)
  return (
    `<clipPath id="${clipId}"><path d="${rings.map(ring => ringPath(counterClockwise(ring))).join('')}"/></clipPath>` +
    group(
      { 'clip-path': `url(#${clipId})` },
      path(eaves, { fill: 'none', stroke: trim, 'stroke-width': width, 'stroke-linecap': 'square' }),
    )
  )
}

/** One tier: its shadow on what lies below, the slopes, the eaves' line and a trim of other tiles. */
function drawTier(faces: readonly Feature[], tier: number, scene: Scene, patterns: Set<number>): string {
  const d = faces.map(face => areaPath(pixelRings(scene.frame, face))).join('')
  const [dx, dy] = shadowOffset(scene, TIER_METERS)
  const first = faces[0]
  const trim = first ? TILES[glazeOf(first)].trim : undefined
  const important = first ? numberOf(first, 'importance') <= DETAILED_IMPORTANCE : false
  const shadow = {
    fill: INK,
    opacity: 0.34,
    stroke: INK,
    'stroke-width': 1,
    transform: `translate(${dx.toFixed(1)} ${dy.toFixed(1)})`,
  }
  return [
    tier > 0 ? path(d, shadow) : '',
    path(d, { fill: INK, stroke: INK, 'stroke-width': important ? 1.5 : 1, 'stroke-linejoin': 'miter' }),
    drawFaces(faces, scene, patterns),
    trim ? drawTrim(faces, trim, scene, `trim-${String(first?.id).replace(/[^\w-]/g, '_')}`) : '',
  ].join('')
}

/** 正吻 at both ends of a landmark's ridge. */
const ridgeEnds = (line: readonly PlanePoint[], colour: string): string[] =>
  [line[0], line[line.length - 1]].map(end =>
    end ? circle(end, 1.5, { fill: colour, stroke: INK, 'stroke-width': 0.5 }) : '',
  )

function drawRidges(ridges: Feature, scene: Scene): string {
  const lines = pixelLines(scene.frame, ridges)
  const kind = textOf(ridges, 'kind')
  const importance = numberOf(ridges, 'importance')
  const d = lines.map(linePath).join('')
  if (kind === 'finial') return path(d, { fill: GILT, stroke: INK, 'stroke-width': 0.7 })
  const colour = TILES[glazeOf(ridges)].ridge
  const width = (kind === 'main' ? 1.5 : 1.05) * (importance <= DETAILED_IMPORTANCE ? 1.15 : 0.75)
  const cap = { fill: 'none', 'stroke-linecap': kind === 'main' ? 'square' : 'butt' }
  // the main ridge of a flat-crowned roof runs round: it has no ends
  const ended = kind === 'main' && importance <= 2 ? lines.filter(line => line.length === 2) : []
  return [
    path(d, { stroke: INK, 'stroke-opacity': 0.42, 'stroke-width': (width + 1.1).toFixed(1), ...cap }),
    path(d, { stroke: colour, 'stroke-width': width.toFixed(1), ...cap }),
    ...ended.flatMap(line => ridgeEnds(line, colour)),
  ].join('')
}

/** Buildings from low to high, each complete before the next. */
export function drawBuildings(scene: Scene): { defs: string; body: string } {
  const grouped = (features: readonly Feature[]): Map<string, Feature[]> => {
    const groups = new Map<string, Feature[]>()
    for (const feature of features) {
      const id = textOf(feature, 'building')
      groups.set(id, [...(groups.get(id) ?? []), feature])
    }
    return groups
  }
  const faces = grouped(scene.layers.roofs.features)
  const ridges = grouped(scene.layers.ridges.features)
  const patterns = new Set<number>()
  const body = scene.layers.buildings.features.map(({ id }) => {
    const own = faces.get(String(id)) ?? []
    const tiers = [...new Set(own.map(face => numberOf(face, 'tier')))].sort((a, b) => a - b)
    return group(
      {},
      ...tiers.map(tier =>
        drawTier(
          own.filter(face => numberOf(face, 'tier') === tier),
          tier,
          scene,
          patterns,
        ),
      ),
      ...(ridges.get(String(id)) ?? []).map(ridge => drawRidges(ridge, scene)),
    )
  })
  return {
    defs: [...patterns]
      .sort((a, b) => a - b)
      .map(rowsPattern)
      .join(''),
    body: body.join(''),
  }
}
