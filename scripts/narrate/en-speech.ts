/**
 * English sentence → what the voice is given: figures as words, Chinese names as words of a lexicon addendum
 * (name → phones), other hard words respelled, typographic marks as plain ones.
 */
import { readEnglishNumbers } from './en-numbers'
import type { EnGlossary } from './glossary'
import { pinyinPhones } from './pinyin-phones'

export interface EnReader {
  /** Lines of `flite -add_lex`: `"vobado" nil : ch y eh1 n l uh1 ng`. */
  lexicon: readonly string[]
  read: (sentence: string) => string
}

const escape = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
/** Longest first, whole words only. */
function wordPattern(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.map(escape).join('|')})(?![\\p{L}\\d])`, 'gu')
}

/** Tone marks and apostrophes are writing, not sound: Xī'ān → Xian. */
function plainLetters(text: string): string {
  return text
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’](?=an\b|en\b|ou\b)/gu, '')
}

const CONSONANTS = 'bdfgklmnprst'

/**
 * What stands for a name in the lexicon: letters of its own ("vobado"), because the voice looks at how a word is
 * written first and spells out whatever looks like no word, such as "zhudi".
 */
function lexiconWord(index: number): string {
  const base = CONSONANTS.length
  return `vo${CONSONANTS.charAt(Math.floor(index / base) % base)}a${CONSONANTS.charAt(index % base)}o`
}

export function createEnReader(glossary: EnGlossary): EnReader {
  const names = new Map(
    Object.entries(glossary.names).map(([name, syllables]) => [plainLetters(name), syllables]),
  )
  const respell = new Map(Object.entries(glossary.respell))
  const namePattern = wordPattern([...names.keys()])
  const respellPattern = wordPattern([...respell.keys()])
  const words = new Map([...names.keys()].map((name, index) => [name, lexiconWord(index)]))
  const lexicon = [...names].map(
    ([name, syllables]) => `"${words.get(name) ?? name}" nil : ${pinyinPhones(syllables)}`,
  )
  return {
    lexicon,
    read(sentence) {
      let text = sentence
        .replace(/\s*[(（][^()（）]*\p{Script=Han}[^()（）]*[)）]/gu, '')
        .replace(/\p{Script=Han}+/gu, ' ')
      if (respellPattern !== null) text = text.replace(respellPattern, word => respell.get(word) ?? word)
      text = plainLetters(readEnglishNumbers(text))
      if (namePattern !== null) text = text.replace(namePattern, name => words.get(name) ?? name)
      return text
        .replace(/[’‘]/gu, "'")
        .replace(/["“”«»]/gu, '')
        .replace(/\s*[—–;:]\s*|\s+-\s+|\s*[()[\]]\s*/gu, ', ')
        .replace(/…/gu, '.')
        .replace(/&/gu, ' and ')
        .replace(/\s+/gu, ' ')
        .replace(/(?:, )+(?=[,.!?])|^, /gu, '')
        .trim()
    },
  }
}
