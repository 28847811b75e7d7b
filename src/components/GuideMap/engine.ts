/**
 * The one class that talks to mapbox-gl (pinned 1.13.3: the last version without an account). Another engine with
 * the same style language needs another copy of this file, and nothing else.
 */
import 'mapbox-gl/dist/mapbox-gl.css'
import mapboxgl, { type GeoJSONSource, type LngLatBoundsLike } from 'mapbox-gl'
import type { Bundle, Lang } from '@/content/bundle-types'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { AXIS_ROTATION_DEGREES, GRID_ORIGIN } from '@/core/geo/grid'
import { boundsOf, circleRing, palaceBounds } from './framing'
import { drawLabel, drawSeal, LABEL_PIXEL_RATIO, labelFeatures, labelLines } from './labels'
import { PALETTES } from './palette'
import { buildStyle } from './style'
import type { Camera, Insets } from './types'

export interface EngineEvents {
  place(id: string): void
  service(id: string): void
  empty(): void
  /** The style's own geometry could not be fetched. */
  failed(message: string): void
  /** All first tiles are drawn. */
  settled(): void
}
interface Scene {
  bundle: Bundle
  lang: Lang
  look: 'light' | 'dark' | 'sun'
  serviceWords(kind: Bundle['services'][number]['kind']): string
}
const FLIGHT_MS = 900
const lineOf = (points: readonly Wgs84[] | null): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features:
    points && points.length > 1
      ? [
          {
            type: 'Feature',
            properties: {},
            geometry: { type: 'LineString', coordinates: points.map(p => [...p]) },
          },
        ]
      : [],
})
const pointOf = (point: Wgs84 | null): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: point
    ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...point] } }]
    : [],
})
const ringOf = (ring: [number, number][] | null): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: ring
    ? [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }]
    : [],
})

export class MapEngine {
  static readonly supported = () => mapboxgl.supported({ failIfMajorPerformanceCaveat: false })

  private readonly map: mapboxgl.Map
  private readonly url: (path: string) => string
  private readonly events: EngineEvents
  private dot: mapboxgl.Marker | null = null
  private styleReady = false
  private waiting: (() => void)[] = []
  private styleKey = ''

  constructor(container: HTMLElement, scene: Scene, url: (path: string) => string, events: EngineEvents) {
    this.url = url
    this.events = events
    this.map = new mapboxgl.Map({
      container,
      style: buildStyle(scene.bundle, scene.look, this.absolute),
      center: [GRID_ORIGIN[0], GRID_ORIGIN[1]],
      zoom: 15,
      bearing: -AXIS_ROTATION_DEGREES,
      minZoom: 12.8,
      maxZoom: 20,
      // wide enough that a small palace can still sit above a tall sheet
      maxBounds: [
        [GRID_ORIGIN[0] - 0.07, GRID_ORIGIN[1] - 0.07],
        [GRID_ORIGIN[0] + 0.07, GRID_ORIGIN[1] + 0.07],
      ],
      attributionControl: false,
      pitchWithRotate: false,
      dragRotate: false,
      touchPitch: false,
      fadeDuration: 120,
      renderWorldCopies: false,
    })
    this.map.addControl(new mapboxgl.AttributionControl({ compact: true }), 'top-left')
    this.map.keyboard.disableRotation()
    this.map.touchZoomRotate.disableRotation()
    this.styleKey = keyOf(scene)
    this.map.on('style.load', () => this.dress(scene))
    this.map.on('click', event => this.tapped(event))
    this.map.on('error', ({ error }) => error && events.failed(error.message))
    this.map.once('idle', () => events.settled())
  }

  private readonly absolute = (path: string) => new URL(this.url(path), window.location.href).href

  /** New content, language or look. The camera and what is selected stay. */
  setScene(scene: Scene) {
    if (keyOf(scene) === this.styleKey) return
    this.styleKey = keyOf(scene)
    this.styleReady = false
    this.map.once('style.load', () => this.dress(scene))
    this.map.setStyle(buildStyle(scene.bundle, scene.look, this.absolute), { diff: false })
  }

