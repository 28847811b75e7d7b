/**
 * The map's look: our own style over our own geometry, no glyphs, no sprites, no foreign request. Colours are the
 * palace's materials; night darkens the ground and lets the roofs glow, sun keeps only strong contrasts.
 */
import type { Style } from 'mapbox-gl'
import type { Bundle } from '@/content/bundle-types'
import { gridRing } from './framing'
import { PALETTES, type MapLook } from './palette'

/** Metres on the ground as line width, for zooms 13–20 at the palace's latitude (512 px tiles). */
const groundWidth = (meters: number, leastPx: number): mapboxgl.Expression => [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  13,
  Math.max(leastPx, meters / 7.32),
  20,
  meters / 0.0572,
]
/** Everything inside the moat. */
const earth = (): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [gridRing(399, 504)] },
})
const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

/** What the 3D palace draws itself; hidden while it stands. */
export const FLAT_LAYERS = [
  'beds',
  'terraces',
  'terrace-edges',
  'walls',
  'trees',
  'shadows',
  'roofs',
  'ridges',
  'eaves',
  'selected-glow',
  'selected',
] as const

export function buildStyle(bundle: Bundle, look: MapLook, url: (path: string) => string): Style {
  const c = PALETTES[look]
  const layer = (name: keyof Bundle['geo']) => ({
    type: 'geojson' as const,
    data: url(bundle.geo[name].path),
    tolerance: 0.1,
    maxzoom: 18,
    attribution: '© OpenStreetMap contributors (ODbL)',
  })
  const live = { type: 'geojson' as const, data: EMPTY }
  const roof = (side: 0 | 1): mapboxgl.Expression => [
    'match',
    ['get', 'glaze'],
    ...Object.entries(c.roofs).flatMap(([glaze, pair]) => [glaze, pair[side]]),
    c.roofs['grey']?.[side] ?? c.cityWall,
  ]
  return {
    version: 8,
    name: 'forbidden-city',
    sources: {
      earth: { type: 'geojson', data: earth() },
      ground: layer('ground'),
      terraces: layer('terraces'),
      walls: layer('walls'),
      gardens: layer('gardens'),
      buildings: layer('buildings'),
      roofs: layer('roofs'),
      ridges: layer('ridges'),
      tour: live,
      accuracy: live,
      position: live,
      lead: live,
      spot: live,
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': c.outside } },
      { id: 'earth', type: 'fill', source: 'earth', paint: { 'fill-color': c.ground } },
      {
        id: 'ground',
        type: 'fill',
        source: 'ground',
        paint: {
          'fill-color': [
            'match',
            ['get', 'kind'],
            ['moat', 'river', 'pond'],
            c.water,
            'garden',
            c.garden,
            'axis-way',
            c.way,
            'bridge',
            c.marble,
            'paving',
            c.way,
            c.court,
          ],
        },
      },
      {
        id: 'beds',
        type: 'fill',
        source: 'gardens',
        filter: ['!=', ['get', 'kind'], 'tree'],
        paint: { 'fill-color': ['match', ['get', 'kind'], 'rockery', c.rock, c.garden] },
      },
      {
        id: 'terraces',
        type: 'fill',
        source: 'terraces',
        paint: {
          'fill-color': ['match', ['get', 'material'], 'marble', c.marble, c.brick],
          'fill-opacity': ['match', ['get', 'tier'], 1, 0.75, 1],
        },
      },
      {
        id: 'terrace-edges',
        type: 'line',
        source: 'terraces',
        minzoom: 14.5,
        paint: {
          'line-color': c.marbleEdge,
          'line-width': ['interpolate', ['linear'], ['zoom'], 14.5, 0.4, 18, 1.6],
        },
      },
      {
        id: 'walls',
        type: 'fill',
        source: 'walls',
        paint: { 'fill-color': ['match', ['get', 'kind'], 'city-wall', c.cityWall, c.wall] },
      },
      {
        id: 'trees',
        type: 'fill',
        source: 'gardens',
        minzoom: 14.6,
        filter: ['==', ['get', 'kind'], 'tree'],
        paint: { 'fill-color': c.tree, 'fill-opacity': look === 'sun' ? 0.5 : 0.85 },
      },
      {
        id: 'shadows',
        type: 'fill',
        source: 'buildings',
        minzoom: 14,
        paint: {
          'fill-color': c.shadow,
          'fill-opacity': look === 'sun' ? 0 : 0.2,
          'fill-antialias': false,
          'fill-translate': [
            'interpolate',
            ['exponential', 2],
            ['zoom'],
            14,
            ['literal', [0.5, -0.8]],
            19,
            ['literal', [14, -22]],
          ],
        },
      },
      {
        id: 'roofs',
        type: 'fill',
        source: 'roofs',
        paint: {
          'fill-color': ['interpolate', ['linear'], ['get', 'shade'], 0, roof(0), 1, roof(1)],
          'fill-antialias': true,
        },
      },
      {
        id: 'ridges',
        type: 'line',
        source: 'ridges',
        minzoom: 15,
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': roof(1), 'line-opacity': 0.9, 'line-width': groundWidth(0.7, 0.4) },
      },
      {
        id: 'eaves',
        type: 'line',
        source: 'buildings',
        minzoom: 15.5,
        paint: {
          'line-color': c.ink,
          'line-opacity': look === 'sun' ? 1 : 0.35,
          'line-width': look === 'sun' ? 1.4 : 0.8,
        },
      },
      {
        id: 'selected-glow',
        type: 'line',
        source: 'buildings',
        filter: ['==', ['get', 'place'], ''],
        paint: { 'line-color': c.now, 'line-width': 9, 'line-blur': 6, 'line-opacity': 0.95 },
      },
      {
        id: 'selected',
        type: 'line',
        source: 'buildings',
        filter: ['==', ['get', 'place'], ''],
        paint: { 'line-color': c.now, 'line-width': 3 },
      },
      {
        id: 'hit',
        type: 'fill',
        source: 'buildings',
        filter: ['has', 'place'],
        paint: { 'fill-opacity': 0 },
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
        id: 'lead',
        type: 'line',
        source: 'lead',
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
    ],
  } as Style
}
