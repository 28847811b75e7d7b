/** What a visitor can take along: each file with its hash and its size, so that both are known before it is fetched. */
import { z } from 'zod'
import { LANGS, licencesView, NARRATION_LAYERS, SCHEMA_VERSION } from './bundle'

/** What an object is for; each target takes the kinds it draws from (platform/keep). */
export const PACK_KINDS = ['bundle', 'ground', 'walkways', 'geo', 'font', 'model', 'overlay', 'thumbnail', 'drawing'] as const
export type PackKind = (typeof PACK_KINDS)[number]

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()

export const packObjectView = z.strictObject({
  /** Relative to the API's origin; what lies there never changes. */
  path: z.string(),
  kind: z.enum(PACK_KINDS),
  sha256,
  bytes: size,
  /** What travels with gzip; with better codings it is less. */
  transferBytes: size,
})
export type PackObjectView = z.infer<typeof packObjectView>

export const packView = z.strictObject({ schemaVersion: z.literal(SCHEMA_VERSION), objects: z.array(packObjectView) })
export const packAnswer = z.strictObject({
  data: packView,
  licences: licencesView,
  contentVersion: z.string(),
  lang: z.enum(LANGS),
})

/** A sound or its captions. Hash and size are null until it is made, which the first request for it has done. */
export const narrationFileView = z.strictObject({ path: z.string(), sha256: sha256.nullable(), bytes: size.nullable() })
export const narrationListing = z.strictObject({
  place: z.string(),
  layer: z.enum(NARRATION_LAYERS),
  audio: narrationFileView,
  captions: narrationFileView,
  /** What the sound will take, by the length of its words; null when it is made and its size known. */
  estimateBytes: size.nullable(),
})
export const narrationIndex = z.strictObject({
  data: z.array(narrationListing),
  lang: z.enum(LANGS),
})
