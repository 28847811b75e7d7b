/**
 * Both languages are originals: zh is written in Han, en without Han (except a name in brackets), and neither
 * is a copy of the other. Figures such as "64.2 × 37.2 m" may be the same in both.
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
