/** Shapes of answers, as zod and as JSON Schema (2020-12). Everything derives from the content contract. */
import { z } from 'zod'
import {
  assetView,
  bundleSchema,
  crowdFeedSchema,
  crowdLiveView,
  crowdsView,
  crowdsWordsView,
  eventSchema,
  eventView,
  geoFileSchema,
  LANGS,
  licencesView,
  motifSchema,
  motifView,
  operationSchema,
  operationView,
  packAnswer,
  packObjectView,
  groundPlanSchema,
  palaceModelSchema,
  walkGraphSchema,
  walkwayFileSchema,
  personSchema,
  personView,
  placeSchema,
  placeView,
  relicSchema,
  relicView,
  serviceSchema,
  serviceView,
  sourceSchema,
  sourceView,
  termSchema,
  termView,
  tourSchema,
  tourView,
} from '@/content/schema'
import { problemSchema } from '../http/problem'
import { API_BASE } from './base'
import type { Collection } from './route'

export type JsonSchema = Record<string, unknown>

const envelope = { licences: licencesView, contentVersion: z.string(), lang: z.enum(LANGS) }
const position = z.array(z.number()).min(2).max(3)
const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  geometry: z.looseObject({
    type: z.enum(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
    coordinates: z.union([
      position,
      z.array(position),
      z.array(z.array(position)),
      z.array(z.array(z.array(position))),
    ]),
  }),
  properties: z.record(z.string(), z.unknown()),
})
export const featureCollectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
  licences: licencesView,
})

export const indexSchema = z.strictObject({
  data: z.strictObject({
    name: z.string(),
    description: z.string(),
    schemaVersion: z.number(),
    langs: z.array(z.enum(LANGS)),
    links: z.record(z.string(), z.string()),
  }),
  ...envelope,
})

const VIEWS = {
  Place: placeView,
  Relic: relicView,
  Tour: tourView,
  Service: serviceView,
  Operation: operationView,
  Person: personView,
  Event: eventView,
  Motif: motifView,
  Term: termView,
  Source: sourceView,
} as const
export type ViewName = keyof typeof VIEWS
export const VIEW_OF: Record<Collection, ViewName> = {
  places: 'Place',
  relics: 'Relic',
  tours: 'Tour',
  services: 'Service',
  operations: 'Operation',
  people: 'Person',
  events: 'Event',
  motifs: 'Motif',
  terms: 'Term',
  sources: 'Source',
}

/** Name in components → zod: views, their parts (with `fields`), and the envelopes around both. */
function components(): Map<string, z.ZodType> {
  const all = new Map<string, z.ZodType>([
    ['Licences', licencesView],
    ['Asset', assetView],
    ['Problem', problemSchema],
    ['Index', indexSchema],
    ['FeatureCollection', featureCollectionSchema],
    ['PalaceModel', palaceModelSchema],
    ['GroundPlan', groundPlanSchema],
    ['WalkGraph', walkGraphSchema],
    [
      'MapFile',
      z.union([featureCollectionSchema, palaceModelSchema, groundPlanSchema, walkGraphSchema, bundleSchema]),
    ],
    ['Bundle', bundleSchema],
    ['PackObject', packObjectView],
    ['PackAnswer', packAnswer],
    ['Crowds', crowdsView],
    ['CrowdsWords', crowdsWordsView],
    [
      'CrowdsAnswer',
      z.strictObject({
        data: z.strictObject({ model: crowdsView, words: crowdsWordsView }).nullable(),
        ...envelope,
      }),
    ],
    ['CrowdFeed', crowdFeedSchema],
    ['CrowdLive', crowdLiveView],
    ['CrowdsLiveAnswer', z.strictObject({ data: crowdLiveView })],
  ])
  for (const [name, view] of Object.entries(VIEWS)) {
    const part: z.ZodType = view.partial()
    all.set(name, view)
    all.set(`${name}Part`, part)
    const list = (data: z.ZodType): z.ZodType =>
      z.strictObject({ data: z.array(data), total: z.number().int(), ...envelope })
    all.set(`${name}List`, z.union([list(view), list(part)]))
    all.set(
      `${name}Answer`,
      z.union([z.strictObject({ data: view, ...envelope }), z.strictObject({ data: part, ...envelope })]),
    )
  }
  return all
}

/** `components.schemas` of the OpenAPI document; shapes refer to each other. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of components()) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: id => `#/components/schemas/${id}`, io: 'output' })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  )
}

/** The id is the file's name: files do not hold it. */
function withoutId(schema: JsonSchema): JsonSchema {
  const branches = (schema['oneOf'] ?? schema['anyOf']) as JsonSchema[] | undefined
  if (branches) return { ...schema, [schema['oneOf'] ? 'oneOf' : 'anyOf']: branches.map(withoutId) }
  const { id: _id, ...properties } = schema['properties'] as JsonSchema
  return { ...schema, properties, required: (schema['required'] as string[]).filter(name => name !== 'id') }
}

const AUTHORED = {
  place: placeSchema,
  relic: relicSchema,
  tour: tourSchema,
  service: serviceSchema,
  operation: operationSchema,
  person: personSchema,
  event: eventSchema,
  motif: motifSchema,
  term: termSchema,
  source: sourceSchema,
  geo: geoFileSchema,
  walkways: walkwayFileSchema,
} as const

/** JSON Schemas that stand alone: `place` is the view, `authored-place` the file under content/. */
export function standaloneSchemas(): Map<string, JsonSchema> {
  const all = new Map<string, JsonSchema>()
  const add = (name: string, schema: JsonSchema): void => {
    all.set(name, { ...schema, $id: `${API_BASE}/schemas/${name}.json` })
  }
  for (const [name, view] of Object.entries({ ...VIEWS, Bundle: bundleSchema, Problem: problemSchema }))
    add(name.toLowerCase(), z.toJSONSchema(view, { io: 'output' }))
  for (const [name, schema] of Object.entries(AUTHORED))
    add(`authored-${name}`, withoutId(z.toJSONSchema(schema, { io: 'input' })))
  return all
}
