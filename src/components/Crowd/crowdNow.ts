/** What there is to show of crowds at a place today: a line for now, and the hours that are open. */
import type { Bundle, PlaceView } from '@/content/bundle-types'
import { hoursOf, palaceHours } from '@/content/hours'
import { crowdOver, entranceWaitSeconds, expectedCrowd } from '@/core/crowd/expected'
import { reportedCrowd, type CrowdReports, type ReportedCrowd } from '@/core/crowd/report'
import type { CrowdHour, ExpectedCrowd } from '@/core/crowd/types'
import { hoursOn } from '@/core/hours/day'
import type { LocalDate } from '@/core/hours/types'
import { instantOf, localDateOf } from '@/core/hours/zone'

export type CrowdOf = Pick<PlaceView, 'id' | 'hours' | 'ticket'> | 'palace'

export interface CrowdToday {
  /** Before it opens there is nothing to say of now. */
  isOpen: boolean
  reported: ReportedCrowd | null
  expected: ExpectedCrowd
  /** What is explained: now, or the first of the fullest hours as long as it is not open. */
  reasoned: ExpectedCrowd
  date: LocalDate
  /** Only those that are open today and have a level. */
  hours: readonly CrowdHour[]
  /** The hour it is; null: none of those shown. */
  nowFromMinutes: number | null
  /** At security, for the palace as a whole, while people are let in; null: not known. */
  waitSeconds: number | null
}

const HOUR_MINUTES = 60
const HOUR_MS = HOUR_MINUTES * 60_000

/** The middle of the first of the fullest hours. */
function fullestMs(hours: readonly CrowdHour[], date: LocalDate, elseMs: number): number {
  const most = Math.max(...hours.map(({ level }) => level ?? -1))
  const fullest = hours.find(({ level }) => level === most)
  return fullest ? instantOf(date, fullest.fromMinutes + HOUR_MINUTES / 2) : elseMs
}

/** null: not open any more today, or nothing is known. */
export function crowdToday(
  of: CrowdOf,
  { crowds: model, hours: view }: Pick<Bundle, 'crowds' | 'hours'>,
  reports: CrowdReports | null,
  nowMs: number,
): CrowdToday | null {
  const rules = of === 'palace' ? palaceHours(view) : hoursOf(of, view)
  // a bundle that was kept from before crowds were known lacks the field
  if (!model || !rules) return null
  const date = localDateOf(nowMs)
  const today = hoursOn(rules, date, view.holidays).spans
  const spans = today.filter(({ closeMs }) => closeMs > nowMs)
  if (spans.length === 0) return null
  const placeId = of === 'palace' ? null : of.id
  const isIn = (fromMinutes: number): boolean => {
    const fromMs = instantOf(date, fromMinutes)
    return today.some(({ openMs, closeMs }) => openMs < fromMs + HOUR_MS && closeMs > fromMs)
  }
  const hours = crowdOver(model, placeId, date, view.holidays).filter(
    ({ fromMinutes, level }) => level !== null && isIn(fromMinutes),
  )
  const now = hours.find(({ fromMinutes }) => {
    const fromMs = instantOf(date, fromMinutes)
    return fromMs <= nowMs && nowMs < fromMs + HOUR_MS
  })
  const isOpen = spans.some(({ openMs }) => openMs <= nowMs)
  const isLetIn = spans.some(
    ({ openMs, lastEntryMs, closeMs }) => openMs <= nowMs && nowMs < (lastEntryMs ?? closeMs),
  )
  return {
    isOpen,
    reported: reportedCrowd(reports, model, placeId, nowMs),
    expected: expectedCrowd(model, placeId, nowMs, view.holidays),
    reasoned: expectedCrowd(model, placeId, isOpen ? nowMs : fullestMs(hours, date, nowMs), view.holidays),
    date,
    hours,
    nowFromMinutes: now?.fromMinutes ?? null,
    waitSeconds: of === 'palace' && isLetIn ? entranceWaitSeconds(model, nowMs, view.holidays) : null,
  }
}
