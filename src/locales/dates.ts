/** Days of history in words: only as precise as they are known. */
import type { Lang } from '@/content/bundle-types'
import type { Words } from './types'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `1644-04-25` → 1644年4月25日, 25 April 1644; `1420` → 1420年, 1420. */
export function historyDate(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-')
  if (lang !== 'en') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  const name = month ? MONTHS[Number(month) - 1] : undefined
  return [day ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ')
}

export const historySpan = (
  { from, to, circa }: { from: string; to: string | null; circa: boolean },
  lang: Lang,
  words: Words,
): string => {
  const span =
    to === null ? historyDate(from, lang) : words.years(historyDate(from, lang), historyDate(to, lang))
  return circa ? words.circa(span) : span
}

type Year = { year: number; circa: boolean } | null
const yearWord = (year: Year, words: Words): string => {
  if (!year) return words.yearUnknown
  const word = year.year < 0 ? words.bce(-year.year) : String(year.year)
  return year.circa ? words.circa(word) : word
}

/** Birth and death; empty when neither is known. */
export const lifeSpan = ({ born, died }: { born: Year; died: Year }, words: Words): string =>
  born || died ? words.years(yearWord(born, words), yearWord(died, words)) : ''
