import { z } from 'zod'
import { factSchema, gridPositionSchema, idSchema, lookForSchema, namesSchema, rightsSchema, sourceIdsSchema, textSchema } from './common'

export const RELIC_CATEGORIES = ['painting', 'calligraphy', 'bronze', 'jade', 'ceramics', 'clock', 'lacquer', 'enamel', 'textile', 'furniture', 'seal', 'sculpture', 'instrument', 'architecture-part', 'stone', 'tree', 'inscription', 'gold-silver'] as const

/** A museum object or a built-in treasure that has a story. Unknown is null, never a guess. */
export const relicSchema = z.strictObject({
  id: idSchema,
  /** built-in: seen where it stands; museum: kept by the museum, on display only when announced. */
  kind: z.enum(['built-in', 'museum']),
  category: z.enum(RELIC_CATEGORIES),
  names: namesSchema,
  importance: z.number().int().min(1).max(5),
  summary: textSchema,
  date: textSchema.nullable(),
  material: textSchema.nullable(),
  size: textSchema.nullable(),
  maker: textSchema.nullable(),
  /** The place where it stands, or with which its story is bound. */
  place: idSchema.nullable(),
  /** Where it stands, when it can be seen in place. */
  position: gridPositionSchema.nullable(),
  display: textSchema,
  story: textSchema,
  lookFor: z.array(lookForSchema).min(1).max(6),
  facts: z.array(factSchema).min(1),
  motifs: z.array(idSchema).default([]),
  related: z.array(idSchema).default([]),
  rights: rightsSchema,
  sources: sourceIdsSchema,
})
export type Relic = z.infer<typeof relicSchema>
