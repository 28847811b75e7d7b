/** The API as an OpenAPI 3.1 document, made from the table of routes. */
import { LANGS } from '@/content/schema'
import { PROBLEM_KINDS } from '../http/problem'
import { API_BASE } from './base'
import type { QueryName, Route } from './route'
import { componentSchemas, type JsonSchema } from './schemas'

const QUERY: Record<
  QueryName,
  { description: string; schema: JsonSchema; style?: string; explode?: boolean }
> = {
  lang: { description: 'Language of the words.', schema: { type: 'string', enum: LANGS, default: 'zh' } },
  fields: {
    description: 'Only these fields of each view, separated by commas.',
    schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
    style: 'form',
    explode: false,
  },
  ids: {
    description: 'Only the things with these ids, in this order, separated by commas.',
    schema: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 200 },
    style: 'form',
    explode: false,
  },
}

const mediaType = (contentType: string): string => contentType.split(';')[0] ?? contentType
const ref = (kind: 'schemas' | 'responses', name: string): JsonSchema => ({
  $ref: `#/components/${kind}/${name}`,
})

const HEADERS = {
  ETag: { description: 'Strong tag, one for each content coding.', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
  Vary: { schema: { type: 'string', const: 'Accept-Encoding' } },
}

function answerSchema(route: Route): JsonSchema {
  if (route.component) return ref('schemas', route.component)
  return mediaType(route.contentType) === 'text/html' ? { type: 'string' } : { type: 'object' }
}

function operation(route: Route): JsonSchema {
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    description: route.description,
    parameters: [
      ...route.pathParameters.map(({ name, description }) => ({
        name,
        in: 'path',
        required: true,
        description,
        schema: { type: 'string' },
      })),
      ...route.query.map(name => ({ name, in: 'query', required: false, ...QUERY[name] })),
    ],
    responses: {
      200: {
        description: route.summary,
        headers: HEADERS,
        content: { [mediaType(route.contentType)]: { schema: answerSchema(route) } },
      },
      304: { description: 'What the client has (If-None-Match) is still right.' },
      ...Object.fromEntries(
        [
          400,
          ...(route.pathParameters.length > 0 || route.query.includes('ids') ? [404] : []),
          405,
          406,
          500,
        ].map(status => [status, ref('responses', `Problem${status}`)]),
      ),
    },
  }
}

function problemResponses(): JsonSchema {
  const statuses = [...new Set(Object.values(PROBLEM_KINDS).map(kind => kind.status))]
  return Object.fromEntries(
    statuses.map(status => {
      const titles = Object.values(PROBLEM_KINDS).filter(kind => kind.status === status)
      const content = { 'application/problem+json': { schema: ref('schemas', 'Problem') } }
      return [`Problem${status}`, { description: titles.map(kind => kind.title).join('; '), content }]
    }),
  )
}

export function openApiDocument(routes: readonly Route[]): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Content API of the Forbidden City guide',
      version: '1.0.0',
      description:
        'Places, relics, tours, services and opening rules of the Forbidden City (故宫) in Chinese and English. ' +
        'Positions are WGS-84. Every answer carries its licences: text CC BY 4.0, geometry ODbL 1.0 ' +
        '(© OpenStreetMap contributors).',
      license: {
        name: 'Text CC BY 4.0, geometry ODbL 1.0',
        url: 'https://creativecommons.org/licenses/by/4.0/',
      },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(route => route.tag))].map(name => ({ name })),
    paths: Object.fromEntries(routes.map(route => [`${API_BASE}${route.path}`, { get: operation(route) }])),
    components: { schemas: componentSchemas(), responses: problemResponses() },
  }
}
