/**
 * A visit for calendars (iCalendar, RFC 5545): one entry for the whole visit, with the stops in its text, and one for
 * each stop that has an hour of its own to keep. Times are written in UTC, so no zone has to be described.
 */
import dayjs from 'dayjs'
import utcPlugin from 'dayjs/plugin/utc'

dayjs.extend(utcPlugin)

export interface CalendarEntry {
  /** Unique and the same each time the plan is exported: a second import replaces the first. */
  uid: string
  title: string
  text: string
  place: string
  url: string | null
  startMs: number
  endMs: number
  /** Minutes before the start; null: none. */
  alarmMinutes: number | null
  position: readonly [number, number] | null
}

/** Content lines are at most 75 octets long, folded ones begin with a space (3.1). */
const LINE_OCTETS = 75

export function calendarOf(entries: readonly CalendarEntry[], stampMs: number, lang: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Forbidden City guide//visit plan//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(entry => linesOf(entry, stampMs)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf(entry: CalendarEntry, stampMs: number): string[] {
  const { uid, title, text, place, url, startMs, endMs, alarmMinutes, position } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stampMs)}`,
    `DTSTART:${utc(startMs)}`,
    `DTEND:${utc(endMs)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `LOCATION:${escaped(place)}`,
    ...(position ? [`GEO:${position[1].toFixed(6)};${position[0].toFixed(6)}`] : []),
    // a URL is a value of its own kind: it is not escaped, and must not break out of its line
    ...(url === null ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]),
    ...(alarmMinutes === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(title)}`,
          `TRIGGER:-PT${alarmMinutes}M`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ]
}

/** Backslash, comma, semicolon and line break (3.3.11). */
const escaped = (text: string): string => text.replace(/([\\;,])/g, '\\$1').replace(/\r\n|\r|\n/g, '\\n')

/** `20260513T024000Z` */
const utc = (ms: number): string => dayjs.utc(ms).format('YYYYMMDD[T]HHmmss[Z]')

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function folded(line: string): string {
  let [out, length] = ['', 0]
  for (const character of line) {
    const size = octets(character)
    if (length + size > LINE_OCTETS) {
      out += '\r\n '
      length = 1
    }
    out += character
    length += size
  }
  return out
}
