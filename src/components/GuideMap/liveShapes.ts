/** What changes while one looks: the tour's line, the ring around a thing, the visitor's dot and the way to a place. */
import mapboxgl, { type GeoJSONSource } from 'mapbox-gl'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { circleRing } from './framing'

/** A worse fix than this says nothing about the palace. */
const WIDEST_CIRCLE_METERS = 400

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

export class LiveShapes {
  private dot: mapboxgl.Marker | null = null

  constructor(private readonly map: mapboxgl.Map) {}

  private setData(source: string, data: GeoJSON.FeatureCollection) {
    ;(this.map.getSource(source) as GeoJSONSource | undefined)?.setData(data)
  }
  showTour(stops: readonly Wgs84[] | null) {
    this.setData('tour', lineOf(stops))
  }
  showSpot(spot: Wgs84 | null) {
    this.setData('spot', pointOf(spot))
  }
  showPosition(fix: Fix | null, leadTo: Wgs84 | null) {
    const radius = Math.min(fix?.accuracyMeters ?? 0, WIDEST_CIRCLE_METERS)
    this.setData('accuracy', ringOf(fix ? circleRing(fix.position, radius) : null))
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
}
