/**
 * Reads opening rules. The grammar is a part of OpenStreetMap's opening_hours
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), so every text that is good here means the
 * same there, and the last entry is a comment there:
 *
 *   hours   = rule { ";" rule }                      a later rule ranks above an earlier one on the days it names
 *   rule    = [ dates ] [ days ] ( times | "off" | "closed" )
 *   dates   = range { "," range }                    Apr 01-Oct 31 · Apr 01-30 · 2025 Dec 31 · 2025 Aug 31-2025 Sep 04
 *   range   = [ year ] month day [ "-" [ [ year ] month ] day ]
 *   days    = day { "," day }                        Tu-Su · Mo,We · PH (public holidays) · Tu-Su,PH
 *   times   = time "-" time { "," time "-" time } [ "open" [ '"last entry ' time '"' ] ]
 *
 * The year stands with each month of a rule or with none. `open` must stand before the comment: in OpenStreetMap a
 * comment alone makes the state "unknown". Hours end on the day on which they begin, at 24:00 at the latest.
 */
import { Reader } from './reader'
import { MONTHS, WEEKDAYS, type Token } from './scan'
import type { DayRange, Hours, HoursRule, MinuteSpan, RuleDay } from './types'
import { daysInMonth } from './zone'

const LAST_ENTRY = /^"last entry (\d\d:\d\d)"$/
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

const orderOf = ({ year, month, day }: RuleDay): number => ((year ?? 0) * 100 + month) * 100 + day

/** `before` is the day before a hyphen or a comma: with or without a year, as this one then is. */
function readYear(reader: Reader, before: RuleDay | null): number | null {
  if (before && reader.next.kind === 'year' && before.year === null)
    reader.fail('a month without a year, as the one before')
  if (before && reader.next.kind === 'month' && before.year !== null)
    reader.fail('the year of this day too, such as 2026 Feb 16')
  const token = reader.take('year')
  return token && Number(token.text)
}

function readMonth(reader: Reader): number {
  return MONTHS.indexOf(reader.need('month', 'a month such as Apr').text) + 1
}

function readDay(reader: Reader, month: number, year: number | null): RuleDay {
  const token = reader.need('day', 'a day of the month in two digits, such as 01')
  const day = Number(token.text)
  const days = daysInMonth(month, year)
  if (day < 1 || day > days)
    reader.fail(`a day from 01 to ${days} of ${MONTHS[month - 1]}${year === null ? '' : ` ${year}`}`, token)
  return { year, month, day }
}

function readYearDay(reader: Reader, before: RuleDay | null): RuleDay {
  const year = readYear(reader, before)
  return readDay(reader, readMonth(reader), year)
}

/** `before` is the first range of the list. */
function readRange(reader: Reader, before: DayRange | undefined): DayRange {
  const from = readYearDay(reader, before?.from ?? null)
  if (!reader.take('-')) return { from, to: from }
  const start = reader.next
  const to = start.kind === 'day' ? readDay(reader, from.month, from.year) : readYearDay(reader, from)
  if (from.year !== null && orderOf(to) < orderOf(from))
    reader.fail('a day not before the one it begins with', start)
  return { from, to }
}

function readDates(reader: Reader): DayRange[] {
  const dates: DayRange[] = []
  if (reader.next.kind !== 'month' && reader.next.kind !== 'year') return dates
  do dates.push(readRange(reader, dates[0]))
  while (reader.take(','))
  return dates
}

/** `Fr-Mo` runs over the end of the week. */
function weekdaysFrom(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, step) => (first + step) % 7)
}

function readDays(reader: Reader): Pick<HoursRule, 'weekdays' | 'holidays'> {
  const weekdays = new Set<number>()
  let holidays = false
  if (reader.next.kind !== 'weekday' && reader.next.kind !== 'holiday') return { weekdays: [], holidays }
  do {
    if (reader.take('holiday')) {
      holidays = true
      continue
    }
    const first = WEEKDAYS.indexOf(reader.need('weekday', 'a weekday such as Mo, or PH').text)
    const last = reader.take('-')
      ? WEEKDAYS.indexOf(reader.need('weekday', 'the last weekday of the range, such as Su').text)
      : first
    for (const weekday of weekdaysFrom(first, last)) weekdays.add(weekday)
  } while (reader.take(','))
  return { weekdays: [...weekdays].sort((a, b) => a - b), holidays }
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function readClock(reader: Reader, isEnd: boolean): { minutes: number; token: Token } {
  const token = reader.need('time', 'a time such as 08:30')
  if (!CLOCK.test(token.text) && !(isEnd && token.text === '24:00'))
    reader.fail(`a time from 00:00 to ${isEnd ? '24:00' : '23:59'}`, token)
  return { minutes: minutesOf(token.text), token }
}

function readSpans(reader: Reader): MinuteSpan[] {
  const spans: MinuteSpan[] = []
  do {
    const open = readClock(reader, false)
    reader.need('-', 'a hyphen and the time of closing')
    const close = readClock(reader, true)
    if (close.minutes <= open.minutes) reader.fail(`a time after ${open.token.text}`, close.token)
    if (open.minutes < (spans[spans.length - 1]?.closeMinutes ?? 0))
      reader.fail('hours that begin after the ones before', open.token)
    spans.push({ openMinutes: open.minutes, closeMinutes: close.minutes, lastEntryMinutes: null })
  } while (reader.take(','))
  return spans
}

/** The last entry belongs to the hours in which it lies. */
function readLastEntry(reader: Reader, spans: readonly MinuteSpan[]): MinuteSpan[] {
  if (reader.next.kind === 'comment')
    reader.fail('open before a comment (alone it would make the state unknown)')
  const comment = reader.take('open') ? reader.take('comment') : null
  if (!comment) return [...spans]
  const clock = LAST_ENTRY.exec(comment.text)?.[1]
  if (clock === undefined || !CLOCK.test(clock)) reader.fail('"last entry HH:MM"', comment)
  const minutes = minutesOf(clock)
  const holds = ({ openMinutes, closeMinutes }: MinuteSpan): boolean =>
    openMinutes < minutes && minutes <= closeMinutes
  if (!spans.some(holds)) reader.fail('a last entry within the hours before it', comment)
  return spans.map(span => (holds(span) ? { ...span, lastEntryMinutes: minutes } : span))
}

function readRule(reader: Reader): HoursRule {
  const selector = { dates: readDates(reader), ...readDays(reader) }
  if (reader.take('off')) return { ...selector, spans: [] }
  if (reader.next.kind !== 'time') reader.fail('times such as 08:30-17:00, or off')
  return { ...selector, spans: readLastEntry(reader, readSpans(reader)) }
}

/** Throws HoursError, which names the text, the position and what was expected there. */
export function parseHours(text: string): Hours {
  const reader = new Reader(text)
  const rules: HoursRule[] = []
  do rules.push(readRule(reader))
  while (reader.take(';'))
  if (reader.next.kind !== 'end') reader.fail('a semicolon or the end')
  return { rules }
}
