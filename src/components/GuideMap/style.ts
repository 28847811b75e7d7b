/**
 * The map's look: our own style over our own geometry, no glyphs, no sprites, no foreign request. Colours are the
 * palace's materials; night darkens the ground and lets the roofs glow, sun keeps only strong contrasts. What comes
 * and goes while one looks is in liveStyle.ts: an empty layer costs its share of the first picture.
 *
 * Each combination of "one colour" and "a colour by feature" is a shader to compile, and compiling is a good part of
 * the time to the first picture: all fills have their colour by feature and nothing else.
 */
import type { Style } from 'mapbox-gl'
import type { Bundle } from '@/content/bundle-types'
import { blend, PALETTES, type MapLook } from './palette'

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
/** The shader of "a colour by feature" for features that have none of their own. */
const byFeature = (colour: string): mapboxgl.Expression => ['coalesce', ['get', 'colour'], colour]
/** How much of its own colour the lowest tier of a terrace has. */
const LOW_TIER = 0.75

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
] as const

/** Seen from near only: fetched after the first picture, or when one comes near. */
export const LATE = { layer: 'ridges', fromZoom: 14.9 } as const

/** The style without what comes later. */
export function firstStyle(style: Style): Style {
  const sources = Object.entries(style.sources ?? {}).filter(([name]) => name !== LATE.layer)
  return {
    ...style,
    sources: Object.fromEntries(sources),
    layers: (style.layers ?? []).filter(({ id }) => id !== LATE.layer),
  }
}

export function buildStyle(bundle: Bundle, look: MapLook, url: (path: string) => string): Style {
  const c = PALETTES[look]
  const layer = (name: keyof Bundle['geo']) => ({
    type: 'geojson' as const,
    data: url(bundle.geo[name].path),
    maxzoom: 18,
    attribution: '© OpenStreetMap contributors (ODbL)',
  })
  const roof = (side: 0 | 1): mapboxgl.Expression => [
    'match',
    ['get', 'glaze'],
    ...Object.entries(c.roofs).flatMap(([glaze, pair]) => [glaze, pair[side]]),
    c.roofs['grey']?.[side] ?? c.cityWall,
  ]
  /** The lowest tier of marble lets the court show through. */
  const lowTier = blend(c.marble, c.court, LOW_TIER)
  return {
    version: 8,
    name: 'forbidden-city',
    sources: {
      ground: layer('ground'),
      terraces: layer('terraces'),
      walls: layer('walls'),
      gardens: layer('gardens'),
      buildings: layer('buildings'),
      roofs: layer('roofs'),
      ridges: layer('ridges'),
    },
    layers: [
      {
        id: 'ground',
        type: 'fill',
        source: 'ground',
        paint: {
          'fill-color': [
            'match',
            ['get', 'kind'],
            'earth',
            c.ground,
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
        paint: {
          'fill-color': ['match', ['get', 'kind'], 'rockery', c.rock, c.garden],
          'fill-antialias': false,
        },
      },
      {
        id: 'terraces',
        type: 'fill',
        source: 'terraces',
        paint: {
          'fill-color': [
            'match',
            ['get', 'material'],
            'marble',
            ['match', ['get', 'tier'], 1, lowTier, c.marble],
            ['match', ['get', 'tier'], 1, blend(c.brick, c.court, LOW_TIER), c.brick],
          ],
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
        paint: {
          'fill-color': byFeature(c.tree),
          'fill-opacity': look === 'sun' ? 0.5 : 0.85,
          'fill-antialias': false,
        },
      },
      {
        id: 'shadows',
        type: 'fill',
        source: 'buildings',
        minzoom: 14,
        paint: {
          'fill-color': byFeature(c.shadow),
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
    ],
  } as Style
}
