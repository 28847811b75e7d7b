/** Answers to `fields` and `ids`: made on demand, compressed once, kept in a bounded cache. */
import type { Lang } from '@/content/schema'
import type { Site } from '../content/site'
import { prepareAnswer, type Answer } from '../http/answer'
import { compress } from '../http/compress'
import { API_HEADERS } from '../http/headers'
import { Lru } from '../http/lru'
import { ApiProblem } from '../http/problem'
import { API_BASE } from './base'
import type { Query } from './query'
import type { Collection, Route, Thing } from './route'
import { envelope } from './routes'

const CACHE_ENTRIES = 500
const CACHE_BYTES = 32 * 1024 * 1024
/** Quick: someone is waiting. */
const BROTLI_QUALITY = 5

/** Names of fields that things of a collection have. */
export function fieldsOf(site: Site, collection: Collection): Set<string> {
  return new Set(site.bundles.zh[collection].flatMap((thing: Thing) => Object.keys(thing)))
}

function pick(thing: Thing, fields: readonly string[] | null): object {
  if (!fields) return thing
  return Object.fromEntries(Object.entries(thing).filter(([name]) => fields.includes(name)))
}

export const unknownId = (parameter: string, value: string, expected: string): ApiProblem =>
  new ApiProblem('unknown-id', `${parameter} = "${value.slice(0, 80)}"; expected ${expected}`, [
    { parameter, value, expected },
  ])

function find(things: readonly Thing[], collection: Collection, id: string, parameter: string): Thing {
  const thing = things.find(candidate => candidate.id === id)
  if (!thing) throw unknownId(parameter, id, `an id from ${API_BASE}/${collection}?fields=id`)
  return thing
}

/** Bytes of a list or of one thing, cut down as the query says. Throws ApiProblem when an id is unknown. */
function select(site: Site, collection: Collection, id: string | null, query: Query, lang: Lang): Buffer {
  const all: readonly Thing[] = site.bundles[lang][collection]
  const chosen =
    id !== null
      ? [find(all, collection, id, 'id')]
      : (query.ids?.map(wanted => find(all, collection, wanted, 'ids')) ?? all)
  const parts = chosen.map(thing => pick(thing, query.fields))
  const data = id !== null ? { data: parts[0] } : { data: parts, total: parts.length }
  return Buffer.from(JSON.stringify({ ...data, ...envelope(site, lang) }))
}

export function createSelector(
  site: Site,
): (route: Route, id: string | null, query: Query) => Promise<Answer> {
  const cache = new Lru<Answer>(CACHE_ENTRIES, CACHE_BYTES)
  return async (route, id, query) => {
    const { collection } = route
    if (!collection) throw new Error(`route ${route.path} has no collection to select from`)
    const fields = query.fields ? [...query.fields].sort().join() : '*'
    const key = [collection, id ?? '*', query.lang, fields, query.ids?.join() ?? '*'].join('|')
    const known = cache.get(key)
    if (known) return known
    const body = select(site, collection, id, query, query.lang)
    const variants = await compress(body, route.contentType, { maxQuality: BROTLI_QUALITY })
    const { contentType, cache: rule } = route
    const answer = prepareAnswer({ body, contentType, cache: rule, headers: API_HEADERS, variants })
    cache.set(key, answer, body.length + (variants.br?.length ?? 0) + (variants.gzip?.length ?? 0))
    return answer
  }
}
