/**
 * A followed tour as text, to be kept over restarts. What is read back is checked piece by piece: it may be old, or
 * anything at all. Stops that the guide no longer knows are dropped.
 */
import type { Course } from './course'
import type { Mark, TourStop } from './types'

export interface SavedTour {
  id: string
  title: string
  /** One of the guide's own tours: its words follow the language. */
  isOwn: boolean
  startedAtMs: number
  course: Course
}

const VERSION = 1
const MARKS: readonly (Mark | null)[] = ['done', 'skipped', 'passed', 'left-out', null]
const MOST_STOPS = 200
const MOST_MINUTES = 24 * 60
const MOST_LETTERS = 4000

export const writeTour = ({ id, title, isOwn, startedAtMs, course }: SavedTour): string =>
  JSON.stringify({
    version: VERSION,
    id,
    title,
    isOwn,
    startedAtMs,
    stops: course.stops.map((stop, index) => {
      const {
        mark = null,
        dwellMinutes: minutes = stop.dwellMinutes,
        isLocked = false,
      } = course.states[index] ?? {}
      return { ...stop, mark, minutes, isLocked }
    }),
  })

/** null: nothing there that one could go on with. */
export function readTour(text: string, isKnown: (place: string) => boolean): SavedTour | null {
  const kept = objectOf<SavedTour & { version: number; stops: unknown }>(parse(text))
  if (!kept || kept.version !== VERSION || !Array.isArray(kept.stops) || kept.stops.length > MOST_STOPS)
    return null
  const { id, title, startedAtMs } = kept
  if (!isText(id) || !isText(title) || !isNumber(startedAtMs)) return null
  const rows: unknown[] = kept.stops
  const read = rows.flatMap(row => rowOf(row, isKnown) ?? [])
  // nothing is left of a tour all of whose stops are behind one
  if (!read.some(({ mark }) => mark === null)) return null
  const stops = read.map(({ stop }) => stop)
  const states = read.map(({ mark, minutes, isLocked }) => ({ mark, dwellMinutes: minutes, isLocked }))
  return { id, title, isOwn: kept.isOwn === true, startedAtMs, course: { stops, states, before: [] } }
}

function rowOf(
  row: unknown,
  isKnown: (place: string) => boolean,
): { stop: TourStop; mark: Mark | null; minutes: number; isLocked: boolean } | null {
  const kept = objectOf<TourStop & { mark: unknown; minutes: unknown; isLocked: unknown }>(row)
  if (!kept || !isText(kept.place) || !isKnown(kept.place)) return null
  const { place, dwellMinutes, minutes, leadIn, reason } = kept
  const mark = MARKS.find(known => known === kept.mark)
  if (mark === undefined || !isMinutes(dwellMinutes) || !isMinutes(minutes)) return null
  const stop: TourStop = {
    place,
    dwellMinutes,
    leadIn: isText(leadIn) ? leadIn : null,
    ...(isText(reason) ? { reason } : {}),
  }
  return { stop, mark, minutes, isLocked: kept.isLocked === true }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
/** Its fields may hold anything. */
const objectOf = <T>(value: unknown): Partial<Record<keyof T, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_LETTERS
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const isMinutes = (value: unknown): value is number => isNumber(value) && value <= MOST_MINUTES
