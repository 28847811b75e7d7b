import { z } from 'zod'
import { factSchema, gridPositionSchema, idSchema, lookForSchema, namesSchema, sourceIdsSchema, textSchema } from './common'
import { hoursTextSchema } from './hours'
import { TICKETS } from './tickets'
import { historySchema } from './time'

export const PLACE_KINDS = ['gate', 'hall', 'palace', 'pavilion', 'tower', 'bridge', 'garden', 'gallery', 'court', 'library', 'stage'] as const
export const PRECINCTS = ['gates-and-walls', 'outer-court', 'outer-east', 'outer-west', 'inner-court', 'imperial-garden', 'six-eastern-palaces', 'six-western-palaces', 'ningshou-quarter', 'cining-quarter'] as const
/** 庑殿 hip, 歇山 gable-hip, 攒尖 pyramidal, 圆攒尖 round pyramidal over a square, 悬山, 硬山, 卷棚歇山, 卷棚, 盝顶, 十字脊 cross-ridged */
export const ROOF_FORMS = ['hip', 'gable-hip', 'pyramidal', 'round-pyramidal', 'overhanging-gable', 'flush-gable', 'round-ridge-gable-hip', 'round-ridge', 'flat-crowned', 'cross-ridged'] as const
/** Colour of the roof tiles; a `-trim` names a second colour along eaves and ridges (剪边). `gilt` 镏金 plates. */
export const GLAZES = ['yellow', 'green', 'black', 'grey', 'black-green-trim', 'yellow-green-trim', 'green-yellow-trim', 'yellow-blue-trim', 'blue-purple-trim', 'gilt'] as const

/**
 * The description every picture of a hall is derived from. Sizes are between column lines unless
 * `withEaves` says so; null is "not known", never a guess. Bays are counted in 间.
 */
export const architectureSchema = z.strictObject({
  baysWide: z.number().int().min(1).max(13).nullable(),
  baysDeep: z.number().int().min(1).max(9).nullable(),
  widthMeters: z.number().positive().max(160).nullable(),
  depthMeters: z.number().positive().max(120).nullable(),
  heightMeters: z.number().positive().max(60).nullable(),
  /** What \`heightMeters\` counts from: the court, or the hall's own floor (above its terrace or gate platform). */
  heightFrom: z.enum(['court', 'floor']).default('court'),
  roof: z.enum(ROOF_FORMS),
  eaves: z.number().int().min(1).max(3),
  glaze: z.enum(GLAZES),
  terraceTiers: z.number().int().min(0).max(3),
  /** Stands on a brick gate platform (城台) instead of a terrace. */
  gatePlatform: z.boolean().default(false),
  sources: sourceIdsSchema,
  grade: z.enum(['A', 'B', 'C']),
  /** What is uncertain about the above, in words. */
  note: textSchema.optional(),
})

export { TICKETS }

/** Steps, ramps, thresholds on the way in; null and `unknown` are said to be unknown. */
export const accessSchema = z.strictObject({
  stepFree: z.enum(['yes', 'no', 'partly', 'unknown']),
  note: textSchema,
  steps: z.number().int().min(0).max(120).nullable().default(null),
  ramp: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  thresholdMeters: z.number().min(0).max(1).nullable().default(null),
})

/** A gallery of the museum that is shown inside, as of a day; galleries move. */
export const exhibitionSchema = z.strictObject({
  names: namesSchema,
  note: textSchema,
  asOf: z.iso.date(),
  sources: sourceIdsSchema,
})

/** Three digits: what is read from a sign and typed at once. */
export const MAX_NUMBER = 999

export const placeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(PLACE_KINDS),
  precinct: z.enum(PRECINCTS),
  names: namesSchema,
  /** 1 the palace's landmarks … 5 seen only when close. */
  importance: z.number().int().min(1).max(5),
  /** Guide number: on its sign, typed by who cannot be located. Unique, given once (../numbers.ts). */
  number: z.number().int().min(1).max(MAX_NUMBER),
  /** open: visitors enter its court or interior; outside-only: seen from outside; closed: not on a visitor's way. */
  status: z.enum(['open', 'outside-only', 'closed']),
  position: gridPositionSchema,
  /** One line: what it is. Zh ≤ 30 characters, en ≤ 90. */
  summary: textSchema,
  architecture: architectureSchema.optional(),
  /** Spoken layers. brief ≤ 20 s (zh ≤ 85 characters, en ≤ 55 words); standard 60–90 s (zh 240–400, en 140–230 words). */
  narration: z.strictObject({ brief: textSchema, standard: textSchema, deep: textSchema.optional() }),
  /** 3–6 things to look for where you stand. */
  lookFor: z.array(lookForSchema).min(3).max(6),
  /** A note for children. Zh ≤ 90 characters, en ≤ 60 words. */
  children: textSchema,
  /** For people who do not see: what lies before one, from the large to the small. Zh 60–160 characters, en 40–110 words. */
  audioDescription: textSchema,
  access: accessSchema,
  /** The ticket that lets people in; null: nobody is let in. */
  ticket: z.enum(TICKETS).nullable().default('admission'),
  /** Opening rules of its own (./hours.ts); null: those of its ticket. */
  hours: hoursTextSchema.nullable().default(null),
  /** What it was and is for, when it was built, burnt and rebuilt; in order of time. */
  history: z.array(historySchema).default([]),
  exhibition: exhibitionSchema.optional(),
  facts: z.array(factSchema).default([]),
  related: z.array(idSchema).default([]),
  sources: sourceIdsSchema,
})
export type Place = z.infer<typeof placeSchema>
export type PlaceInput = z.input<typeof placeSchema>
export type Precinct = (typeof PRECINCTS)[number]
export type Architecture = z.infer<typeof architectureSchema>
