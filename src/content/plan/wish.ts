/**
 * What a visitor asks of a day, and what they changed by hand. A wish travels in links (./link), is kept on the device
 * and becomes the planner's problem (./day). Minutes count from midnight in Beijing.
 */
import { addDays, localDateOf, localMinutesOf } from '@/core/hours/zone'
import type { LocalDate } from '@/core/hours/types'

export const PARTIES = ['children', 'pram', 'wheelchair', 'elder'] as const
export type Party = (typeof PARTIES)[number]
export const SESSIONS = ['day', 'morning', 'afternoon'] as const
export type Session = (typeof SESSIONS)[number]
export const GALLERIES = ['zhenbaoguan', 'zhongbiaoguan'] as const
export type Gallery = (typeof GALLERIES)[number]
/** What came up on the way. */
export const MOODS = ['rain', 'tired'] as const
export type Mood = (typeof MOODS)[number]

export interface Wish {
  date: LocalDate
  /** Through the gate, or where one stands. */
  enterMinutes: number
  /** Out of the palace. */
  leaveMinutes: number
  session: Session
  party: readonly Party[]
  /** Ids of tours whose point of view is wanted. */
  interests: readonly string[]
  tickets: readonly Gallery[]
  /** Id of the exit gate; null: whichever is better. A bag left at the entrance is fetched there. */
  exit: string | null
  bag: boolean
  meal: boolean
  moods: readonly Mood[]
}

/** By hand, over what the planner says. */
export interface Edits {
  /** In the visit whatever it costs. */
  locked: readonly string[]
  /** Out of it. */
  dropped: readonly string[]
  /** Seen already. */
  seen: readonly string[]
}

export const NO_EDITS: Edits = { locked: [], dropped: [], seen: [] }

const OPENS_MINUTES = 8 * 60 + 30
const USUAL_HOURS = 3
/** Nobody plans to come in after this for today. */
const LATEST_TODAY_MINUTES = 15 * 60
const QUARTER = 15

/** Today in a quarter of an hour while that makes sense, else tomorrow when the gate opens; three hours. */
export function usualWish(nowMs: number): Wish {
  const now = localMinutesOf(nowMs)
  const today = localDateOf(nowMs)
  const isToday = now < LATEST_TODAY_MINUTES
  const enterMinutes = isToday
    ? Math.max(OPENS_MINUTES, Math.ceil((now + QUARTER) / QUARTER) * QUARTER)
    : OPENS_MINUTES
  return {
    date: isToday ? today : addDays(today, 1),
    enterMinutes,
    leaveMinutes: enterMinutes + USUAL_HOURS * 60,
    session: 'day',
    party: [],
    interests: [],
    tickets: [],
    exit: null,
    bag: false,
    meal: false,
    moods: [],
  }
}
