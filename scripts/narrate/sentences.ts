/**
 * Cuts a narration into the sentences that are spoken, and captioned, one by one.
 * Mandarin ends a sentence with 。！？； (and …… before a new one); English with . ! ? that is neither part of
 * an abbreviation, an initial ("J. Smith") nor a number ("35.05"). Closing quotes stay with their sentence.
 */
import type { Original } from '@/content/schema'

const ZH_SENTENCE = /[^。！？；]*[。！？；]+[”’」』）》]*|[^。！？；]+$/gu
const EN_END = /[.!?]+["'”’)\]]*(?=\s)/gu
/** What may start an English sentence: a capital, a digit or an opening quote or bracket before one. */
const EN_START = /^\s+["'“‘([]*[\p{Lu}\d]/u

/** Written with a full stop and never the end of a sentence in a guide's text. */
const NEVER_LAST = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'prof',
  'no',
  'nos',
  'vol',
  'fig',
  'c',
  'ca',
  'cf',
  'vs',
  'e.g',
  'i.e',
])

function endsWithAbbreviation(text: string): boolean {
  const word = /([\p{L}.]+)\.$/u.exec(text)?.[1]
  if (word === undefined) return false
  return NEVER_LAST.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}

function splitEnglish(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(EN_END)) {
    const end = match.index + match[0].length
    if (!EN_START.test(text.slice(end))) continue
    if (match[0] === '.' && endsWithAbbreviation(text.slice(start, end))) continue
    sentences.push(text.slice(start, end))
    start = end
  }
  return [...sentences, text.slice(start)]
}

export interface Sentence {
  text: string
  /** A line break follows in the text: the voice rests longer. */
  endsParagraph: boolean
}

const BREAK = '\u2029'

/** Sentences in order, trimmed, none empty; joined they give the text back but for white space. */
export function splitSentences(text: string, lang: Original): Sentence[] {
  const flat = text
    .trim()
    .replace(/\s*\n\s*/gu, BREAK)
    .replace(/[^\S\u2029]+/gu, ' ')
  const parts = (lang === 'zh' ? (flat.match(ZH_SENTENCE) ?? []) : splitEnglish(flat)).filter(part =>
    /[\p{L}\p{N}]/u.test(part),
  )
  return parts.map((part, index) => ({
    text: part.trim().replaceAll(BREAK, lang === 'zh' ? '' : ' '),
    endsParagraph: parts[index + 1]?.startsWith(BREAK) ?? false,
  }))
}
