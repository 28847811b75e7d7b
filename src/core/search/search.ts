/**
 * Finds places, relics and services by what people type: Chinese characters in any part of a name, pinyin with
 * or without tones and spaces, pinyin initials (thd → 太和殿), English words, aliases, the guide number on a sign
 * ("101", "no. 101", "101号"). Pure and deterministic.
 */
export interface Searchable {
  id: string
  names: { zh: string; pinyin: string; en: string; aliases: readonly string[] }
  /** 1 the landmarks … 5; breaks ties. */
  importance: number
  /** Guide number, for what has one. */
  number?: number
  /** More words that may be found, such as a summary; weighs least. */
  extra?: string
}

export interface Hit<T> {
  item: T
  /** Higher is better; 100 is an exact name, 200 the very number. */
  score: number
}

const NUMBER_SCORE = 200
const SPOKEN_NUMBER =
  /^(?:guide )?(?:no|nr|number|第|导览号|導覽號|编号|編號|号码|號碼|#)?[.:\s]*(\d{1,4})\s*(?:号|號)?$/

/** The guide number that someone typed, in any of the ways one writes a number; null: no number was meant. */
export function numberIn(text: string): number | null {
  // full-width figures and № become plain ones
  const digits = SPOKEN_NUMBER.exec(text.normalize('NFKC').trim().toLowerCase())?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Lower case, full width to plain, tone marks and ü folded, everything but letters, digits and Han dropped. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9\u3400-\u9fff]+/g, '')
}

const initials = (pinyin: string) =>
  pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    // a syllable starts at its consonant cluster; "Tàihé Diàn" → taihe dian → t h d
    .match(
      /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:(?:iang|iong|uang|ang|eng|ing|ong)(?![aeiouv])|(?:ian|uan|an|en|in|un|er)(?![aeiouv])|iao|uai|ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|[aeiouv])/g,
    )
    ?.map(syllable => syllable[0])
    .join('') ?? ''

function scoreName(name: string, query: string): number {
  if (name === '') return 0
  if (name === query) return 100
  if (name.startsWith(query)) return 80
  return name.includes(query) ? 60 : 0
}

function scoreOf(item: Searchable, query: string, words: readonly string[]): number {
  const { zh, pinyin, en, aliases } = item.names
  const scores = [
    scoreName(fold(zh), query),
    scoreName(fold(pinyin), query),
    scoreName(fold(en), query),
    ...aliases.map(alias => scoreName(fold(alias), query) * 0.95),
    query.length >= 2 && initials(pinyin) === query ? 75 : 0,
    query.length >= 2 && initials(pinyin).startsWith(query) ? 55 : 0,
    words.length > 1 && words.every(word => fold(en).includes(word)) ? 50 : 0,
    query.length >= 2 && fold(item.extra ?? '').includes(query) ? 20 : 0,
  ]
  const best = Math.max(...scores)
  return best === 0 ? 0 : best - item.importance
}

/** Best first; ties by importance, then id. An empty query gives everything by importance. */
export function search<T extends Searchable>(items: readonly T[], text: string): Hit<T>[] {
  const query = fold(text)
  const number = numberIn(text)
  const words = text.toLowerCase().split(/\s+/).map(fold).filter(Boolean)
  const hits = items.map(item => ({
    item,
    score:
      query === ''
        ? 100 - item.importance
        : number !== null && item.number === number
          ? NUMBER_SCORE
          : scoreOf(item, query, words),
  }))
  return hits
    .filter(hit => hit.score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || a.item.importance - b.item.importance || (a.item.id < b.item.id ? -1 : 1),
    )
}
