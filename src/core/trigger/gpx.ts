/**
 * Tracks as GPX 1.1 (topografix.com/GPX/1/1): written for other tools, read from them. A small reader of points only,
 * because text comes from strangers: declarations that could pull in other files are refused, everything else that is
 * not a point is passed over.
 */
import { distanceMeters } from '../geo/distance'
import { wgs84, type Fix } from '../geo/types'
import { fail, MAX_TRACE_CHARACTERS } from './trace'

/** Of points that say none: GPX knows no accuracy in metres. */
export const DEFAULT_ACCURACY_METERS = 5
const WALKING_METERS_PER_SECOND = 1
const MAX_POINTS = 200_000
const NAMESPACE = 'https://github.com/forbidden-city-guide/gpx'

const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`)

export function writeGpx(fixes: readonly Fix[], name: string): string {
  const points = fixes.map(({ position: [lng, lat], accuracyMeters, timestampMs }) => {
    const time = new Date(timestampMs).toISOString()
    const accuracy = `<extensions><guide:accuracyMeters>${accuracyMeters}</guide:accuracyMeters></extensions>`
    return `<trkpt lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}"><time>${time}</time>${accuracy}</trkpt>`
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

interface Point {
  lng: number
  lat: number
  timestampMs: number | null
  accuracyMeters: number
}

/**
 * Points of tracks, else of routes, else waypoints, in the order of the file. Points without a time follow each other
 * at walking pace.
 * @throws TraceError
 */
export function readGpx(text: string): Fix[] {
  if (text.length > MAX_TRACE_CHARACTERS)
    fail('file', `${text.length} characters`, `at most ${MAX_TRACE_CHARACTERS}`)
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 10_000))) fail('file', '<!DOCTYPE', 'GPX without declarations')
  if (!/<(\w+:)?gpx[\s>]/.test(text.slice(0, 10_000)))
    fail('file', text.slice(0, 40), 'GPX: an element <gpx>')
  const plain = withoutComments(text)
  for (const element of ['trkpt', 'rtept', 'wpt']) {
    const points = pointsOf(plain, element)
    if (points.length > 0) return timed(points)
  }
  return fail('file', 'no points', 'at least one trkpt, rtept or wpt')
}

function withoutComments(text: string): string {
  let plain = ''
  let at = 0
  for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', at)) {
    plain += text.slice(at, from)
    const to = text.indexOf('-->', from)
    if (to === -1) return plain
    at = to + 3
  }
  return plain + text.slice(at)
}

/** Looks for one opening tag after another with `indexOf`: time grows with the text, whatever is in it. */
function pointsOf(text: string, element: string): Point[] {
  const points: Point[] = []
  let at = 0
  while (points.length < MAX_POINTS) {
    const name = text.indexOf(element, at)
    if (name === -1) return points
    at = name + element.length
    const open = text.lastIndexOf('<', name)
    const prefix = text.slice(Math.max(open, name - 40), name)
    if (!/^<(\w+:)?$/.test(prefix) || !/[\s>/]/.test(text[at] ?? '')) continue
    const end = text.indexOf('>', at)
    if (end === -1) return points
    const attributes = text.slice(at, end)
    let body = ''
    if (!attributes.endsWith('/')) {
      const close = text.indexOf(`</${prefix.slice(1)}${element}`, end)
      if (close === -1) fail(`${element} ${points.length + 1}`, attributes.trim(), 'a closing tag')
      body = text.slice(end + 1, close)
      at = close
    }
    points.push(pointOf(attributes, body, `${element} ${points.length + 1}`))
  }
  return fail('file', `${MAX_POINTS} points`, 'fewer')
}

function pointOf(attributes: string, body: string, at: string): Point {
  const degrees = (name: 'lat' | 'lon', limit: number): number => {
    const text = new RegExp(`\\s${name}\\s*=\\s*["']([^"']{0,40})["']`).exec(attributes)?.[1]
    const value = text === undefined || text.trim() === '' ? NaN : Number(text)
    return Math.abs(value) <= limit
      ? value
      : fail(`${at} ${name}`, text ?? null, `degrees from -${limit} to ${limit}`)
  }
  const time = valueOf(body, 'time')
  const timestampMs = time === null ? null : Date.parse(time)
  if (timestampMs !== null && !Number.isFinite(timestampMs))
    fail(`${at} time`, time, 'a time as 2026-05-01T09:00:00Z')
  const accuracy = Number(valueOf(body, 'accuracyMeters') ?? DEFAULT_ACCURACY_METERS)
  return {
    lng: degrees('lon', 180),
    lat: degrees('lat', 90),
    timestampMs,
    accuracyMeters: accuracy > 0 && accuracy < 1e6 ? accuracy : DEFAULT_ACCURACY_METERS,
  }
}

function valueOf(body: string, name: string): string | null {
  const found = new RegExp(`<(?:\\w{1,20}:)?${name}>([^<]{0,60})</`).exec(body)
  return found?.[1]?.trim() ?? null
}

function timed(points: readonly Point[]): Fix[] {
  let nowMs = points.find(({ timestampMs }) => timestampMs !== null)?.timestampMs ?? 0
  let last: Fix | null = null
  return points.map(({ lng, lat, timestampMs, accuracyMeters }) => {
    const position = wgs84(lng, lat)
    const walkedMs = last
      ? Math.max(1000, (distanceMeters(last.position, position) / WALKING_METERS_PER_SECOND) * 1000)
      : 0
    nowMs = timestampMs ?? nowMs + walkedMs
    last = { position, accuracyMeters, timestampMs: nowMs }
    return last
  })
}
