/**
 * Figures in English text → words, where the voice would read them wrong. Four bare digits from 1100 to 2099
 * are a year (1420 → fourteen twenty, 1908 → nineteen oh eight, the 1750s → seventeen fifties): quantities are
 * written with a comma (2,377) or in words, which is this guide's style. Ranges get "to", units their names.
 */
const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function below100(value: number): string {
  if (value < 20) return ONES[value] ?? ''
  const rest = value % 10
  return (TENS[Math.floor(value / 10)] ?? '') + (rest === 0 ? '' : ` ${ONES[rest] ?? ''}`)
}

/** A year from 1100 to 2099 as it is said. */
export function readYear(year: number): string {
  if (!Number.isInteger(year) || year < 1100 || year > 2099)
    throw new Error(`year "${year}" cannot be read: expected a whole number from 1100 to 2099`)
  const century = Math.floor(year / 100)
  const rest = year % 100
  if (century === 20 && rest < 10) return rest === 0 ? 'two thousand' : `two thousand and ${below100(rest)}`
  if (rest === 0) return `${below100(century)} hundred`
  return `${below100(century)} ${rest < 10 ? 'oh ' : ''}${below100(rest)}`
}

function plural(words: string): string {
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s*m²/gu, ' square metres'],
  [/(?<=\d)\s*km\b/gu, ' kilometres'],
  [/(?<=\d)\s*cm\b/gu, ' centimetres'],
  [/(?<=\d)\s*m\b/gu, ' metres'],
  [/(?<=\d)\s*%/gu, ' percent'],
  [/(?<=\d)\s*[×x]\s*(?=\d)/gu, ' by '],
]

/** Stands for a thousands comma while years are looked for (private use area: never in a text). */
const COMMA = '\uE000'

/** The text with years, ranges and units as words; other figures are left to the voice, without commas. */
export function readEnglishNumbers(text: string): string {
  let spoken = text
  for (const [pattern, word] of UNITS) spoken = spoken.replace(pattern, word)
  return spoken
    .replace(/(?<=\d)\s*[–—-]\s*(?=\d)/gu, ' to ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, COMMA)
    .replace(
      /(?<![\d.\uE000])(?:1[1-9]|20)\d\d(s?)(?![\d\uE000]|\.\d)/gu,
      (figure: string, decade: string) => {
        const year = readYear(Number(figure.slice(0, 4)))
        return decade === '' ? year : plural(year)
      },
    )
    .replaceAll(COMMA, '')
}
