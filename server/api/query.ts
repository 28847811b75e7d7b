/** Reads a query strictly: unknown, repeated, empty and wrong parameters are all named in one answer. */
import { LANGS, type Lang } from '@/content/schema'
import { ApiProblem, type ParameterError } from '../http/problem'
import type { QueryName } from './route'

const MAX_IDS = 200

export interface Query {
  lang: Lang
  fields: readonly string[] | null
  ids: readonly string[] | null
}

export interface Allowed {
  names: readonly QueryName[]
  fields: ReadonlySet<string>
}

const isLang = (value: string): value is Lang => (LANGS as readonly string[]).includes(value)
const listOf = (value: string): string[] => [...new Set(value.split(','))]

/** `search` is what follows the question mark. Throws ApiProblem. Whether ids exist is not decided here. */
export function parseQuery(search: string, allowed: Allowed): Query {
  const query: Query = { lang: 'zh', fields: null, ids: null }
  const unknown: ParameterError[] = []
  const bad: ParameterError[] = []
  const seen = new Set<string>()
  for (const [parameter, value] of new URLSearchParams(search)) {
    if (!allowed.names.some(name => name === parameter)) {
      const expected = allowed.names.length > 0 ? `one of ${allowed.names.join(', ')}` : 'no query parameter'
      unknown.push({ parameter, value, expected })
    } else if (seen.has(parameter)) bad.push({ parameter, value, expected: 'the parameter once' })
    else if (parameter === 'lang') {
      if (isLang(value)) query.lang = value
      else bad.push({ parameter, value, expected: `one of ${LANGS.join(', ')}` })
    } else if (parameter === 'fields') {
      query.fields = listOf(value)
      for (const field of query.fields)
        if (!allowed.fields.has(field))
          bad.push({ parameter, value: field, expected: `one of ${[...allowed.fields].join(', ')}` })
    } else {
      query.ids = listOf(value)
      if (query.ids.length > MAX_IDS)
        bad.push({ parameter, value: `${query.ids.length} ids`, expected: `at most ${MAX_IDS} ids` })
      if (query.ids.includes('')) bad.push({ parameter, value, expected: 'ids separated by single commas' })
    }
    seen.add(parameter)
  }
  const [first] = [...unknown, ...bad]
  if (first) {
    const kind = unknown.length > 0 ? 'unknown-parameter' : 'bad-value'
    const detail = `${first.parameter} = "${first.value.slice(0, 80)}"; expected ${first.expected}`
    throw new ApiProblem(kind, detail, [...unknown, ...bad])
  }
  return query
}
