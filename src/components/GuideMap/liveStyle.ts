/**
 * Layers that come and go while one looks: what is selected, the tour's line, the way to a place, the circle of
 * doubt, the ring around a thing. They are laid on the map when they first have something to show, in this order,
 * under the names.
 */
import type { CircleLayer, FillLayer, LineLayer } from 'mapbox-gl'
import { PALETTES, type MapLook } from './palette'

export const LIVE_SOURCES = ['tour', 'way', 'accuracy', 'spot'] as const
export type LiveSource = (typeof LIVE_SOURCES)[number]
/** On the plan only: the 3D palace lights up its halls itself. */
export const SELECTED_LAYERS = ['selected-glow', 'selected'] as const

export type LiveLayer = LineLayer | FillLayer | CircleLayer

/** Lowest first. The selected ones read the plan's own source `buildings`. */
export function liveLayers(look: MapLook): LiveLayer[] {
  const c = PALETTES[look]
  const nobody = ['==', ['get', 'place'], '']
  return [
    {
      id: 'selected-glow',
      type: 'line',
      source: 'buildings',
      filter: nobody,
      paint: { 'line-color': c.now, 'line-width': 9, 'line-blur': 6, 'line-opacity': 0.95 },
    },
    {
      id: 'selected',
      type: 'line',
      source: 'buildings',
      filter: nobody,
      paint: { 'line-color': c.now, 'line-width': 3 },
    },
    {
      id: 'tour-case',
      type: 'line',
      source: 'tour',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.halo, 'line-width': 8, 'line-opacity': 0.85 },
    },
    {
      id: 'tour',
      type: 'line',
      source: 'tour',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.act, 'line-width': 4, 'line-dasharray': [1.2, 1.4] },
    },
    {
      id: 'way-case',
      type: 'line',
      source: 'way',
      filter: ['get', 'exact'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.halo, 'line-width': 10, 'line-opacity': 0.9 },
    },
    {
      id: 'way',
      type: 'line',
      source: 'way',
      filter: ['get', 'exact'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.position, 'line-width': 5.5 },
    },
    {
      id: 'lead',
      type: 'line',
      source: 'way',
      filter: ['!', ['get', 'exact']],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': c.position, 'line-width': 4, 'line-dasharray': [0.1, 2] },
    },
    {
      id: 'accuracy',
      type: 'fill',
      source: 'accuracy',
      paint: { 'fill-color': c.position, 'fill-opacity': 0.14, 'fill-outline-color': c.position },
    },
    {
      id: 'spot',
      type: 'circle',
      source: 'spot',
      paint: {
        'circle-radius': 13,
        'circle-color': c.now,
        'circle-opacity': 0.25,
        'circle-stroke-color': c.act,
        'circle-stroke-width': 3.5,
      },
    },
  ]
}
