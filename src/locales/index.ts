import type { Lang } from '@/content/bundle-types'
import { loaded, loadWords } from './loaded'
import type { Words } from './types'

export const hasWords = (lang: Lang): boolean => loaded[lang] !== undefined
export { loadWords }

/** Of another language while this one's are on their way. Throws before any have come: see `loadWords`. */
export function wordsOf(lang: Lang): Words {
  const words = loaded[lang] ?? Object.values(loaded)[0]
  if (!words) throw new Error(`no words are loaded, asked for those of ${lang}`)
  return words
}
export type { Words }

/** A distance as people say it: 35 m, 240 m, 1.4 km. */
export function sayDistance(meters: number, words: Words): string {
  if (meters < 995) return words.meters(meters < 50 ? Math.round(meters) : Math.round(meters / 10) * 10)
  return words.kilometers(
    meters < 9950 ? (meters / 1000).toFixed(1) : Math.round(meters / 1000).toLocaleString('en-US'),
  )
}
