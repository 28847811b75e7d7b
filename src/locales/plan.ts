/** A planned visit in words: times, walks, stays, and why something was left out. */
import type { Lang } from '@/content/bundle-types'
import type { DayStop, LeftOut } from '@/core/itinerary/day/types'
import { wordsOf } from './index'
import type { Words } from './types'

/** Seconds since midnight: `9:05`. */
export function dayTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const minutes = (seconds: number): string => String(Math.max(1, Math.round(seconds / 60)))

export const sayWalk = (seconds: number, lang: Lang): string => {
  const words = wordsOf(lang)
  return seconds < 30 ? words.planHere : words.planWalk(minutes(seconds))
}

/** From here on it is worth saying that one may be late. */
const SLACK_SAID_SECONDS = 300

export function sayStay(stop: DayStop, isMeal: boolean, lang: Lang): string {
  const words = wordsOf(lang)
  const stay = minutes(stop.leaveS - stop.startS)
  return [
    ...(stop.waitSeconds >= 60 ? [words.planWait(minutes(stop.waitSeconds))] : []),
    ...(stop.queueSeconds >= 60 ? [words.planQueue(minutes(stop.queueSeconds))] : []),
    isMeal ? words.planMealStay(stay) : words.planStay(stay),
    ...(stop.slackSeconds >= SLACK_SAID_SECONDS && !stop.conflict
      ? [words.planSlack(minutes(stop.slackSeconds))]
      : []),
  ].join(lang === 'en' ? ', ' : '，')
}

export function sayConflict({ conflict }: DayStop, words: Words): string | null {
  if (!conflict) return null
  switch (conflict.kind) {
    case 'late':
      return words.planLate(minutes(conflict.seconds))
    case 'closed-today':
      return words.planShutDay
    case 'no-way':
      return words.planNoWay
    case 'order':
      return words.planOrder
  }
}

export function sayWhy(
  { reason, needsSeconds, insteadOf }: LeftOut,
  stepFree: boolean,
  nameOf: (id: string) => string,
  words: Words,
): string {
  if (reason === 'no-way' && stepFree) return words.planWhyStepFree
  if (reason !== 'time' || needsSeconds === null) return words.planWhy[reason]
  if (needsSeconds === 0) return words.planFits
  return insteadOf === null
    ? words.planNeeds(minutes(needsSeconds))
    : words.planInstead(minutes(needsSeconds), nameOf(insteadOf))
}
