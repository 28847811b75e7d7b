import { z } from 'zod'
import { idSchema, sourceIdsSchema, textSchema } from './common'
import { historyDateSchema } from './time'

export const EVENT_KINDS = ['building', 'fire', 'ceremony', 'politics', 'daily-life', 'arts', 'war', 'museum'] as const

/** A dated entry of the timeline, 1406 to today. */
export const eventSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(EVENT_KINDS),
  /** What happened, in one line. Zh ≤ 30 characters, en ≤ 90. */
  title: textSchema,
  from: historyDateSchema,
  /** Absent for what took a day, or a single year. */
  to: historyDateSchema.optional(),
  circa: z.boolean().default(false),
  importance: z.number().int().min(1).max(5),
  /** Zh 50–180 characters, en 35–120 words. */
  text: textSchema,
  places: z.array(idSchema).default([]),
  relics: z.array(idSchema).default([]),
  people: z.array(idSchema).default([]),
  sources: sourceIdsSchema,
  grade: z.enum(['A', 'B', 'C']).default('B'),
  disputed: textSchema.optional(),
})
export type PalaceEvent = z.infer<typeof eventSchema>
