/** The points of a GPX text from strangers, with the times and accuracies they say. */
import { wgs84, type Wgs84 } from '../geo/types'
import { attributeOf, decoded, failAt, lineOf, readMarkup } from './gpxMarkup'
import { fail, MAX_INPUTS, refuse } from './traceError'

/** GPX itself knows no accuracy in metres: this element is our own. */
export const ACCURACY_ELEMENT = 'accuracyMeters'
export const POINT_KINDS = ['trkpt', 'rtept', 'wpt'] as const
export type PointKind = (typeof POINT_KINDS)[number]

export interface GpxPoint {
  position: Wgs84
  timestampMs: number | null
  accuracyMeters: number | null
}

/** Longer is no number and no time. */
const MAX_VALUE = 60

interface Reading {
  isGpx: boolean
  /** The point whose end was not read yet, and where it begins. */
  open: { kind: PointKind; at: number; point: GpxPoint } | null
  /** The element of it whose words are being gathered. */
  field: 'time' | typeof ACCURACY_ELEMENT | null
  words: string
}

/** @throws TraceError that names the line, the value and what was expected */
export function gpxPoints(text: string): Record<PointKind, GpxPoint[]> {
  const points: Record<PointKind, GpxPoint[]> = { trkpt: [], rtept: [], wpt: [] }
  const reading: Reading = { isGpx: false, open: null, field: null, words: '' }
  readMarkup(text, {
    open(name, tag, at) {
      if (!reading.isGpx && name !== 'gpx') failAt(text, at, 'GPX, which begins with <gpx>')
      reading.isGpx = true
      const kind = POINT_KINDS.find(other => other === name)
      if (kind) {
        if (reading.open) failAt(text, at, `</${reading.open.kind}> before it`)
        const position = positionIn(tag, () => lineOf(text, at))
        reading.open = { kind, at, point: { position, timestampMs: null, accuracyMeters: null } }
      } else if (reading.open && (name === 'time' || name === ACCURACY_ELEMENT)) {
        reading.field = name
        reading.words = ''
      }
    },
    text(text, literal) {
      if (!reading.field || reading.words.length > MAX_VALUE) return
      const words = (reading.words === '' ? text.trimStart() : text).slice(0, MAX_VALUE + 1)
      reading.words += literal ? words : decoded(words)
    },
    close(name, at) {
      const { open, field, words } = reading
      if (!open) return
      if (field === name) {
        say(open.point, field, words.trimEnd(), () => lineOf(text, at))
        reading.field = null
      }
      if (open.kind !== name) return
      const of = points[open.kind]
      if (of.push(open.point) >= MAX_INPUTS) fail('file', `${MAX_INPUTS} points`, 'fewer')
      Object.assign(reading, { open: null, field: null })
    },
  })
  if (reading.open) failAt(text, reading.open.at, `</${reading.open.kind}> after it`)
  if (!reading.isGpx) refuse('file', text.trimStart(), 'GPX, which begins with <gpx>')
  return points
}

/** What an element of the point says; an empty one says nothing. */
function say(point: GpxPoint, field: NonNullable<Reading['field']>, words: string, line: () => string): void {
  if (words === '') return
  if (field === 'time')
    point.timestampMs = timeIn(words) ?? refuse(`${line()} time`, words, 'a time like 2026-05-01T09:00:00Z')
  else {
    const meters = numberIn(words)
    point.accuracyMeters = meters > 0 ? meters : refuse(`${line()} ${field}`, words, 'a number above 0')
  }
}

function positionIn(tag: string, line: () => string): Wgs84 {
  const degrees = (name: 'lat' | 'lon', limit: number): number => {
    const words = attributeOf(tag, name)
    const value = words === null ? NaN : numberIn(words.trim())
    if (Math.abs(value) <= limit) return value
    return refuse(`${line()} ${name}`, words ?? undefined, `degrees from -${limit} to ${limit}`)
  }
  return wgs84(degrees('lon', 180), degrees('lat', 90))
}

/** A finite decimal number, else NaN. */
function numberIn(words: string): number {
  const value = words.length <= MAX_VALUE && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(words) ? Number(words) : NaN
  return Number.isFinite(value) ? value : NaN
}

const TIME =
  /^([1-9]\d{3})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))?$/i

/**
 * ISO 8601 as epoch milliseconds; null when it is none, or names no day. Not `Date.parse`: without a zone GPX means
 * UTC, not the phone's own.
 */
export function timeIn(words: string): number | null {
  const found = words.length <= MAX_VALUE ? TIME.exec(words) : null
  if (!found) return null
  const part = (group: number): number => Number(found[group] ?? 0)
  const [month, day, hour, minute, second] = [part(2), part(3), part(4), part(5), part(6)]
  const dayMs = Date.UTC(part(1), month - 1, day)
  const exists = new Date(dayMs).getUTCMonth() === month - 1 && new Date(dayMs).getUTCDate() === day
  // 60 is a leap second, 24:00 the end of a day
  if (!exists || hour > 24 || minute > 59 || second > 60) return null
  const fractionMs = Number(`${found[7] ?? ''}000`.slice(0, 3))
  const eastMinutes = (found[8] === '-' ? -1 : 1) * (part(9) * 60 + part(10))
  return dayMs + ((hour * 60 + minute - eastMinutes) * 60 + second) * 1000 + fractionMs
}
