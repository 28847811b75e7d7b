import { z } from 'zod'
import { idSchema, sourceIdsSchema, textSchema } from './common'

export const tourStopSchema = z.strictObject({
  place: idSchema,
  /** Why this stop is in this tour. */
  reason: textSchema,
  /** What is told on the way from the stop before; null at the first stop. */
  leadIn: textSchema.nullable(),
  dwellMinutes: z.number().int().min(1).max(60),
  relics: z.array(idSchema).default([]),
})

/** A curated sequence of places with a point of view. */
export const tourSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  /** The point of view: what someone knows afterwards that they did not before. */
  intro: textSchema,
  durationMinutes: z.number().int().min(20).max(480),
  stepFree: z.enum(['yes', 'no', 'partly', 'unknown']),
  audience: z.array(z.enum(['first-visit', 'children', 'history', 'architecture', 'art', 'quiet', 'step-free', 'rain', 'nature'])).min(1),
  bestTime: textSchema,
  seasonNote: textSchema.optional(),
  stops: z.array(tourStopSchema).min(3),
  /** Words at the end of the last stop. Zh 35–110 characters, en 20–70 words. */
  outro: textSchema.optional(),
  sources: sourceIdsSchema,
})
export type Tour = z.infer<typeof tourSchema>
