/**
 * Both languages are originals: zh is written in Han, en without Han (except a name in brackets), and neither
 * is a copy of the other. Figures such as "64.2 × 37.2 m" may be the same in both. Lengths follow the comments
 * of the schema: what is spoken is counted without punctuation, what is shown is counted as it stands.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { Text } from '../schema'
import { fileOf, FOLDERS, problem } from './problem'

const HAN = /\p{Script=Han}/u
const BRACKETED = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu
const UNITS = /(?<![a-z])(mm|cm|km|kg|m|g|m²|m2|cny)(?![a-z])/giu

/** Numbers, signs and units only. */
const isFigures = (words: string): boolean => !/\p{L}/u.test(words.replace(UNITS, ''))

const isText = (value: object): value is Text => {
  const keys = Object.keys(value)
  return keys.length === 2 && keys.includes('zh') && keys.includes('en')
}

/** Each pair of texts in a thing with its field path. */
export function textsOf(value: unknown, field = ''): { field: string; text: Text }[] {
  if (value === null || typeof value !== 'object') return []
  if (isText(value)) return [{ field, text: value }]
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, field ? `${field}.${key}` : key))
}

function checkText(file: string, field: string, { zh, en }: Text): ContentProblem[] {
  if (isFigures(zh) && isFigures(en)) return []
  if (zh === en) return [problem(file, field, zh, 'different words in zh and en')]
  const problems: ContentProblem[] = []
  if (!HAN.test(zh)) problems.push(problem(file, `${field}.zh`, zh, 'words in Han characters'))
  if (HAN.test(en.replace(BRACKETED, '')))
    problems.push(problem(file, `${field}.en`, en, 'no Han characters except in brackets'))
  return problems
}

export function checkParity(content: AuthoredContent): ContentProblem[] {
  return FOLDERS.flatMap(folder =>
    content[folder].flatMap(thing =>
      textsOf(thing).flatMap(({ field, text }) => checkText(fileOf(folder, thing.id), field, text)),
    ),
  )
}

interface Limit {
  field: 'summary' | 'brief' | 'standard' | 'deep'
  lang: 'zh' | 'en'
  min: number
  max: number
  unit: 'characters' | 'spoken characters' | 'words'
}

/** From schema/place.ts; deep is 4 minutes at the pace of the standard layer. */
const LIMITS: readonly Limit[] = [
  { field: 'summary', lang: 'zh', min: 1, max: 30, unit: 'characters' },
  { field: 'summary', lang: 'en', min: 1, max: 90, unit: 'characters' },
  { field: 'brief', lang: 'zh', min: 1, max: 85, unit: 'spoken characters' },
  { field: 'brief', lang: 'en', min: 1, max: 55, unit: 'words' },
  { field: 'standard', lang: 'zh', min: 240, max: 400, unit: 'spoken characters' },
  { field: 'standard', lang: 'en', min: 140, max: 230, unit: 'words' },
  { field: 'deep', lang: 'zh', min: 400, max: 1070, unit: 'spoken characters' },
  { field: 'deep', lang: 'en', min: 230, max: 615, unit: 'words' },
]

const COUNT: Record<Limit['unit'], (text: string) => number> = {
  characters: text => [...text].length,
  'spoken characters': text => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  words: text => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length,
}

/** Lengths of what is shown in one line and of what is spoken. */
export function checkLengths(content: AuthoredContent): ContentProblem[] {
  return content.places.flatMap(place =>
    LIMITS.flatMap(({ field, lang, min, max, unit }) => {
      const text = field === 'summary' ? place.summary : place.narration[field]
      if (!text) return []
      const count = COUNT[unit](text[lang])
      if (count >= min && count <= max) return []
      const name = field === 'summary' ? field : `narration.${field}`
      const expected = `${min > 1 ? `${min}–${max}` : `at most ${max}`} ${unit}, found ${count}`
      return [problem(fileOf('places', place.id), `${name}.${lang}`, text[lang], expected)]
    }),
  )
}
