/** Every route answers with what the OpenAPI document says, over the real content and over the fixture. */
import Ajv2020 from 'ajv/dist/2020'
import type { ValidateFunction } from 'ajv'
import { NO_BUILT_ASSETS } from '@/content/schema'
import { ROUTES } from '../../server/api/routes'
import { buildWholes, type Whole } from '../../server/api/wholes'
import { sha256Hex } from '../../server/content/hash'
import { loadAuthored } from '../../server/content/load'
import { buildSite } from '../../server/content/site'
import { FIXTURE, REAL, startServer, type Response, type Server } from './support'

type Schema = Record<string, unknown>
interface Operation {
  operationId: string
  parameters: { name: string; in: string }[]
  responses: Record<string, { content?: Record<string, { schema: Schema }>; $ref?: string }>
}
interface Document {
  openapi: string
  paths: Record<string, { get: Operation }>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, { content: Record<string, { schema: Schema }> }>
  }
}

function validator(document: Document): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'api', components: document.components })
  const rooted = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema).replace(/"#\/components/g, '"api#/components'))
  const known = new Map<string, ValidateFunction>()
  return schema => {
    const key = JSON.stringify(schema)
    const validate = known.get(key) ?? ajv.compile(rooted(schema) as Schema)
    known.set(key, validate)
    return validate
  }
}

describe.each([
  ['fixture', FIXTURE],
  ['real', REAL],
])('%s content', (_name, contentDir) => {
  let server: Server
  let document: Document
  let compile: (schema: Schema) => ValidateFunction
  let wholes: readonly Whole[]
  beforeAll(async () => {
    server = await startServer({ contentDir })
    wholes = buildWholes(buildSite(await loadAuthored(contentDir), NO_BUILT_ASSETS), ROUTES)
    document = (await server.get('/api/v1/openapi.json')).json<Document>()
    compile = validator(document)
    // the real content in three languages, each answer compressed
  }, 120_000)
  afterAll(() => server.close())

  function expectFits(response: Response, path: string): void {
    const declared = document.paths[path]?.get.responses['200']?.content
    const [type, media] = Object.entries(declared ?? {})[0] ?? []
    expect(response.headers['content-type']?.split(';')[0]).toBe(type)
    if (!media || !type?.includes('json')) return
    const validate = compile(media.schema)
    const fits = validate(response.json())
    expect({ path, errors: fits ? [] : validate.errors?.slice(0, 5) }).toEqual({ path, errors: [] })
  }

  test('the document names each route of the table once', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(ROUTES.map(route => `/api/v1${route.path}`))
    const operationIds = Object.values(document.paths).map(path => path.get.operationId)
    expect(new Set(operationIds).size).toBe(operationIds.length)
  })

  test.each(ROUTES.map(route => [route.path || '/', route] as const))('%s', async (_path, route) => {
    const answers = wholes.filter(whole => whole.route === route)
    expect(answers.length).toBeGreaterThan(0)
    for (const whole of answers) {
      const response = await server.get(whole.target, { headers: { 'accept-encoding': 'br' } })
      expect([whole.target, response.status]).toEqual([whole.target, 200])
      expect([whole.target, sha256Hex(response.text())]).toEqual([whole.target, whole.sha256])
      expectFits(response, `/api/v1${route.path}`)
    }
  })

  test('answers cut down by fields and ids fit too, and hold no more than was asked for', async () => {
    for (const route of ROUTES.filter(({ collection }) => collection !== null)) {
      const id =
        (await server.get(`/api/v1/${route.collection}`)).json<{ data: { id: string }[] }>().data[0]?.id ?? ''
      const path = `/api/v1${route.path.replace('{id}', id)}`
      const cut = await server.get(
        `${path}?fields=id&lang=en${route.query.includes('ids') ? `&ids=${id}` : ''}`,
      )
      expectFits(cut, `/api/v1${route.path}`)
      const { data } = cut.json<{ data: unknown }>()
      expect(data).toEqual(route.path.endsWith('{id}') ? { id } : [{ id }])
    }
  })

  test('errors are the problems that the document declares', async () => {
    for (const [path, status] of [
      ['/api/v1/places/nope', 404],
      ['/api/v1/places?colour=red', 400],
      ['/api/v1/geo/sky', 404],
    ] as const) {
      const response = await server.get(path)
      expect(response.status).toBe(status)
      const schema =
        document.components.responses[`Problem${status}`]?.content['application/problem+json']?.schema
      const validate = compile(schema ?? {})
      expect(validate(response.json())).toBe(true)
    }
  })

  test('a bundle names geometry by paths that answer with those bytes for ever', async () => {
    const bundle = (await server.get('/api/v1/bundle?lang=en')).json<{
      geo: Record<string, { path: string; sha256: string; bytes: number }>
    }>()
    for (const [layer, asset] of Object.entries(bundle.geo)) {
      const object = await server.get(asset.path, { headers: { 'accept-encoding': 'br, gzip' } })
      expect(object.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(Buffer.byteLength(object.text())).toBe(asset.bytes)
      expect(sha256Hex(object.text())).toBe(asset.sha256)
      const plain = await server.get(`/api/v1/geo/${layer}?lang=en`)
      expect(sha256Hex(plain.text())).toBe(asset.sha256)
    }
  })
})
