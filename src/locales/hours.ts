/** Opening hours as people say them: is it open, until when, and when again. Times are Beijing's, on the 24-hour clock. */
import type { Lang } from '@/content/bundle-types'
import { daysBetween, localDateOf, localMinutesOf, partsOf, weekdayOf } from '@/core/hours/zone'
import type { OpenState } from '@/core/hours/state'
import { wordsOf } from './index'
import type { Words } from './types'

/** From so many days ahead on a weekday could be this week's or next week's: then the date is said. */
const WEEKDAY_DAYS = 7

/** `8:30`, `17:00` */
export function clockTime(ms: number): string {
  const minutes = localMinutesOf(ms)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Closing at midnight is 24:00 of the day, not 0:00 of the next. */
const closingTime = (ms: number): string => (localMinutesOf(ms) === 0 ? '24:00' : clockTime(ms))

function dayWord(ms: number, fromDate: string, words: Words, weekdaysOnly = false): string {
  const date = localDateOf(ms)
  const days = daysBetween(fromDate, date)
  if (days === 0) return words.today
  if (days === 1 && !weekdaysOnly) return words.tomorrow
  if (days < WEEKDAY_DAYS) return words.weekdays[weekdayOf(date)] ?? ''
  const { month, day } = partsOf(date)
  return words.hoursDate(words.months[month - 1] ?? '', String(day))
}

function sayClosed(state: OpenState, words: Words): string {
  const { nextOpenMs, date } = state
  if (nextOpenMs === null) return words.hoursShut
  // beside a weekday a weekday: closed on Monday, open on Tuesday
  const day = dayWord(nextOpenMs, date, words, state.closed === 'weekday')
  const opens = words.hoursAt(day, clockTime(nextOpenMs))
  const weekday = words.weekdays[weekdayOf(date)] ?? ''
  switch (state.closed) {
    case 'before':
      return words.hoursBefore(opens)
    case 'between':
      return words.hoursBetween(opens)
    case 'after':
      return words.hoursAfter(opens)
    case 'weekday':
      return (state.uncertain ? words.hoursWeekdayUnless : words.hoursWeekday)(weekday, opens)
    default:
      return words.hoursShutToday(opens)
  }
}

/** `开放中 · 17:00 关门 · 16:00 停止入场`, `Closed today (Monday) · opens tomorrow 8:30`. */
export function sayHours(state: OpenState, lang: Lang): string {
  const words = wordsOf(lang)
  if (state.state === 'closed') return sayClosed(state, words)
  if (state.untilMs === null) return words.hoursAlwaysOpen
  const closes = closingTime(state.untilMs)
  if (state.lastEntryMs === null) return words.hoursOpen(closes)
  const lastEntry = clockTime(state.lastEntryMs)
  return (state.state === 'open' ? words.hoursOpenEntry : words.hoursEntryOver)(closes, lastEntry)
}

/** What is to be said beside it when a holiday that is not announced may change it; null: nothing. */
export function sayHoursDoubt(state: OpenState, lang: Lang): string | null {
  const said = state.closed === 'weekday'
  const now = state.uncertain && !said
  const later = state.state === 'closed' && state.nextOpenUncertain
  return now || later ? wordsOf(lang).hoursIfHoliday : null
}
