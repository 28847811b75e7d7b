import type { Lang } from '@/content/bundle-types'
import { en } from './en'
import { hant } from './hant'
import type { Words } from './types'
import { zh } from './zh'

const ALL: Readonly<Record<Lang, Words>> = { zh, 'zh-Hant': hant, en }

export const wordsOf = (lang: Lang): Words => ALL[lang]
export type { Words }

/** A distance as people say it: 35 m, 240 m, 1.4 km. */
export function sayDistance(meters: number, words: Words): string {
  if (meters < 995) return words.meters(meters < 50 ? Math.round(meters) : Math.round(meters / 10) * 10)
  return words.kilometers(
    meters < 9950 ? (meters / 1000).toFixed(1) : Math.round(meters / 1000).toLocaleString('en-US'),
  )
}