  private dress({ bundle, lang, look, serviceWords }: Scene) {
    const palette = PALETTES[look]
    const put = (id: string, image: ReturnType<typeof drawLabel>) => {
      if (!image) return
      if (this.map.hasImage(id)) this.map.removeImage(id)
      this.map.addImage(id, image, { pixelRatio: LABEL_PIXEL_RATIO })
    }
    for (const { id, names, importance } of bundle.places)
      put(`label:${id}`, drawLabel(labelLines(names, importance, lang), palette))
    for (const kind of new Set(bundle.services.map(service => service.kind)))
      put(`service:${kind}`, drawSeal(serviceWords(kind), '#24605f'))
    if (this.map.getSource('labels')) return
    this.map.addSource('labels', { type: 'geojson', data: labelFeatures(bundle) })
    this.map.addSource('services', {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: bundle.services.map(service => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [...service.position] },
          properties: { id: service.id, image: `service:${service.kind}` },
        })),
      },
    })
    this.map.addLayer({
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'icon-image': ['get', 'image'],
        'symbol-sort-key': ['get', 'importance'],
        'icon-padding': 3,
        'icon-allow-overlap': false,
      },
    })
    // above the names: who asks for services wants to see them
    this.map.addLayer({
      id: 'services',
      type: 'symbol',
      source: 'services',
      layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': false, visibility: 'none' },
    })
    this.styleReady = true
    const jobs = this.waiting
    this.waiting = []
    jobs.forEach(job => job())
  }

  /** Runs now, or when the style is there; in order. */
  private whenReady(job: () => void) {
    if (this.styleReady) job()
    else this.waiting.push(job)
  }

  private tapped({ point, lngLat }: mapboxgl.MapMouseEvent) {
    const reach = 12
    const box: [mapboxgl.PointLike, mapboxgl.PointLike] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ]
    const layers = ['services', 'labels', 'hit'].filter(id => this.map.getLayer(id))
    const exact = this.map.queryRenderedFeatures(point, { layers })
    const [hit] = exact.length > 0 ? exact : this.map.queryRenderedFeatures(box, { layers })
    const { id, place } = (hit?.properties ?? {}) as { id?: string; place?: string }
    if (hit?.layer.id === 'services' && id !== undefined) this.events.service(id)
    else if (hit?.layer.id === 'labels' && id !== undefined) this.events.place(id)
    else if (place !== undefined) this.events.place(place)
    else this.events.empty()
    void lngLat
  }

  select(placeId: string | null) {
    this.whenReady(() => {
      for (const layer of ['selected', 'selected-glow'])
        this.map.setFilter(layer, ['==', ['get', 'place'], placeId ?? ''])
    })
  }

  private setData(source: string, data: GeoJSON.FeatureCollection) {
    this.whenReady(() => (this.map.getSource(source) as GeoJSONSource | undefined)?.setData(data))
  }
  showTour(stops: readonly Wgs84[] | null) {
    this.setData('tour', lineOf(stops))
  }
  showServices(shown: boolean) {
    this.whenReady(() => this.map.setLayoutProperty('services', 'visibility', shown ? 'visible' : 'none'))
  }
  showSpot(spot: Wgs84 | null) {
    this.setData('spot', pointOf(spot))
  }
  showPosition(fix: Fix | null, leadTo: Wgs84 | null) {
    this.setData('accuracy', ringOf(fix ? circleRing(fix.position, Math.min(fix.accuracyMeters, 400)) : null))
    this.setData('lead', lineOf(fix && leadTo ? [fix.position, leadTo] : null))
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

  look(camera: Camera, insets: Insets, reducedMotion: boolean) {
    const { clientWidth, clientHeight } = this.map.getContainer()
    // a sheet may leave little: never ask for a frame smaller than a third of the screen
    const padding = {
      top: Math.min(insets.topPx, clientHeight / 3),
      bottom: Math.min(insets.bottomPx, (clientHeight * 2) / 3 - 40),
      left: Math.min(insets.leftPx, (clientWidth * 2) / 3 - 40),
      right: Math.min(insets.rightPx, clientWidth / 3),
    }
    const duration = reducedMotion ? 0 : FLIGHT_MS
    const bearing = -AXIS_ROTATION_DEGREES
    if (camera.kind === 'point') {
      const zoom = camera.close ? Math.max(this.map.getZoom(), 17.3) : Math.max(this.map.getZoom(), 16.4)
      const offset: [number, number] = [
        (padding.left - padding.right) / 2,
        (padding.top - padding.bottom) / 2,
      ]
      this.map.easeTo({ center: [camera.position[0], camera.position[1]], zoom, offset, duration, bearing })
      return
    }
    const [sw, ne] = camera.kind === 'palace' ? palaceBounds() : boundsOf(camera.positions)
    const bounds: LngLatBoundsLike = [
      [sw[0], sw[1]],
      [ne[0], ne[1]],
    ]
    const room = camera.kind === 'palace' ? 2 : 36
    const padded = {
      top: padding.top + room,
      bottom: padding.bottom + room,
      left: padding.left + room,
      right: padding.right + room,
    }
    this.map.fitBounds(bounds, { padding: padded, duration, bearing, maxZoom: 17.5 })
  }

  resize() {
    this.map.resize()
  }
  destroy() {
    this.map.remove()
  }
}

const keyOf = ({ bundle, lang, look }: Scene) =>
  `${bundle.contentVersion}/${lang}/${look}/${bundle.geo.buildings.sha256}`
