/** The planned visit as a calendar file. */
import type { Bundle } from '@/content/bundle-types'
import { instantOf } from '@/core/hours/zone'
import { calendarOf } from '@/core/itinerary/calendar'
import type { DaySchedule } from '@/core/itinerary/day/types'
import type { Words } from '@/locales'
import { dayTime, sayStay } from '@/locales/plan'

/** Where visitors come in; calendars take it to lead there. */
const ENTRANCE = 'wumen'
const ALARM_MINUTES = 60

export function planCalendar(
  {
    date,
    startS,
    code,
    url,
    schedule,
  }: { date: string; startS: number; code: string; url: string | null; schedule: DaySchedule },
  bundle: Bundle,
  words: Words,
  nameOf: (id: string) => string,
  nowMs: number,
): string {
  const midnightMs = instantOf(date, 0)
  const at = (seconds: number): number => midnightMs + seconds * 1000
  const gate = bundle.places.find(({ id }) => id === ENTRANCE)
  const lines = schedule.stops.map(
    stop => `${dayTime(stop.startS)} ${nameOf(stop.id)} · ${sayStay(stop, false, bundle.lang)}`,
  )
  const entry = {
    uid: `${code}@forbidden-city-guide`,
    title: words.appTitle,
    text: [...lines, '', words.planCalendarText].join('\n'),
    place: gate ? nameOf(ENTRANCE) : words.appTitle,
    url,
    startMs: at(startS),
    endMs: at(schedule.exitS ?? startS),
    alarmMinutes: ALARM_MINUTES,
    position: gate ? gate.position : null,
  }
  // galleries keep an hour of their own
  const ticketed = schedule.stops.filter(({ id }) => {
    const place = bundle.places.find(other => other.id === id)
    return place !== undefined && place.ticket !== null && place.ticket !== 'admission'
  })
  const [first] = ticketed
  const gallery = first
    ? [
        {
          uid: `${code}-${first.id}@forbidden-city-guide`,
          title: nameOf(first.id),
          text: words.planCalendarText,
          place: nameOf(first.id),
          url: null,
          startMs: at(first.startS),
          endMs: at(first.leaveS),
          alarmMinutes: 15,
          position: null,
        },
      ]
    : []
  return calendarOf([entry, ...gallery], nowMs, bundle.lang)
}
