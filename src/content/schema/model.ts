/** Shape of the 3D map's model for the API's documentation; the types are those of core/architecture/model.ts. */
import { z } from 'zod'
import type { PalaceModel } from '@/core/architecture/model'
import { licencesView } from './bundle'
import { GLAZES, ROOF_FORMS } from './place'
import { TREE_SPECIES } from './geo'

const uv = z.tuple([z.number(), z.number()])
const ring = z.array(uv)
const owner = z.string().nullable()
const material = z.enum(['marble', 'brick', 'grey-brick'])
const rect = { u: z.number(), v: z.number(), turnDegrees: z.number() }

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rect'), ...rect, widthMeters: z.number(), depthMeters: z.number(), eaves: z.number() }),
  z.strictObject({ kind: z.literal('ring'), ring, eaves: z.number() }),
  z.strictObject({ kind: z.literal('line'), line: ring, widthMeters: z.number() }),
])

const buildingSchema = z.strictObject({
  owner,
  kind: z.enum(['hall', 'gate', 'tower', 'gallery', 'side-hall', 'house', 'pavilion']),
  importance: z.number(),
  roof: z.enum(ROOF_FORMS),
  eaves: z.number(),
  glazes: z.array(z.enum(GLAZES)),
  storeyed: z.boolean(),
  baysWide: z.number().nullable(),
  baysDeep: z.number().nullable(),
  baseMeters: z.number(),
  ridgeMeters: z.number(),
  parts: z.array(partSchema),
})

const passageSchema = z.strictObject({ u: z.number(), v: z.number(), widthMeters: z.number(), heightMeters: z.number(), runs: z.enum(['north', 'east']), form: z.enum(['arch', 'square']) })

const terraceSchema = z.strictObject({
  owner,
  rings: z.array(ring),
  tier: z.number(),
  fromMeters: z.number(),
  topMeters: z.number(),
  material,
  edge: z.enum(['balustrade', 'parapet', 'none']),
  passages: z.array(passageSchema),
})

const stepsSchema = z.strictObject({ owner, ...rect, widthMeters: z.number(), runMeters: z.number(), fromMeters: z.number(), topMeters: z.number(), material, carvedWay: z.boolean() })

/** All lengths in metres on the palace grid; heights above the court. */
export const palaceModelSchema = z.strictObject({
  format: z.literal(1),
  originLngLat: uv,
  axisRotationDegrees: z.number(),
  buildings: z.array(buildingSchema),
  terraces: z.array(terraceSchema),
  steps: z.array(stepsSchema),
  walls: z.array(z.strictObject({ kind: z.enum(['city-wall', 'palace-wall', 'lane-wall']), rings: z.array(ring), topMeters: z.number() })),
  water: z.array(z.strictObject({ kind: z.enum(['moat', 'river', 'pond']), rings: z.array(ring) })),
  bridges: z.array(z.strictObject({ owner, ...rect, widthMeters: z.number(), lengthMeters: z.number() })),
  trees: z.array(z.strictObject({ u: z.number(), v: z.number(), species: z.enum(TREE_SPECIES), heightMeters: z.number(), crownMeters: z.number() })),
  rockeries: z.array(z.strictObject({ owner, ring, heightMeters: z.number() })),
  licences: licencesView,
}) satisfies z.ZodType<PalaceModel>
