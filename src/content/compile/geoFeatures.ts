/** Small builders of RFC 7946 features: WGS-84, 7 decimals (1 cm), right-hand rule, closed rings, stable ids. */
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson'
import { gridToWgs84 } from '@/core/geo/grid'
import { boundingBox, clockwise, counterClockwise, type PlanePoint } from '@/core/geo/polygon'
import { shapeRings } from '@/core/geo/shapes'
import type { Shape } from '../schema'

const round7 = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

export function lngLat([u, v]: PlanePoint): [lng: number, lat: number] {
  const [lng, lat] = gridToWgs84([u, v])
  return [round7(lng), round7(lat)]
}

/** Rounded, without repeated positions. */
function positions(points: readonly PlanePoint[]): Position[] {
  const all = points.map(lngLat)
  return all.filter((position, i) => {
    const previous = all[i - 1]
    return !previous || position[0] !== previous[0] || position[1] !== previous[1]
  })
}

function closed(points: readonly PlanePoint[]): Position[] {
  const [first] = points
  return first ? positions([...points, first]) : []
}

export const polygonOf = (rings: readonly (readonly PlanePoint[])[]): Geometry => ({
  type: 'Polygon',
  coordinates: rings.map((ring, i) => closed(i === 0 ? counterClockwise(ring) : clockwise(ring))),
})
/** One or many lines as one geometry. */
export const linesOf = (lines: readonly (readonly PlanePoint[])[]): Geometry => ({
  type: 'MultiLineString',
  coordinates: lines.map(positions),
})
export const pointOf = (point: PlanePoint): Geometry => ({ type: 'Point', coordinates: lngLat(point) })

/** A feature whose absent properties are left out. */
export function feature(id: string, geometry: Geometry, properties: Record<string, unknown>): Feature {
  const present: GeoJsonProperties = {}
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) present[key] = value
  return { type: 'Feature', id, properties: present, geometry }
}

export const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

interface Drawn {
  place?: string | undefined
  osm?: readonly string[] | undefined
  shape: Shape
}

/**
 * Names features by what they are, not by their number in a file, so that an id survives insertions: the place,
 * the OpenStreetMap way, else file and centre in whole metres. Later ones of the same name get -2, -3 …
 */
export function featureNamer(): (file: string, drawn: Drawn) => string {
  const used = new Map<string, number>()
  return (file, { place, osm, shape }) => {
    const { min, max } = boundingBox(shapeRings(shape).flat())
    const centre = [min[0] + max[0], min[1] + max[1]].map(sum => Math.round(sum / 2)).join('_')
    const name = place ?? (osm?.[0] ? `w${osm[0]}` : `${file}:${centre}`)
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  }
}
