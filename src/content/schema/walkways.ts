/**
 * The walkway graph as it is authored in `content/geo/walkways/*.yaml` (palace grid, metres) and as it travels
 * (WGS-84). Lengths and shade are computed by the build. What is absent is not known.
 */
import { z } from 'zod'
import { idSchema, sourceIdsSchema } from './common'
import { hoursProblem } from './hours'

export const WAY_KINDS = [
  'court',
  'lane',
  'path',
  'gate',
  'stairs',
  'ramp',
  'bridge',
  'covered',
  'indoor',
] as const
export const SURFACES = ['stone', 'brick', 'cobble', 'gravel', 'wood', 'asphalt'] as const
export const WAY_TICKETS = ['zhenbaoguan', 'zhongbiaoguan'] as const
/** Open ground, on which `level` can be said. */
const OPEN_KINDS: readonly string[] = ['court', 'lane', 'path']

const u = z.number().min(-520).max(520)
const v = z.number().min(-620).max(620)
const steps = z.number().int().min(0).max(80)

/** Names an operation whose rules it keeps; `off` is a rule. */
export const isOperationId = (hours: string): boolean => idSchema.safeParse(hours).success && hoursProblem(hours) !== null

/** The id of an operation, or an opening rule written out. */
const edgeHoursSchema = z.string().superRefine((text, context) => {
  const message = isOperationId(text) ? null : hoursProblem(text)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

const nodeSchema = z.strictObject({
  id: idSchema,
  u,
  v,
  /** The place or hall that people see there. */
  landmark: idSchema.optional(),
})

const edgeSchema = z
  .strictObject({
    from: idSchema,
    to: idSchema,
    kind: z.enum(WAY_KINDS),
    /** Points between the two nodes, where the way bends. */
    via: z
      .array(z.tuple([u, v]))
      .min(1)
      .optional(),
    /** Open ground of one height without a gate, a flight or a threshold: says 0 for all three. */
    level: z.literal(true).optional(),
    /** Climbed and gone down on the way from `from` to `to`. */
    stepsUp: steps.optional(),
    stepsDown: steps.optional(),
    /** Not counted: the drawn rise divided by 0.15 m. */
    stepsEstimated: z.literal(true).optional(),
    thresholdMeters: z.number().min(0).max(1).optional(),
    widthMeters: z.number().positive().max(60).optional(),
    surface: z.enum(SURFACES).optional(),
    oneWay: z.literal(true).optional(),
    /** A building that the way leads through although its walls are drawn solid. */
    through: idSchema.optional(),
    /** Instead of what the drawn roofs and trees give. */
    shade: z.number().min(0).max(1).optional(),
    /** Where it is not open as the palace is: an operation, whose rules for `ticket` or for admission count, or a rule. */
    hours: edgeHoursSchema.optional(),
    ticket: z.enum(WAY_TICKETS).optional(),
    accuracyMeters: z.number().positive().max(60),
    sources: sourceIdsSchema.optional(),
    note: z.string().optional(),
  })
  .refine(({ level, kind }) => !level || OPEN_KINDS.includes(kind), {
    path: ['level'],
    message: `expected level only with kind ${OPEN_KINDS.join(', ')}`,
  })
  .refine(
    ({ level, stepsUp, stepsDown, thresholdMeters }) => !level || !(stepsUp || stepsDown || thresholdMeters),
    {
      path: ['level'],
      message: 'expected either level or steps and thresholds, not both',
    },
  )
  .refine(({ stepsUp, stepsDown }) => (stepsUp === undefined) === (stepsDown === undefined), {
    path: ['stepsDown'],
    message: 'expected stepsUp and stepsDown together',
  })
  .refine(({ stepsEstimated, stepsUp }) => !stepsEstimated || stepsUp !== undefined, {
    path: ['stepsEstimated'],
    message: 'expected stepsEstimated only with steps',
  })

/** One precinct's nodes and edges; edges may name nodes of other files. */
export const walkwayFileSchema = z.strictObject({
  id: idSchema,
  sources: sourceIdsSchema,
  /** Nodes where visitors begin, and nodes where they are out. */
  entrances: z.array(idSchema).default([]),
  exits: z.array(idSchema).default([]),
  nodes: z.array(nodeSchema).min(1),
  edges: z.array(edgeSchema).default([]),
})
export type WalkwayFile = z.infer<typeof walkwayFileSchema>
export type WalkwayNode = z.infer<typeof nodeSchema>
export type WalkwayEdge = z.infer<typeof edgeSchema>

const lngLat = z.tuple([z.number(), z.number()])

/** The graph as it travels: what is null, false or 0 of an edge is left out (`src/content/walkways.ts` puts it back). */
export const walkGraphSchema = z.looseObject({
  version: z.literal(1),
  nodes: z.array(z.strictObject({ id: z.string(), at: lngLat, landmark: z.string().optional() })),
  edges: z.array(
    z.strictObject({
      /** Indices into `nodes`. */
      from: z.number().int().min(0),
      to: z.number().int().min(0),
      kind: z.enum(WAY_KINDS),
      via: z.array(lngLat).optional(),
      lengthMeters: z.number().positive(),
      stepsUp: steps.optional(),
      stepsDown: steps.optional(),
      thresholdMeters: z.number().optional(),
      widthMeters: z.number().optional(),
      surface: z.enum(SURFACES).optional(),
      oneWay: z.literal(true).optional(),
      shade: z.number().optional(),
      hours: z.string().optional(),
      ticket: z.enum(WAY_TICKETS).optional(),
      accuracyMeters: z.number().positive(),
    }),
  ),
})
export type PackedWalkGraph = z.infer<typeof walkGraphSchema>
