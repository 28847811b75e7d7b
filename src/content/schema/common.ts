/**
 * Pieces that every content schema shares. Authoring shapes: both languages side by side, positions in the
 * palace grid, every claim with the ids of its sources. Sources of the shapes: docs/content-guide.md.
 */
import { z } from 'zod'

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a lower-case id such as "taihedian" or "jiaolou-dongbei"')
  .max(60)

/** Words in both languages; each is an original, neither a caption to the other. */
export const textSchema = z.strictObject({
  zh: z.string().trim().min(1),
  en: z.string().trim().min(1),
})
export type Text = z.infer<typeof textSchema>

/** A name ranks Chinese, pinyin with tone marks, English: always in this order. */
export const namesSchema = z.strictObject({
  zh: z.string().trim().min(1),
  pinyin: z.string().trim().min(1),
  en: z.string().trim().min(1),
  /** Other names a visitor may search for, in any script. */
  aliases: z.array(z.string().trim().min(1)).default([]),
})
export type Names = z.infer<typeof namesSchema>

/** Ids of `content/sources/*.yaml`; at least one. */
export const sourceIdsSchema = z.array(idSchema).min(1, 'expected at least one source id')

/**
 * One claim with where it is from. `grade`: A official or measured, B repeated secondary, C weak.
 * `disputed` says in words how sources disagree.
 */
export const factSchema = z.strictObject({
  label: textSchema,
  value: textSchema,
  sources: sourceIdsSchema,
  grade: z.enum(['A', 'B', 'C']).default('B'),
  disputed: textSchema.optional(),
})
export type Fact = z.infer<typeof factSchema>

/**
 * A position in the palace grid: `u` metres to palace-east, `v` metres to palace-north of the outer wall's
 * centre; `accuracyMeters` is the honest error (1–2 surveyed in OpenStreetMap, 5–15 estimated).
 */
export const gridPositionSchema = z.strictObject({
  u: z.number().min(-520).max(520),
  v: z.number().min(-620).max(620),
  accuracyMeters: z.number().positive().max(60),
})
export type GridPosition = z.infer<typeof gridPositionSchema>

/** Something to look for from where one stands. */
export const lookForSchema = z.strictObject({
  what: textSchema,
  /** Where to look, in words that people can follow ("above the centre doors"). */
  where: textSchema.optional(),
})

/** Rights apart for metadata, text and image (RightsStatements.org or Creative Commons URIs). */
export const rightsSchema = z.strictObject({
  metadata: z.url(),
  text: z.url(),
  /** null: no image is offered. */
  image: z.url().nullable(),
})
export type Rights = z.infer<typeof rightsSchema>

export const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/'
export const CC_BY_4 = 'https://creativecommons.org/licenses/by/4.0/'
export const ODBL_1 = 'https://opendatacommons.org/licenses/odbl/1-0/'
