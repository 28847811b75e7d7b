/**
 * Names in pinyin against a dictionary, character by character with tones. The dictionary is an argument (the app's
 * sources do not carry one; scripts/names-pinyin.ts has it) and already knows the exceptions of
 * content/pronunciation/zh.yaml. Words are joined and capitals set as the author likes. Neutral tones and the tone
 * changes of 一 and 不 are accepted both ways (GB/T 16159 writes the tones of the dictionary, guides often the spoken
 * ones).
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { Names } from '../schema'
import { hallsOf } from './halls'
import { fileOf, problem } from './problem'

/** One syllable with tone mark for each Han character of the name. */
export type ToPinyin = (han: string) => readonly string[]

const SANDHI: Readonly<Record<string, readonly string[]>> = {
  一: ['yī', 'yí', 'yì'],
  不: ['bù', 'bú'],
  儿: ['ér', 'r'],
}

/** The four tone marks; the two dots of ü stay. */
const TONES = /[\u0300\u0301\u0304\u030c]/gu
const neutral = (syllable: string): string => syllable.normalize('NFD').replace(TONES, '').normalize('NFC')

/** Letters only: neither spaces nor the apostrophe of Xī’ān nor hyphens count. */
const letters = (pinyin: string): string =>
  pinyin
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')

const IN_BRACKETS = /（[^）]*）|\([^)]*\)/gu
/** The name without signs; what is in brackets (“卫生间（东）”) counts when the pinyin has it too. */
const hanOf = ({ zh, pinyin }: Pick<Names, 'zh' | 'pinyin'>): string =>
  (/[（(]/u.test(pinyin) ? zh : zh.replace(IN_BRACKETS, '')).replace(/[^\p{L}\p{N}]+/gu, '')

/** How much of `rest` is a reading of the character, in letters; 0 when none is. */
function readLength(rest: string, character: string, syllable: string): number {
  const accepted = [syllable, ...(SANDHI[character] ?? []), neutral(syllable)]
  const reading = accepted.find(candidate => rest.startsWith(candidate))
  if (reading !== undefined) return reading.length
  // a syllable that the dictionary says without a tone (休息 xiūxi) may be written with its own
  const said = rest.slice(0, syllable.length)
  return syllable === neutral(syllable) && neutral(said) === syllable ? syllable.length : 0
}

interface Mismatch {
  character: string
  expected: string
  rest: string
}

/** The first character whose reading does not stand in the pinyin, or null when they agree to the end. */
export function pinyinMismatch(names: Pick<Names, 'zh' | 'pinyin'>, toPinyin: ToPinyin): Mismatch | null {
  const han = hanOf(names)
  let rest = letters(names.pinyin)
  const syllables = toPinyin(han)
  for (const [index, character] of [...han].entries()) {
    const syllable = (syllables[index] ?? '').normalize('NFC')
    const length = readLength(rest, character, syllable)
    if (length === 0) return { character, expected: syllable, rest }
    rest = rest.slice(length)
  }
  return rest === '' ? null : { character: '', expected: '', rest }
}

interface Named {
  file: string
  field: string
  names: Names
}

function namedThings(content: AuthoredContent): Named[] {
  const own = (['places', 'relics', 'services', 'people', 'motifs', 'terms'] as const).flatMap(folder =>
    content[folder].map(({ id, names }) => ({ file: fileOf(folder, id), field: 'names.pinyin', names })),
  )
  const exhibitions = content.places.flatMap(({ id, exhibition }) =>
    exhibition
      ? [{ file: fileOf('places', id), field: 'exhibition.names.pinyin', names: exhibition.names }]
      : [],
  )
  const halls = hallsOf(content).map(({ file, field, names }) => ({
    file,
    field: `${field}.names.pinyin`,
    names,
  }))
  return [...own, ...exhibitions, ...halls]
}

/** Names with letters or figures in them have no reading that a dictionary could give; they are left out. */
const isHan = (names: Names): boolean => /^\p{Script=Han}+$/u.test(hanOf(names))

export function checkPinyin(content: AuthoredContent, toPinyin: ToPinyin): ContentProblem[] {
  return namedThings(content)
    .filter(({ names }) => isHan(names))
    .flatMap(({ file, field, names }) => {
      const mismatch = pinyinMismatch(names, toPinyin)
      if (mismatch === null) return []
      const { character, expected, rest } = mismatch
      return [
        problem(
          file,
          field,
          names.pinyin,
          character
            ? `${names.zh} with ${expected} for ${character} at “${rest}”, or its reading in pronunciation/zh.yaml`
            : `nothing after ${names.zh}, found “${rest}”`,
        ),
      ]
    })
}
