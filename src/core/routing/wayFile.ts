/**
 * A way as a file for other tools, WGS-84: GPX 1.1 (topografix.com/GPX/1/1), its line as a track and its steps as
 * waypoints; GeoJSON (RFC 7946), a line and points. What is not known is null in GeoJSON and left out in GPX. The line
 * comes from the walkways, so their licence goes with it.
 */
import { wgs84ToGrid } from '../geo/grid'
import type { Wgs84 } from '../geo/types'
import { escaped } from '../trigger/gpxMarkup'
import type { Route } from './route'
import type { Step } from './steps'

export interface WayFileOptions {
  name: string
  sayStep: (step: Step, index: number) => string
  /** Epoch milliseconds; null: not said. */
  createdMs: number | null
}

type WayMeasures = Pick<
  Route,
  'line' | 'lengthMeters' | 'seconds' | 'stepsUp' | 'stepsDown' | 'unknownPieces'
>

const AUTHORS = 'OpenStreetMap contributors and the contributors of this guide'
const LICENSE = 'https://opendatacommons.org/licenses/odbl/1-0/'

/** Positions to 1 cm. The order of elements is the schema's. */
export function wayToGpx(
  { line }: WayMeasures,
  steps: readonly Step[],
  { name, sayStep, createdMs }: WayFileOptions,
): string {
  const spotAt = spotsOn(line)
  const time = createdMs === null ? '' : `<time>${new Date(createdMs).toISOString()}</time>`
  const copyright = `<copyright author="${escaped(AUTHORS)}"><license>${LICENSE}</license></copyright>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="forbidden-city-guide" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata><name>${escaped(name)}</name>${copyright}${time}</metadata>`,
    ...steps.flatMap((step, index) => {
      const spot = spotAt(step.atMeters)
      return spot
        ? [
            `<wpt ${gpxPosition(spot)}><name>${escaped(sayStep(step, index))}</name><type>${step.kind}</type></wpt>`,
          ]
        : []
    }),
    `<trk><name>${escaped(name)}</name><trkseg>`,
    ...line.map(position => `<trkpt ${gpxPosition(position)}/>`),
    '</trkseg></trk></gpx>',
    '',
  ].join('\n')
}

interface Feature<Geometry, Properties> {
  type: 'Feature'
  /** null: one is there already, there is no line to walk. */
  geometry: Geometry | null
  properties: Properties
}

export type WayLine = Feature<
  { type: 'LineString'; coordinates: Wgs84[] },
  {
    name: string
    lengthMeters: number
    seconds: number
    stepsUp: number
    stepsDown: number
    unknownPieces: number
    created: string | null
    attribution: string
    license: string
  }
>
export type WayStepPoint = Feature<
  { type: 'Point'; coordinates: Wgs84 },
  {
    instruction: string
    kind: Step['kind']
    atMeters: number
    lengthMeters: number
    stepsUp: number | null
    stepsDown: number | null
  }
>

export interface WayFeatures {
  type: 'FeatureCollection'
  features: [WayLine, ...WayStepPoint[]]
}

/** Metres to 10 cm, whole seconds. `stepsUp` and `stepsDown` of the line are those that are known. */
export function wayToGeoJson(
  route: WayMeasures,
  steps: readonly Step[],
  { name, sayStep, createdMs }: WayFileOptions,
): WayFeatures {
  const { line, lengthMeters, seconds, stepsUp, stepsDown, unknownPieces } = route
  const spotAt = spotsOn(line)
  const only = line.length === 1 ? line : []
  // a LineString has two positions or more
  const coordinates = [...line, ...only].map(rounded)
  const way: WayLine = {
    type: 'Feature',
    geometry: coordinates.length > 0 ? { type: 'LineString', coordinates } : null,
    properties: {
      name,
      lengthMeters: toDecimeters(lengthMeters),
      seconds: Math.round(seconds),
      stepsUp,
      stepsDown,
      unknownPieces,
      created: createdMs === null ? null : new Date(createdMs).toISOString(),
      attribution: `© ${AUTHORS}`,
      license: LICENSE,
    },
  }
  const points = steps.map((step, index): WayStepPoint => {
    const spot = spotAt(step.atMeters)
    return {
      type: 'Feature',
      geometry: spot && { type: 'Point', coordinates: rounded(spot) },
      properties: {
        instruction: sayStep(step, index),
        kind: step.kind,
        atMeters: toDecimeters(step.atMeters),
        lengthMeters: toDecimeters(step.lengthMeters),
        stepsUp: step.stepsUp,
        stepsDown: step.stepsDown,
      },
    }
  })
  return { type: 'FeatureCollection', features: [way, ...points] }
}

const toDecimeters = (meters: number): number => Math.round(meters * 10) / 10
const rounded = ([lng, lat]: Wgs84): Wgs84 => [Number(lng.toFixed(7)), Number(lat.toFixed(7))]
const gpxPosition = ([lng, lat]: Wgs84): string => `lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}"`

/** The spot so many metres along the line, its ends beyond them; null when there is no line. */
function spotsOn(line: readonly Wgs84[]): (meters: number) => Wgs84 | null {
  const points = line.map(wgs84ToGrid)
  let along = 0
  const alongs = points.map(([u, v], i) => {
    const before = points[i - 1]
    if (before) along += Math.hypot(u - before[0], v - before[1])
    return along
  })
  return meters => {
    const next = alongs.findIndex(at => at >= meters)
    const to = line[next < 0 ? line.length - 1 : next]
    const from = line[next - 1]
    if (!to) return null
    if (next < 0 || !from) return to
    const [start, end] = [alongs[next - 1] ?? 0, alongs[next] ?? 0]
    const share = end > start ? (meters - start) / (end - start) : 1
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  }
}
