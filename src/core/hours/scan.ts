/**
 * The words of an opening rule with where they stand: `Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"`.
 * What is no word of the grammar is an error that names the text, the position and what was expected.
 */

export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
/** As JavaScript counts: Sunday is 0. */
export const WEEKDAYS = 'Su Mo Tu We Th Fr Sa'.split(' ')

export type TokenKind =
  | 'year'
  | 'month'
  | 'weekday'
  | 'holiday'
  | 'time'
  | 'day'
  | 'open'
  | 'off'
  | 'comment'
  | '-'
  | ','
  | ';'
  | 'end'

export interface Token {
  kind: TokenKind
  text: string
  /** Characters before it. */
  at: number
}

/** Longer ones first: a time begins like a day, a year like a time. */
const PATTERNS: readonly [TokenKind, RegExp][] = [
  ['time', /\d\d:\d\d/y],
  ['year', /\d{4}(?!\d)/y],
  ['day', /\d\d(?!\d)/y],
  ['month', new RegExp(`(?:${MONTHS.join('|')})(?![A-Za-z])`, 'y')],
  ['weekday', new RegExp(`(?:${WEEKDAYS.join('|')})(?![A-Za-z])`, 'y')],
  ['holiday', /PH(?![A-Za-z])/y],
  ['open', /open(?![A-Za-z])/y],
  ['off', /(?:off|closed)(?![A-Za-z])/y],
  ['comment', /"[^"]*"/y],
  ['-', /-/y],
  [',', /,/y],
  [';', /;/y],
]
const SPACE = / */y
/** What an unknown word is quoted as: it, not all that follows. */
const WORD = /[^\s,;]+/y

/** A text that is no opening rule. */
export class HoursError extends Error {
  override readonly name = 'HoursError'
  constructor(
    readonly text: string,
    /** Characters before what is wrong. */
    readonly at: number,
    readonly found: string,
    readonly expected: string,
  ) {
    const what = found === '' ? 'its end' : JSON.stringify(found)
    super(`hours ${JSON.stringify(text)}, character ${at + 1}: ${what}; expected ${expected}`)
  }
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** All words and, after the last, one of kind `end`. */
export function scan(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    at += match(SPACE, text, at)?.length ?? 0
    if (at >= text.length) return [...tokens, { kind: 'end', text: '', at: text.length }]
    let token: Token | null = null
    for (const [kind, pattern] of PATTERNS) {
      const word = match(pattern, text, at)
      if (word === null) continue
      token = { kind, text: word, at }
      break
    }
    if (!token)
      throw new HoursError(
        text,
        at,
        match(WORD, text, at) ?? text.charAt(at),
        'a date (Apr 01, 2026 Feb 16), a weekday (Mo), PH, a time (08:30), off or open',
      )
    tokens.push(token)
    at += token.text.length
  }
}
