/** What every part of the overlay draws from: the compiled layers, the palace's model and the picture's frame. */
import type { Feature, FeatureCollection } from 'geojson'
import type { GeoLayer } from '@/content/schema'
import { pictureFrame, type PictureFrame } from '@/core/geo/mercator'
import type { PalaceModel } from '@/core/architecture/model'
import { gridToWgs84, METERS_PER_DEGREE_LAT, METERS_PER_DEGREE_LNG } from '@/core/geo/grid'
import { boundingBox, convexHull, isInside, type PlanePoint } from '@/core/geo/polygon'
import type { GridPoint, Wgs84 } from '@/core/geo/types'

export type Layers = Record<GeoLayer, FeatureCollection>

/** Layers give outlines and roofs, the model what they lack: flights of steps, edges of terraces, trees, rocks. */
export interface Drawn {
  layers: Layers
  model: PalaceModel
}

export interface Scene extends Drawn {
  frame: PictureFrame
  southWest: Wgs84
  northEast: Wgs84
  /** The picture is transparent outside these rings (pixels): the moat's, and what stands beyond it (午门's arms). */
  edges: PlanePoint[][]
  pixelsPerMeter: number
}

/** Room for the bank outside the moat. */
const MARGIN_METERS = 5
/** Shadows fall to palace-north-north-west; pixels per metre of height. */
const SHADOW_PER_HEIGHT = 0.42
const SHADOW_DIRECTION = [-Math.sin(Math.PI / 6), -Math.cos(Math.PI / 6)] as const

const lngLatsOf = ({ geometry }: Feature): PlanePoint[] =>
  geometry.type === 'Polygon'
    ? geometry.coordinates.flat().map(([lng = 0, lat = 0]): PlanePoint => [lng, lat])
    : []

/** Grown about its middle, by about so many units. */
function grown(ring: readonly PlanePoint[], by: number): PlanePoint[] {
  const { min, max } = boundingBox(ring)
  const [x, y] = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2]
  const [sx, sy] = [1 + (2 * by) / (max[0] - min[0]), 1 + (2 * by) / (max[1] - min[1])]
  return ring.map(([px, py]): PlanePoint => [x + (px - x) * sx, y + (py - y) * sy])
}

export function sceneOf({ layers, model }: Drawn, widthPx: number): Scene {
  const moat = layers.ground.features
    .filter(({ properties }) => properties?.['kind'] === 'moat')
    .flatMap(lngLatsOf)
  const built = [layers.terraces, layers.walls, layers.buildings].flatMap(({ features }) => features)
  const points = [...moat, ...built.flatMap(lngLatsOf)]
  if (points.length === 0) throw new Error('overlay: content/geo has no features, expected a moat at least')
  const { min, max } = boundingBox(points)
  const margin = [MARGIN_METERS / METERS_PER_DEGREE_LNG, MARGIN_METERS / METERS_PER_DEGREE_LAT] as const
  const round7 = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
  const southWest: Wgs84 = [round7(min[0] - margin[0]), round7(min[1] - margin[1])]
  const northEast: Wgs84 = [round7(max[0] + margin[0]), round7(max[1] + margin[1])]
  const frame = pictureFrame(southWest, northEast, widthPx)
  const pixelsPerMeter = widthPx / ((northEast[0] - southWest[0]) * METERS_PER_DEGREE_LNG)
  const pixels = (positions: readonly PlanePoint[]): PlanePoint[] =>
    positions.map(([lng, lat]) => frame.toPixel([lng, lat]))
  const within = moat.length ? convexHull(pixels(moat)) : convexHull(pixels(points))
  const beyond = built
    .map(feature => pixels(lngLatsOf(feature)))
    .filter(ring => ring.some(p => !isInside(p, [within])))
  const edges = [within]
  if (moat.length && beyond.length)
    edges.push(grown(convexHull(beyond.flat()), (MARGIN_METERS - 1) * pixelsPerMeter))
  return { layers, model, frame, southWest, northEast, edges, pixelsPerMeter }
}

/** A point of the palace grid in the picture. */
export const gridPixel = ({ frame }: Scene, uv: GridPoint): [number, number] => frame.toPixel(gridToWgs84(uv))

/** Where the shadow of something `heightMeters` high ends, in pixels from it. */
export function shadowOffset({ pixelsPerMeter }: Scene, heightMeters: number): [number, number] {
  const length = heightMeters * SHADOW_PER_HEIGHT * pixelsPerMeter
  return [SHADOW_DIRECTION[0] * length, SHADOW_DIRECTION[1] * length]
}
