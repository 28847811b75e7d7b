/** Where the guide thinks one is, in words that are no surer than it is. */
import type { Words } from '@/locales'

export interface LikelyPlace {
  name: string
  /** 0–1. */
  chance: number
}

/** From here on it is said without "probably". */
export const SURE_CHANCE = 0.85

export const sayPlace = (place: LikelyPlace | null, words: Words): string =>
  place === null
    ? words.companionUnknown
    : place.chance >= SURE_CHANCE
      ? words.youAreIn(place.name)
      : words.companionProbably(place.name)

/** Hours and minutes as the visitor's own device tells them. */
export function clockOf(timeMs: number): string {
  const time = new Date(timeMs)
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}
