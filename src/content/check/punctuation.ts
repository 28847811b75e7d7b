/**
 * Punctuation as the page on style asks for it (content/SCHEMA.md, "Style"; GB/T 15834 for Chinese): full-width signs
 * and “” between Han characters, half-width ones in English, no exclamation marks in either. Clock times (08:30),
 * decimals, ranges and addresses keep their signs, because those stand between figures or letters.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { problem } from './problem'
import { excerpt, writtenTexts } from './texts'

interface Rule {
  wrong: RegExp
  expected: string
}

/** A Han character or a full-width sign: what a Chinese sentence is set in. */
const SET = String.raw`[\p{Script=Han}，。；：！？、“”‘’（）《》…]`

const ZH: readonly Rule[] = [
  { wrong: new RegExp(`(?<=${SET})[,;:?.]|[,;:?](?=${SET})`, 'gu'), expected: 'full-width ，。；：？' },
  {
    wrong: new RegExp(`(?<=${SET})\\(|\\((?=${SET})|(?<=${SET})\\)|\\)(?=${SET})`, 'gu'),
    expected: 'full-width （）',
  },
  { wrong: /["「」『』＂＇]|(?<![A-Za-z])'|'(?![A-Za-z])/gu, expected: 'quotation marks “ ” or ‘ ’' },
  {
    wrong: new RegExp(`(?<=${SET})[ \\t\\n\\u3000]+(?=${SET})`, 'gu'),
    expected: 'no space between Han characters',
  },
  { wrong: /\u3000|[ \t]{2,}/gu, expected: 'no double or wide space' },
  { wrong: /[!！]/gu, expected: 'no exclamation mark' },
  {
    wrong: /[，、；：][，。、；：？]|。[，。、；：？]|\.{2,}|。{2,}/gu,
    expected: 'one mark at a time, … for an ellipsis',
  },
]
const EN: readonly Rule[] = [
  { wrong: /[，。；：！？、（）「」『』《》【】＂＇]/gu, expected: 'half-width punctuation' },
  { wrong: /(?<!\n)[ \t\u00a0]{2,}/gu, expected: 'single spaces' },
  { wrong: /!/gu, expected: 'no exclamation mark' },
  {
    wrong: /(?<=[\p{L}\p{N}]) +[,;:?.](?=\s|$)|,,|;;/gu,
    expected: 'no space before a mark, one mark at a time',
  },
]

/** Paragraphs of spoken texts are set apart by an empty line; that is no space between characters. */
const paragraphs = (text: string): string => text.replace(/ *\n\s*\n */gu, '¶')

/** Chinese names in brackets keep their own signs: (《石渠宝笈》). */
const withoutHanBrackets = (text: string): string =>
  text.replace(/\([^()]*\p{Script=Han}[^()]*\)/gu, match => match.replace(/./gsu, '_'))

/** The first “ without its ”, or the other way round; null when they are even. */
function oddPair(text: string, open: string, close: string): number | null {
  let opened: number | null = null
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) {
      if (opened !== null) return opened
      opened = at
    } else if (text[at] === close) {
      if (opened === null) return at
      opened = null
    }
  }
  return opened
}

const PAIRS = [
  ['“', '”'],
  ['（', '）'],
] as const

function found(text: string, rules: readonly Rule[]): { at: number; length: number; expected: string }[] {
  const broken = rules.flatMap(({ wrong, expected }) => {
    const match = [...text.matchAll(wrong)][0]
    return match ? [{ at: match.index, length: match[0].length, expected }] : []
  })
  const odd = PAIRS.flatMap(([open, close]) => {
    const at = oddPair(text, open, close)
    return at === null ? [] : [{ at, length: 1, expected: `${open} and ${close} in pairs, not nested` }]
  })
  return [...broken, ...odd]
}

/** One problem a rule and text: the first place where it is broken. */
export function checkPunctuation(content: AuthoredContent): ContentProblem[] {
  return writtenTexts(content).flatMap(({ file, field, text }) => {
    const zh = paragraphs(text.zh)
    const en = withoutHanBrackets(paragraphs(text.en))
    return [
      ...found(zh, ZH).map(({ at, length, expected }) =>
        problem(file, `${field}.zh`, excerpt(zh, at, length), expected),
      ),
      ...found(en, EN).map(({ at, length, expected }) =>
        problem(file, `${field}.en`, excerpt(en, at, length), expected),
      ),
    ]
  })
}
