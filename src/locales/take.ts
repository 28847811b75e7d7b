/** Sizes and times of downloads, as people say them. */
import type { Lang } from '@/content/bundle-types'
import { wordsOf, type Words } from './index'

const MB = 1_000_000

/** `820 KB`, `3.4 MB`, `142 MB`; never 0 of what is not nothing. */
export function sayBytes(bytes: number): string {
  if (bytes < MB) return `${bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000))} KB`
  const megabytes = bytes / MB
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

export const sayLeft = (seconds: number, words: Words): string =>
  seconds < 55
    ? words.takeLeft.seconds(Math.max(5, Math.ceil(seconds / 5) * 5))
    : words.takeLeft.minutes(Math.ceil(seconds / 60))

/** `11月23日` · `23 November`, by the device's own day. */
export function sayDay(atMs: number, lang: Lang): string {
  const day = new Date(atMs)
  return lang === 'en'
    ? `${day.getDate()} ${wordsOf(lang).months[day.getMonth()] ?? ''}`
    : `${day.getMonth() + 1}月${day.getDate()}日`
}
