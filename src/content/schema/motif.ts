import { z } from 'zod'
import { idSchema, namesSchema, sourceIdsSchema, textSchema } from './common'

/** Where a motif, or a part of a building, can be seen: a place or a relic, and where on it. */
export const seenAtSchema = z.strictObject({
  /** A place's or a relic's id. */
  at: idSchema,
  where: textSchema,
})

/** A form that comes back on roofs, robes and bowls: relics name it in `motifs`. */
export const motifSchema = z.strictObject({
  id: idSchema,
  names: namesSchema,
  /** One line: what it wishes or means. Zh ≤ 30 characters, en ≤ 90. */
  summary: textSchema,
  /** Zh 100–280 characters, en 65–180 words. */
  story: textSchema,
  seenAt: z.array(seenAtSchema).min(1),
  /** Other motifs. */
  related: z.array(idSchema).default([]),
  sources: sourceIdsSchema,
})
export type Motif = z.infer<typeof motifSchema>
