import { z } from 'zod'
import { factSchema, idSchema, namesSchema, sourceIdsSchema, textSchema } from './common'
import { yearSchema } from './time'

export const PERSON_KINDS = ['emperor', 'consort', 'prince', 'official', 'eunuch', 'builder', 'artist', 'scholar', 'missionary', 'keeper', 'visitor'] as const

/** Someone whom halls, relics and events have in common. Years are those of birth and death; null is "not known". */
export const personSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(PERSON_KINDS),
  /** The name a visitor knows: emperors by their era (乾隆帝), with personal and temple names as aliases. */
  names: namesSchema,
  importance: z.number().int().min(1).max(5),
  born: yearSchema.nullable(),
  died: yearSchema.nullable(),
  /** Years on the throne, for emperors: from the accession to the death or abdication. */
  reign: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
  /** One line: who this is. Zh ≤ 30 characters, en ≤ 90. */
  summary: textSchema,
  /** Zh 120–320 characters, en 80–200 words. */
  story: textSchema,
  facts: z.array(factSchema).default([]),
  places: z.array(idSchema).default([]),
  relics: z.array(idSchema).default([]),
  /** Other people. */
  related: z.array(idSchema).default([]),
  sources: sourceIdsSchema,
})
export type Person = z.infer<typeof personSchema>
