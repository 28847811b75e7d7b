import { z } from 'zod'
import { ELEVATION_PARTS } from '@/core/architecture/elevation/partNames'
import { idSchema, namesSchema, sourceIdsSchema, textSchema } from './common'
import { seenAtSchema } from './motif'

export const TERM_GROUPS = ['plan', 'base', 'frame', 'brackets', 'roof', 'roof-ornament', 'tiles', 'paint', 'doors-windows', 'inside', 'walls-gates', 'garden', 'craft'] as const
/** A word of the builders. */
export const termSchema = z.strictObject({
  id: idSchema,
  group: z.enum(TERM_GROUPS),
  names: namesSchema,
  /** The definition in one line. Zh ≤ 30 characters, en ≤ 90. */
  summary: textSchema,
  /** Zh 60–200 characters, en 40–130 words. */
  text: textSchema,
  /** Shown on the elevation of this place or hall. */
  picture: z.strictObject({ hall: idSchema, part: z.enum(ELEVATION_PARTS) }).nullable(),
  seenAt: z.array(seenAtSchema).default([]),
  /** Other terms. */
  related: z.array(idSchema).default([]),
  sources: sourceIdsSchema,
})
export type Term = z.infer<typeof termSchema>
