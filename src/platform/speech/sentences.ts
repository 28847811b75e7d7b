/**
 * Cuts a text into sentences, as they are told of while the device speaks, and long sentences into breaths: Chrome
 * falls silent 15 s into one utterance of a voice from the network (Chromium issue 679437).
 */
import type { SpeechLang } from './types'

const ZH_SENTENCE = /[^。！？!?\n]*[。！？!?]+[”’」』）》]*|[^。！？!?\n]+/g
/** An English full stop ends a sentence when white space and then a capital, a digit or a quote follow. */
const EN_END = /[.!?]+["'”’)\]]*(?=\s+["'“‘([]*[A-Z0-9])|\n+/g
/** Written with a full stop inside a sentence: titles, "c. 1420", initials. */
const EN_ABBREVIATION = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|St|No|Nos|Prof|Vol|Fig|cf|ca|c|vs|e\.g|i\.e|[A-Z])\.$/
const SAYS_SOMETHING = /[^\s。！？，、；：.!?,;:"'“”‘’「」『』（）()《》[\]…—-]/

/** 15 s at the slowest speed offered (0.8): some 4 characters, 13 letters a second. */
const BREATH_LETTERS: Readonly<Record<SpeechLang, number>> = { zh: 48, en: 150 }
const BREATH_END: Readonly<Record<SpeechLang, RegExp>> = {
  zh: /[^，、；：]*[，、；：]+[”’」』）》]*|[^，、；：]+/g,
  en: /[^,;:]*[,;:]+(?=\s)|[^,;:]+|[,;:]/g,
}

function splitEnglish(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  // matchAll is younger than the browsers that are served
  text.replace(EN_END, (mark: string, at: number) => {
    const end = at + mark.length
    const sentence = text.slice(start, end)
    if (mark !== '.' || !EN_ABBREVIATION.test(sentence)) {
      sentences.push(sentence)
      start = end
    }
    return mark
  })
  return [...sentences, text.slice(start)]
}

/** Sentences in order, trimmed; none without a word. */
export function sentencesOf(text: string, lang: SpeechLang): string[] {
  const parts = lang === 'zh' ? (text.match(ZH_SENTENCE) ?? []) : splitEnglish(text)
  return parts.map(part => part.replace(/\s+/g, ' ').trim()).filter(part => SAYS_SOMETHING.test(part))
}

/** A sentence in parts short enough for one utterance, cut at commas; a clause without one stays whole. */
export function breathsOf(sentence: string, lang: SpeechLang): string[] {
  if (sentence.length <= BREATH_LETTERS[lang]) return [sentence]
  const breaths: string[] = []
  let breath = ''
  for (const clause of sentence.match(BREATH_END[lang]) ?? [sentence]) {
    if (breath !== '' && breath.length + clause.length > BREATH_LETTERS[lang]) {
      breaths.push(breath)
      breath = ''
    }
    breath += clause
  }
  return [...breaths, breath].map(part => part.trim()).filter(part => SAYS_SOMETHING.test(part))
}
