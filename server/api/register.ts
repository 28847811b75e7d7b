/** Puts the table of routes onto a Fastify app. The usual request is one look-up by its exact address. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LANGS } from '@/content/schema'
import type { Site } from '../content/site'
import { prepareAnswer, type Answer } from '../http/answer'
import { API_HEADERS, docsPolicy, SECURITY_HEADERS } from '../http/headers'
import { ApiProblem } from '../http/problem'
import { methodsBut, preflight, readOnly, respond } from '../http/respond'
import { API_BASE } from './base'
import { parseQuery, type Allowed } from './query'
import type { LiveSources, Route } from './route'
import { ROUTES } from './routes'
import { createSelector, fieldsOf, unknownId } from './selection'
import { targetOf, type CompressedWhole } from './wholes'

/** `/places/{id}` → `/places/:id`; endings such as `.json` are part of the parameter. */
const fastifyPath = (path: string): string => path.replace(/\{(\w+)\}(\.json)?/g, ':$1')

function prepare(whole: CompressedWhole): Answer {
  const { contentType, cache } = whole.route
  const isPage = contentType.startsWith('text/html')
  const headers = isPage
    ? { ...SECURITY_HEADERS, 'content-security-policy': docsPolicy(whole.body.toString()) }
    : API_HEADERS
  return prepareAnswer({ body: whole.body, contentType, cache, headers, variants: whole.variants })
}

/** Address → answer, with and without the default language. */
function answersByTarget(wholes: readonly CompressedWhole[]): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const whole of wholes) {
    const answer = prepare(whole)
    answers.set(whole.target, answer)
    if (whole.lang === LANGS[0]) answers.set(whole.target.replace(/\?.*$/, ''), answer)
  }
  return answers
}

function missing(route: Route, request: FastifyRequest): ApiProblem {
  const parameter = route.pathParameters.at(-1)
  const values = request.params as Record<string, string>
  if (!parameter) return new ApiProblem('unknown-route', `nothing is at ${request.url.slice(0, 80)}`)
  const value = values[parameter.name] ?? ''
  return unknownId(
    parameter.name,
    route.path.endsWith('.json') ? value.replace(/\.json$/, '') : value,
    parameter.expected,
  )
}

/** Made for each request: it is small, and the next one may be another. */
function liveAnswer({ live, contentType, cache }: Route, sources: LiveSources): Answer | null {
  const value = live?.(sources)
  if (!value) return null
  const variants = { br: null, gzip: null }
  const body = Buffer.from(JSON.stringify(value))
  return prepareAnswer({ body, contentType, cache, headers: API_HEADERS, variants })
}

export function registerApi(
  app: FastifyInstance,
  site: Site,
  wholes: readonly CompressedWhole[],
  sources: LiveSources = {},
): void {
  const answers = answersByTarget(wholes)
  const select = createSelector(site)

  for (const route of ROUTES) {
    const allowed: Allowed = {
      names: route.query,
      fields: route.collection ? fieldsOf(site, route.collection) : new Set(),
    }
    /** Anything but the exact address of a whole answer. */
    const slow = async (request: FastifyRequest): Promise<Answer> => {
      const [path = '', search = ''] = request.url.split(/\?(.*)/s, 2)
      const query = parseQuery(search, allowed)
      const plainPath = decodeURIComponent(path)
      const whole = answers.get(targetOf(plainPath, route.query.includes('lang') ? query.lang : null))
      if (!whole) throw missing(route, request)
      if (!query.fields && !query.ids) return liveAnswer(route, sources) ?? whole
      const id = route.pathParameters.length > 0 ? (plainPath.split('/').at(-1) ?? '') : null
      return select(route, id, query)
    }
    readOnly(app, `${API_BASE}${fastifyPath(route.path)}`, (request, reply) => {
      const answer = answers.get(request.url)
      if (answer) return respond(request, reply, liveAnswer(route, sources) ?? answer)
      return slow(request).then(made => respond(request, reply, made))
    })
  }
  const unknown = (request: FastifyRequest): never => {
    throw new ApiProblem('unknown-route', `nothing is at ${request.url.slice(0, 80)}; see ${API_BASE}`)
  }
  for (const url of ['/api', '/api/*']) {
    app.route({ method: 'OPTIONS', url, handler: preflight })
    app.route({ method: methodsBut(app, 'OPTIONS'), url, handler: unknown })
  }
}
