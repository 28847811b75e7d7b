import { z } from 'zod'
import { idSchema } from './common'

/** A work that claims rest on. `url` only when the page is known to exist. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().trim().min(1),
  author: z.string().trim().min(1).nullable(),
  publisher: z.string().trim().min(1).nullable(),
  year: z.number().int().min(-500).max(2100).nullable(),
  kind: z.enum(['official', 'book', 'article', 'primary', 'dataset', 'standard']),
  url: z.url().nullable(),
  licence: z.string().nullable(),
  note: z.string().nullable(),
})
export type Source = z.infer<typeof sourceSchema>
