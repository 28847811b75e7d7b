/** Years and days as history knows them: to the precision that is certain, in the calendar of the West. */
import { z } from 'zod'
import { sourceIdsSchema, textSchema } from './common'

/** A year; negative before our era, never 0. `circa` when it is not certain to the year. */
export const yearSchema = z.strictObject({
  year: z.number().int().min(-8000).max(2100).refine(year => year !== 0, 'expected a year other than 0'),
  circa: z.boolean().default(false),
})

/** `1420`, `1644-04` or `1644-04-25`: only as far as it is certain. Days before 1582-10-15 are Julian. */
export const historyDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected a date such as "1420", "1644-04" or "1644-04-25"')

export const HISTORY_KINDS = ['built', 'burnt', 'rebuilt', 'repaired', 'enlarged', 'renamed', 'used', 'lost', 'opened'] as const

/**
 * One dated line of a place's life. Other entries that date the same thing are compared with these lines, so that a
 * hall rebuilt in 1695 is so everywhere. `used` says what it was for from that year on.
 */
export const historySchema = z.strictObject({
  kind: z.enum(HISTORY_KINDS),
  /** null: it happened, nobody knows when. */
  from: z.number().int().min(1400).max(2100).nullable(),
  /** Last year of work or use; absent for a single year. */
  to: z.number().int().min(1400).max(2100).optional(),
  circa: z.boolean().default(false),
  what: textSchema,
  sources: sourceIdsSchema,
  grade: z.enum(['A', 'B', 'C']).default('B'),
  disputed: textSchema.optional(),
})
export type History = z.infer<typeof historySchema>
