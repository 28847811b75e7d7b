/**
 * Mandarin sentence → numbered pinyin for the engine's `cmn-latn-pinyin` voice: syllables of one word joined
 * ("tai4he2dian4"), the neutral tone as 5, ü as v, pauses as commas.
 * Readings by pinyin-pro (MIT) with the glossary on top; 一 and 不 take their sandhi tones there, the third
 * tone's sandhi is the engine's. Word boundaries: glossary words first, then Intl.Segmenter.
 */
import { clearCustomDict, customPinyin, pinyin } from 'pinyin-pro'
import type { ZhGlossary } from './glossary'
import { readNumbers } from './zh-numbers'

const HAN = /\p{Script=Han}/u
/** Bare digits in a row, as in a year: each is a word, and 一 keeps its own tone (一四二零 is yī sì èr líng). */
const BARE_DIGITS = /[零一二三四五六七八九]{2,}/gu
const PAUSES: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ',',
  '：': ',',
  '—': ',',
  '（': ',',
  '）': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '…': '.',
}
/** Longer words make the voice hurry over the syllables in the middle. */
const LONGEST_WORD = 4

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Index of the characters where a word starts. */
function wordStarts(text: string, words: readonly string[]): ReadonlySet<number> {
  const starts = new Set<number>()
  const plain = (part: string, offset: number) => {
    for (const segment of segmenter.segment(part)) starts.add(offset + segment.index)
  }
  let from = 0
  for (let at = 0; at < text.length;) {
    const word = words.find(candidate => text.startsWith(candidate, at))
    if (word === undefined) {
      at += 1
      continue
    }
    plain(text.slice(from, at), from)
    starts.add(at)
    at += word.length
    from = at
    starts.add(from)
  }
  plain(text.slice(from), from)
  return starts
}

export type ZhReader = (sentence: string) => string

/** A reader for one glossary. pinyin-pro's dictionary is global: the last reader made is the one that counts. */
export function createZhReader(glossary: ZhGlossary): ZhReader {
  clearCustomDict(['pinyin'])
  customPinyin({ ...glossary.words })
  const words = Object.keys(glossary.words).sort((a, b) => b.length - a.length)
  return sentence => {
    const text = readNumbers(sentence).replace(/[“”‘’《》〈〉「」『』·\s]/gu, '')
    const starts = wordStarts(text, words)
    const bareDigits = new Set(
      [...text.matchAll(BARE_DIGITS)].flatMap(({ 0: run, index }) =>
        Array.from(run, (_, offset) => index + offset),
      ),
    )
    const syllables = pinyin(text, { type: 'array', toneType: 'num', v: true, toneSandhi: true })
    let spoken = ''
    let wordLength = 0
    // pinyin-pro answers with one entry a character, as Array.from would split them
    let at = 0
    for (const [index, character] of Array.from(text).entries()) {
      const syllable = character === '一' && bareDigits.has(at) ? 'yi1' : (syllables[index] ?? '')
      if (HAN.test(character)) {
        const joined =
          wordLength > 0 &&
          wordLength < LONGEST_WORD &&
          !starts.has(at) &&
          !bareDigits.has(at) &&
          !bareDigits.has(at - 1)
        wordLength = joined ? wordLength + 1 : 1
        spoken += (joined || spoken === '' ? '' : ' ') + syllable.replace(/0$/u, '5')
      } else {
        wordLength = 0
        spoken +=
          PAUSES[character] ??
          (/[a-z]/iu.test(character) && /[a-z]$/iu.test(spoken) ? character : ` ${character}`)
      }
      at += character.length
    }
    return spoken
      .replace(/\s+/gu, ' ')
      .replace(/([,.!?])[,.!?]+/gu, '$1')
      .replace(/ ([,.!?])/gu, '$1')
      .replace(/^[,.!? ]+/u, '')
      .trim()
  }
}
