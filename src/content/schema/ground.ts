import { z } from 'zod'
import type { PackedGroundPlan } from '@/core/geo/groundPlan'

/** The ground plan as it travels (core/geo/groundPlan.ts says what its fields mean). */
export const groundPlanSchema = z.looseObject({
  version: z.literal(1),
  cellMeters: z.number().positive(),
  minU: z.number(),
  minV: z.number(),
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
  places: z.array(z.string()).max(255),
  within: z.array(z.number().int().min(0)),
  /** Runs of cells, row by row from the south-west: count.code in base 36, code = kind + 4 × zone. */
  runs: z.string(),
}) satisfies z.ZodType<PackedGroundPlan>
