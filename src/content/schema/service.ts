import { z } from 'zod'
import { gridPositionSchema, idSchema, namesSchema, sourceIdsSchema, textSchema } from './common'
import { hoursTextSchema } from './hours'

export const SERVICE_KINDS = ['toilet', 'nursing', 'water', 'cafe', 'restaurant', 'shop', 'first-aid', 'police', 'lost-property', 'audio-guide', 'wheelchair', 'luggage', 'tickets', 'ticket-check', 'exit', 'seats'] as const

export const serviceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SERVICE_KINDS),
  names: namesSchema,
  position: gridPositionSchema,
  /** null: not known. */
  accessible: z.boolean().nullable(),
  /** Opening rules (./hours.ts); null: not known. */
  hours: hoursTextSchema.nullable().default(null),
  note: textSchema,
  sources: sourceIdsSchema,
})
export type Service = z.infer<typeof serviceSchema>
