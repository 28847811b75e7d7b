/**
 * What changes while one looks: the halls that are selected, the tour's line, the ring around a thing, the visitor's
 * dot and the way to a place. Each is laid on the map when it first has something to show; what is shown is kept, so
 * that a new style shows it again.
 */
import mapboxgl, { type GeoJSONSource } from 'mapbox-gl'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { circleRing } from './framing'
import { LIVE_SOURCES, liveLayers, SELECTED_LAYERS, type LiveSource } from './liveStyle'
import type { MapLook } from './palette'
import type { WayLine } from './types'

/** A worse fix than this says nothing about the palace. */
const WIDEST_CIRCLE_METERS = 400
const GROWING_MS = 700
const GROWING_STEPS = 16

const shapeOf = (geometry: GeoJSON.Geometry | null): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometry ? [{ type: 'Feature', properties: {}, geometry }] : [],
})
const lineOf = (points: readonly Wgs84[] | null): GeoJSON.FeatureCollection =>
  shapeOf(points && points.length > 1 ? { type: 'LineString', coordinates: points.map(p => [...p]) } : null)
const wayOf = (line: readonly Wgs84[] | null, exact: boolean): GeoJSON.FeatureCollection => {
  const shape = lineOf(line)
  return { ...shape, features: shape.features.map(feature => ({ ...feature, properties: { exact } })) }
}
const pointOf = (point: Wgs84 | null): GeoJSON.FeatureCollection =>
  shapeOf(point && { type: 'Point', coordinates: [...point] })
const ringOf = (ring: [number, number][] | null): GeoJSON.FeatureCollection =>
  shapeOf(ring && { type: 'Polygon', coordinates: [ring] })

export class LiveShapes {
  private dot: mapboxgl.Marker | null = null
  private readonly data = new Map<LiveSource, GeoJSON.FeatureCollection>()
  private selected: string | null = null
  private planShown = true
  private growing: ReturnType<typeof setInterval> | null = null
  private wayEnd = ''

  constructor(
    private readonly map: mapboxgl.Map,
    /** The layer all of these lie under. */
    private readonly top: string,
    private readonly look: () => MapLook,
  ) {}

  /** The layer that the 3D palace is put under: the lowest of these that is there. */
  lowest(): string {
    const [lowest] = liveLayers(this.look()).filter(
      ({ id, source }) => source !== 'buildings' && this.has(id),
    )
    return lowest?.id ?? this.top
  }

  /** The style was replaced: what was shown is shown again. */
  restyled() {
    for (const source of LIVE_SOURCES) this.put(source, this.data.get(source) ?? shapeOf(null))
    this.select(this.selected)
  }
  /** The plan under the 3D palace is hidden, and its selected outlines with it. */
  showPlan(shown: boolean) {
    this.planShown = shown
    for (const id of SELECTED_LAYERS)
      if (this.has(id)) this.map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none')
  }

  private has(id: string): boolean {
    return this.map.getLayer(id) !== undefined
  }
  /** Lays the layers of a source, each under the next of them that is there. */
  private lay(source: string) {
    const layers = liveLayers(this.look())
    layers.forEach((layer, i) => {
      if (layer.source !== source || this.has(layer.id)) return
      const above = layers.slice(i + 1).find(({ id }) => this.has(id))
      this.map.addLayer(layer, above?.id ?? this.top)
    })
  }
  private put(source: LiveSource, data: GeoJSON.FeatureCollection) {
    this.data.set(source, data)
    const there = this.map.getSource(source) as GeoJSONSource | undefined
    if (there) there.setData(data)
    else if (data.features.length > 0) {
      this.map.addSource(source, { type: 'geojson', data })
      this.lay(source)
    }
  }

  select(id: string | null) {
    this.selected = id
    if (id !== null) {
      this.lay('buildings')
      this.showPlan(this.planShown)
    }
    for (const layer of SELECTED_LAYERS)
      if (this.has(layer)) this.map.setFilter(layer, ['==', ['get', 'place'], id ?? ''])
  }
  showTour(stops: readonly Wgs84[] | null) {
    this.put('tour', lineOf(stops))
  }
  showSpot(spot: Wgs84 | null) {
    this.put('spot', pointOf(spot))
  }
  /** A new way grows from where one is; a step further on the same one does not. */
  showWay(way: WayLine | null, still: boolean) {
    if (this.growing !== null) clearInterval(this.growing)
    this.growing = null
    const end = way?.line[way.line.length - 1]
    const known = this.wayEnd === String(end)
    this.wayEnd = String(end)
    if (!way || still || known || !way.exact) {
      this.put('way', wayOf(way?.line ?? null, way?.exact ?? false))
      return
    }
    let part = 0
    this.growing = setInterval(() => {
      part += 1
      const count = Math.ceil((way.line.length * part) / GROWING_STEPS)
      this.put('way', wayOf(way.line.slice(0, Math.max(2, count)), true))
      if (part < GROWING_STEPS || this.growing === null) return
      clearInterval(this.growing)
      this.growing = null
    }, GROWING_MS / GROWING_STEPS)
  }
  showPosition(fix: Fix | null) {
    const radius = Math.min(fix?.accuracyMeters ?? 0, WIDEST_CIRCLE_METERS)
    this.put('accuracy', ringOf(fix ? circleRing(fix.position, radius) : null))
    if (!fix) {
      this.dot?.remove()
      this.dot = null
      return
    }
    if (!this.dot) {
      const element = document.createElement('div')
      element.className = 'guidemap__dot'
      this.dot = new mapboxgl.Marker({ element })
    }
    this.dot.setLngLat([fix.position[0], fix.position[1]]).addTo(this.map)
  }
}
