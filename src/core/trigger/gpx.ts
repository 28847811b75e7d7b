/**
 * Tracks as GPX 1.1 (topografix.com/GPX/1/1): written for other tools, read from them. The reader wants points only,
 * and passes over everything else; heading and speed have no place in GPX.
 */
import { distanceMeters } from '../geo/distance'
import type { Fix } from '../geo/types'
import { escaped } from './gpxMarkup'
import { ACCURACY_ELEMENT, gpxPoints, POINT_KINDS, type GpxPoint } from './gpxPoints'
import { fail, refuseTooLong } from './traceError'
import { timeOf, writable } from './traceInput'

/** Of points that say none. */
export const DEFAULT_ACCURACY_METERS = 5
const WALKING_METERS_PER_SECOND = 1
/** Points that lie on each other are still one after the other. */
const SHORTEST_STEP_MS = 1000
const NAMESPACE = 'https://github.com/forbidden-city-guide/gpx'

/** Positions to 1 cm. What could not be read again is left out: the engine took no notice of it. */
export function writeGpx(fixes: readonly Fix[], name: string): string {
  const points = fixes.flatMap(fix => {
    const kept = writable({ kind: 'fix', fix })
    return kept?.kind === 'fix' ? [pointText(kept.fix)] : []
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gpx version="1.1" creator="forbidden-city-guide" xmlns="http://www.topografix.com/GPX/1/1" xmlns:guide="${NAMESPACE}">`,
    `<trk><name>${escaped(name)}</name><trkseg>`,
    ...points,
    '</trkseg></trk></gpx>',
    '',
  ].join('\n')
}

function pointText({ position: [lng, lat], accuracyMeters, timestampMs }: Fix): string {
  const time = `<time>${new Date(timestampMs).toISOString()}</time>`
  const accuracy = `<guide:${ACCURACY_ELEMENT}>${accuracyMeters}</guide:${ACCURACY_ELEMENT}>`
  return `<trkpt lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}">${time}<extensions>${accuracy}</extensions></trkpt>`
}

/**
 * Points in the order of the file: those of tracks, else of routes, else waypoints, as these are not one walk. Those
 * without a time follow each other at walking pace from the first time that is known, or from 0.
 * @throws TraceError that names the line, the value and what was expected
 */
export function readGpx(text: string): Fix[] {
  refuseTooLong(text)
  const points = gpxPoints(text)
  const kind = POINT_KINDS.find(other => points[other].length > 0)
  return kind ? timed(points[kind]) : fail('file', 'no points', 'at least one trkpt, rtept or wpt')
}

function timed(points: readonly GpxPoint[]): Fix[] {
  let nowMs = points.find(({ timestampMs }) => timestampMs !== null)?.timestampMs ?? 0
  let last: GpxPoint | null = null
  return points.map((point, i) => {
    const { position, timestampMs, accuracyMeters } = point
    const walkMeters = last ? distanceMeters(last.position, position) : 0
    const walkMs = last ? Math.max(SHORTEST_STEP_MS, (walkMeters / WALKING_METERS_PER_SECOND) * 1000) : 0
    nowMs = timeOf(timestampMs ?? Math.round(nowMs + walkMs), `point ${i + 1} time`)
    last = point
    return { position, accuracyMeters: accuracyMeters ?? DEFAULT_ACCURACY_METERS, timestampMs: nowMs }
  })
}
