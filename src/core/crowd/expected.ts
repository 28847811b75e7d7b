/**
 * From the patterns to a level: the hour of an ordinary day, more or less by weekday, month or holiday, more or less by
 * place. Levels are few and coarse on purpose: the patterns say which of two hours is the busier, not how many come.
 */
import { isHoliday } from '../hours/day'
import type { HolidayCalendar, LocalDate } from '../hours/types'
import { instantOf, localDateOf, localMinutesOf, partsOf, weekdayOf } from '../hours/zone'
import type {
  CrowdBasis,
  CrowdConfidence,
  CrowdGround,
  CrowdHour,
  CrowdLevel,
  CrowdModel,
  CrowdReason,
  ExpectedCrowd,
} from './types'

const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES
const PACKED = 4
const SECONDS_PER_MINUTE = 60

interface Where {
  basis: CrowdBasis
  shift: number
  lagMinutes: number
  grounds: readonly CrowdGround[]
}

interface Day {
  shift: number
  grounds: readonly CrowdGround[]
  reasons: readonly CrowdReason[]
}

/** Of what is known the narrowest: the place, else its group, else the palace as a whole. */
function whereIs({ places, groups }: CrowdModel, placeId: string | null): Where {
  const place = places.find(({ id }) => id === placeId)
  if (place) return { basis: 'place', ...place, grounds: [place] }
  const group = placeId === null ? undefined : groups.find(each => each.places.includes(placeId))
  if (group) return { basis: 'group', ...group, grounds: [group] }
  return { basis: 'palace', shift: 0, lagMinutes: 0, grounds: [] }
}

/** A day that may be a holiday, in a year that is not announced, counts as an ordinary one. */
function dayOf(model: CrowdModel, date: LocalDate, calendar: HolidayCalendar): Day {
  if (model.holiday && isHoliday(date, calendar) === true) {
    const { shift } = model.holiday
    return { shift, grounds: [model.holiday], reasons: [{ of: 'holiday', shift }] }
  }
  const { month } = partsOf(date)
  const weekday = weekdayOf(date)
  const weekdays = model.weekdays.filter(each => each.weekdays.includes(weekday))
  const months = model.months.filter(each => each.months.includes(month))
  const grounds = [...weekdays, ...months]
  const reasons: CrowdReason[] = [
    ...weekdays.map(({ shift }) => ({ of: 'weekday' as const, shift })),
    ...months.map(({ shift }) => ({ of: 'month' as const, shift })),
  ]
  const sum = grounds.reduce((shift, each) => shift + each.shift, 0)
  if (sum <= model.most.shift) return { shift: sum, grounds, reasons }
  const { shift } = model.most
  return { shift, grounds: [...grounds, model.most], reasons: [...reasons, { of: 'limit', shift }] }
}

const spanAt = <T extends { fromMinutes: number; toMinutes: number }>(
  spans: readonly T[],
  minutes: number,
): T | undefined => spans.find(({ fromMinutes, toMinutes }) => fromMinutes <= minutes && minutes < toMinutes)

/**
 * The hours that count where the crowd comes later or earlier. What lies before the first hour or after the last one
 * takes its level from the nearest, as long as the palace itself has one at that time.
 */
function hoursAt({ hours }: CrowdModel, minutes: number, lagMinutes: number) {
  if (!spanAt(hours, minutes)) return null
  const there = minutes - lagMinutes
  return spanAt(hours, there) ?? (there < minutes ? hours[0] : hours[hours.length - 1]) ?? null
}

const levelOf = (sum: number): CrowdLevel => Math.max(0, Math.min(PACKED, sum)) as CrowdLevel

/** What rests on several figures is as good as the weakest of them. */
function confidenceOf(grounds: readonly CrowdGround[]): CrowdConfidence {
  const has = (confidence: CrowdConfidence): boolean => grounds.some(each => each.confidence === confidence)
  return grounds.length === 0 || has('low') ? 'low' : has('medium') ? 'medium' : 'high'
}

const sourcesOf = (grounds: readonly CrowdGround[]): readonly string[] => [
  ...new Set(grounds.flatMap(({ sources }) => sources)),
]

/** `placeId` null, or a place of which nothing is known: the palace as a whole. */
export function expectedCrowd(
  model: CrowdModel,
  placeId: string | null,
  instantMs: number,
  calendar: HolidayCalendar,
): ExpectedCrowd {
  const where = whereIs(model, placeId)
  const hours = hoursAt(model, localMinutesOf(instantMs), where.lagMinutes)
  const { basis, shift, lagMinutes } = where
  if (!hours) return { level: null, basis, estimate: true, confidence: 'low', sources: [], reasons: [] }
  const day = dayOf(model, localDateOf(instantMs), calendar)
  const grounds = [hours, ...day.grounds, ...where.grounds]
  return {
    level: levelOf(hours.level + day.shift + shift),
    basis,
    estimate: true,
    confidence: basis === 'palace' && placeId !== null ? 'low' : confidenceOf(grounds),
    sources: sourcesOf(grounds),
    reasons: [
      { of: 'hour', level: hours.level },
      ...day.reasons,
      ...(basis === 'palace' ? [] : [{ of: basis, shift, lagMinutes }]),
    ],
  }
}

/** The 24 hours of a day in Beijing; each has the level of its middle, for openings are seldom on the hour. */
export function crowdOver(
  model: CrowdModel,
  placeId: string | null,
  date: LocalDate,
  calendar: HolidayCalendar,
): readonly CrowdHour[] {
  return Array.from({ length: DAY_MINUTES / HOUR_MINUTES }, (_, hour) => {
    const fromMinutes = hour * HOUR_MINUTES
    const middleMs = instantOf(date, fromMinutes + HOUR_MINUTES / 2)
    return { fromMinutes, level: expectedCrowd(model, placeId, middleMs, calendar).level }
  })
}

/** How long one waits at security; null: not known for this hour, or for so quiet a day. */
export function entranceWaitSeconds(
  model: CrowdModel,
  instantMs: number,
  calendar: HolidayCalendar,
): number | null {
  const { leastShift, hours } = model.queue
  if (dayOf(model, localDateOf(instantMs), calendar).shift < leastShift) return null
  const queue = spanAt(hours, localMinutesOf(instantMs))
  return queue ? queue.waitMinutes * SECONDS_PER_MINUTE : null
}
