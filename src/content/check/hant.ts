/**
 * Traditional Chinese is derived, so nobody reads it over before it is shown: here it is looked through for forms
 * that only a wrong choice makes, and turned back to see that it says the same.
 */
import { ConverterFactory, Locale } from 'opencc-js/t2cn'
import type { AuthoredContent, ContentProblem } from '../authored'
import { toHant } from '../hant/convert'
import { NEVER_HANT } from '../hant/words'
import { fileOf, problem } from './problem'
import { excerpt, SPEAKING_FOLDERS, writtenTexts } from './texts'

const { from, to } = Locale
const back = ConverterFactory(from['tw'] ?? [], to['cn'] ?? [])
/** Pairs that Taiwan parts and simplified Chinese has both of; the way back keeps the second. */
const PARTED = '干乾 象像 着著 夫伕 背揹 琅瑯 征徵 坐座 熏薰 钟锺'.split(' ').map(([one = '', other = '']) => [other, one] as const)
const folded = new Map(PARTED)
const simplify = (text: string): string => [...back(text)].map(letter => folded.get(letter) ?? letter).join('')

interface Said {
  file: string
  field: string
  zh: string
}

function namesOf(content: AuthoredContent): Said[] {
  return SPEAKING_FOLDERS.flatMap(folder =>
    content[folder].flatMap(thing =>
      'names' in thing
        ? [thing.names.zh, ...thing.names.aliases].map(zh => ({ file: fileOf(folder, thing.id), field: 'names', zh }))
        : [],
    ),
  )
}

function problemsOf(file: string, field: string, zh: string): ContentProblem[] {
  const hant = toHant(zh)
  const wrong = NEVER_HANT.exec(hant)
  if (wrong)
    return [
      problem(file, field, excerpt(hant, wrong.index, wrong[0].length), 'another traditional form: add the word to src/content/hant/words.ts'),
    ]
  return simplify(hant) === simplify(zh)
    ? []
    : [problem(file, field, zh, 'the same words after the way to traditional Chinese and back')]
}

export function checkHant(content: AuthoredContent): ContentProblem[] {
  const texts = writtenTexts(content).map(({ file, field, text }): Said => ({ file, field, zh: text.zh }))
  return [...texts, ...namesOf(content)].flatMap(({ file, field, zh }) => problemsOf(file, field, zh))
}
