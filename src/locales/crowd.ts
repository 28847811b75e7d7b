/** How crowded it is or may be, in words. Times are Beijing's; what is expected is never said as if it were known. */
import type { Lang } from '@/content/bundle-types'
import type { ReportedCrowd } from '@/core/crowd/report'
import {
  CROWD_LEVELS,
  type CrowdBasis,
  type CrowdHour,
  type CrowdLevel,
  type CrowdReason,
} from '@/core/crowd/types'
import type { LocalDate } from '@/core/hours/types'
import { partsOf, weekdayOf } from '@/core/hours/zone'
import { clockTime } from './hours'
import { wordsOf, type Words } from './index'

const HOUR_MINUTES = 60

/** `人多`, `busy` */
export const sayLevel = (level: CrowdLevel, lang: Lang): string => wordsOf(lang).crowdLevels[level]

export const sayExpected = (level: CrowdLevel, lang: Lang): string =>
  wordsOf(lang).crowdExpected(sayLevel(level, lang))

/** `10:20 报告：人多 · 约等 20 分钟` */
export function sayReported({ level, generatedMs, waitMinutes }: ReportedCrowd, lang: Lang): string {
  const words = wordsOf(lang)
  const said = words.crowdReported(clockTime(generatedMs), sayLevel(level, lang))
  return waitMinutes === null || waitMinutes < 1
    ? said
    : `${said} · ${words.crowdWait(Math.round(waitMinutes))}`
}

/** What it is reckoned from. */
export function sayBasis(basis: CrowdBasis, isReport: boolean, lang: Lang): string {
  const words = wordsOf(lang)
  if (isReport) return words.crowdReportOf[basis]
  return basis === 'palace' ? words.crowdBasisPalace : words.crowdBasis
}

/** Hours on end of the same level, so that a screen reader says four things and not nine. */
function runsOf(
  hours: readonly CrowdHour[],
): { fromMinutes: number; toMinutes: number; level: CrowdLevel }[] {
  const runs: { fromMinutes: number; toMinutes: number; level: CrowdLevel }[] = []
  for (const { fromMinutes, level } of hours) {
    if (level === null) continue
    const last = runs[runs.length - 1]
    const toMinutes = fromMinutes + HOUR_MINUTES
    if (last?.level === level && last.toMinutes === fromMinutes) last.toMinutes = toMinutes
    else runs.push({ fromMinutes, toMinutes, level })
  }
  return runs
}

/** At least one hour has a level. `今天预计：8–10 点平常，10–13 点人多` */
export function sayDay(hours: readonly CrowdHour[], lang: Lang): string {
  const words = wordsOf(lang)
  const runs = runsOf(hours).map(({ fromMinutes, toMinutes, level }) =>
    words.crowdRun(
      String(fromMinutes / HOUR_MINUTES),
      String(toMinutes / HOUR_MINUTES),
      sayLevel(level, lang),
    ),
  )
  return words.crowdDay(runs.reduce((before, next) => words.crowdRuns(before, next)))
}

/** The hours of most people, for who is not there yet: `10–13 点人多`; null: all hours are alike. */
export function sayPeak(hours: readonly CrowdHour[], lang: Lang): string | null {
  const runs = runsOf(hours)
  const most = runs.reduce<CrowdLevel>((max, { level }) => (level > max ? level : max), 0)
  const peak = runs.find(({ level }) => level === most)
  if (!peak || runs.length < 2) return null
  return wordsOf(lang).crowdPeak(
    String(peak.fromMinutes / HOUR_MINUTES),
    String(peak.toMinutes / HOUR_MINUTES),
    sayLevel(most, lang),
  )
}

export const sayQueue = (seconds: number, lang: Lang): string =>
  wordsOf(lang).crowdQueue(Math.round(seconds / 60))

const sayShift = (shift: number, words: Words): string =>
  shift === 0 ? words.crowdSame : shift > 0 ? words.crowdMore(shift) : words.crowdLess(-shift)

const sayLag = (minutes: number, words: Words): string =>
  minutes > 0 ? words.crowdLater(minutes) : words.crowdEarlier(-minutes)

/** What the levels are, from the least to the most. */
export const sayScale = (lang: Lang): string =>
  wordsOf(lang).crowdScale(CROWD_LEVELS.map(level => sayLevel(level, lang)).join(lang === 'en' ? ', ' : '、'))

/** One figure of the estimate: `周六：多 1 级` */
export function sayReason(reason: CrowdReason, date: LocalDate, lang: Lang): string {
  const words = wordsOf(lang)
  if (reason.of === 'hour') return words.crowdHour(sayLevel(reason.level, lang))
  const shift = sayShift(reason.shift, words)
  switch (reason.of) {
    case 'weekday':
      return words.crowdOn(words.weekdays[weekdayOf(date)] ?? '', shift)
    case 'month':
      return words.crowdOn(words.months[partsOf(date).month - 1] ?? '', shift)
    case 'holiday':
      return words.crowdOn(words.crowdHoliday, shift)
    case 'limit':
      return words.crowdLimit(shift)
    default: {
      const here = words.crowdHere(shift)
      return reason.lagMinutes === 0 ? here : words.crowdRuns(here, sayLag(reason.lagMinutes, words))
    }
  }
}
