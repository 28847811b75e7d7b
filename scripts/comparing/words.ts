/** Old and new words in one line, word by word: `三面[-城台-]{+宫墙+}抱住`; what stayed is shown only around the changes. */
import { diffArrays } from 'diff'

const AROUND = 16
export const LONGEST = 600

const HAN = /\p{Script=Han}/u

function tokens(text: string): string[] {
  const segmenter = new Intl.Segmenter(HAN.test(text) ? 'zh' : 'en', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

interface Part {
  sign: ' ' | '-' | '+'
  words: string
}

function partsOf(before: string, after: string): Part[] {
  return diffArrays(tokens(before), tokens(after)).map(({ value, added, removed }) => ({
    sign: added ? '+' : removed ? '-' : ' ',
    words: value.join(''),
  }))
}

/** A sign or two that stayed between two changes only breaks them up. */
function joined(parts: readonly Part[]): Part[] {
  const runs: Part[][] = []
  for (const [index, part] of parts.entries()) {
    const isBridge =
      part.sign === ' ' && part.words.trim().length <= 1 && index > 0 && index < parts.length - 1
    const last = runs.at(-1)
    if (last && (part.sign !== ' ' || isBridge) && (last[0]?.sign !== ' ' || isBridgeRun(last)))
      last.push(part)
    else runs.push([part])
  }
  return runs.flatMap(run => {
    if (run.length === 1) return run
    const side = (sign: '-' | '+'): Part => ({
      sign,
      words: run
        .filter(part => part.sign === sign || part.sign === ' ')
        .map(({ words }) => words)
        .join(''),
    })
    return [side('-'), side('+')].filter(({ words }) => words !== '')
  })
}

const isBridgeRun = (run: readonly Part[]): boolean => run.some(({ sign }) => sign !== ' ')

function shortened({ words }: Part, isFirst: boolean, isLast: boolean): string {
  const letters = [...words]
  if (letters.length <= AROUND * 2) return words
  const head = isFirst ? '' : letters.slice(0, AROUND).join('')
  const tail = isLast ? '' : letters.slice(-AROUND).join('')
  return `${head}…${tail}`
}

export function wordDiff(before: string, after: string, longest = LONGEST): string {
  const parts = joined(partsOf(before.trim(), after.trim()))
  const line = parts
    .map((part, index) => {
      if (part.sign === ' ') return shortened(part, index === 0, index === parts.length - 1)
      return part.sign === '-' ? `[-${part.words}-]` : `{+${part.words}+}`
    })
    .join('')
    .replace(/\s*\n\s*/g, ' ⏎ ')
  const letters = [...line]
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`
}
