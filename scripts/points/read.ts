/** GeoJSON that came back from a map program: which points it has, and what about them can't be read. */
import { z } from 'zod'
import { formatProblem, shortValue } from '@/content/check/problem'
import { gridPositionSchema, idSchema } from '@/content/schema'
import { problemsOf } from '../../server/content/issues'
import { POINT_FOLDERS } from './features'

const CRS84 = /(?:CRS84|EPSG:+(?:[\d.]*:)?4326)$/

const collectionSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  crs: z.looseObject({ properties: z.looseObject({ name: z.string() }) }).nullish(),
  features: z.array(z.unknown()),
})
const featureSchema = z.looseObject({
  geometry: z.looseObject({
    type: z.literal('Point'),
    coordinates: z.array(z.number()).min(2).max(3),
  }),
  properties: z.looseObject({
    folder: z.enum(POINT_FOLDERS),
    id: idSchema,
    accuracyMeters: gridPositionSchema.shape.accuracyMeters,
    source: idSchema.nullish().or(z.literal('')),
  }),
})
export type PointFeature = z.infer<typeof featureSchema>

interface Read {
  features: readonly PointFeature[]
  problems: readonly string[]
  /** Those that can't be read counted in. */
  count: number
}

const refused = (problem: string): Read => ({ features: [], problems: [problem], count: 0 })

export function readFeatures(text: string): Read {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused(`${error instanceof Error ? error.message : String(error)}; expected GeoJSON`)
  }
  const collection = collectionSchema.safeParse(json)
  if (!collection.success) {
    const type = (json as { type?: unknown } | null)?.type
    return refused(`type = ${shortValue(type)}; expected "FeatureCollection" with features`)
  }
  const datum = collection.data.crs?.properties.name
  if (datum !== undefined && !CRS84.test(datum))
    return refused(`crs = ${JSON.stringify(datum)}; expected WGS-84 (urn:ogc:def:crs:OGC:1.3:CRS84)`)
  const problems: string[] = []
  const seen = new Map<string, number>()
  const features = collection.data.features.flatMap((value, index) => {
    const parsed = featureSchema.safeParse(value)
    if (!parsed.success) {
      problems.push(...problemsOf(`features.${index}`, value, parsed.error.issues).map(formatProblem))
      return []
    }
    const { folder, id } = parsed.data.properties
    const first = seen.get(`${folder}/${id}`)
    seen.set(`${folder}/${id}`, index)
    if (first === undefined) return [parsed.data]
    problems.push(
      `features.${index}: properties.id = "${id}"; expected each id once; features.${first} has it`,
    )
    return []
  })
  return { features, problems, count: collection.data.features.length }
}
