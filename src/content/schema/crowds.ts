/**
 * How many people are to be expected: patterns as they are authored (`content/operations/crowds.yaml`) and as they
 * travel (`CrowdModel` of core/crowd/types.ts). Every figure has sources, or says that it is an estimate and how it
 * was reasoned; one that has both is known in its direction and estimated in its size.
 */
import { z } from 'zod'
import type { CrowdModel } from '@/core/crowd/types'
import { idSchema, textSchema } from './common'

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "08:30" (Asia/Shanghai)')
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const shift = z.number().int().min(-4).max(4)
const lagMinutes = z.number().int().min(-240).max(240).default(0)

const ground = {
  sources: z.array(idSchema).default([]),
  estimate: z.boolean().optional(),
  /** How it was reasoned, or what the sources say. */
  note: textSchema.optional(),
}

interface Ground {
  sources: string[]
  estimate?: boolean | undefined
  note?: z.infer<typeof textSchema> | undefined
}
const hasGround = ({ sources, estimate, note }: Ground): boolean =>
  estimate ? note !== undefined : sources.length > 0
const GROUND = { path: ['sources'], message: 'expected source ids, or estimate: true with a note' }

const span = { from: time, to: time }

/** Fields of the operation `kind: crowds`. */
export const crowdsFields = {
  /** Levels of an ordinary day: a weekday in spring or autumn. 0 empty, 1 quiet, 2 usual, 3 busy, 4 packed. */
  hours: z.array(z.strictObject({ ...span, level: z.number().int().min(0).max(4), ...ground }).refine(hasGround, GROUND)).min(1),
  /** Levels more or less than on an ordinary day. */
  weekdays: z.array(
    z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), shift, ...ground }).refine(hasGround, GROUND),
  ),
  months: z.array(
    z
      .strictObject({ months: z.array(z.enum(MONTH_NAMES)).min(1), shift, ...ground })
      .refine(hasGround, GROUND),
  ),
  /** Weekday and month together make it no busier than this. */
  most: z.strictObject({ shift, ...ground }).refine(hasGround, GROUND),
  /** Instead of weekday and month, on the days of the operation `kind: holidays`. */
  holiday: z.strictObject({ shift, ...ground }).refine(hasGround, GROUND).nullable(),
  /** Places that fill and empty together; a place that is in none is as the palace is. */
  groups: z.array(
    z
      .strictObject({ group: idSchema, name: textSchema, places: z.array(idSchema).min(1), shift, lagMinutes, ...ground })
      .refine(hasGround, GROUND),
  ),
  /** Single places, instead of their group. */
  single: z.array(z.strictObject({ place: idSchema, shift, lagMinutes, ...ground }).refine(hasGround, GROUND)),
  /** Waiting at security, on days of at least this shift. */
  queue: z.strictObject({
    leastShift: shift,
    hours: z
      .array(z.strictObject({ ...span, waitMinutes: z.number().int().min(0).max(240), ...ground }).refine(hasGround, GROUND)),
  }),
}

const groundView = {
  sources: z.array(z.string()),
  estimate: z.boolean(),
  /** `high`: a source gives the figure · `medium`: sources say which way, the size is ours · `low`: reasoned. */
  confidence: z.enum(['high', 'medium', 'low']),
}
const minutes = z.number().int().min(0).max(24 * 60)
const lagView = z.number().int()
const spanView = { fromMinutes: minutes, toMinutes: minutes }
const shiftView = z.strictObject({ shift: z.number().int(), ...groundView })

/** Minutes since midnight in Beijing; `weekdays` from 0 Sunday, `months` from 1 January. */
export const crowdsView = z.strictObject({
  hours: z.array(z.strictObject({ ...spanView, level, ...groundView })),
  weekdays: z.array(shiftView.extend({ weekdays: z.array(z.number().int().min(0).max(6)) })),
  months: z.array(shiftView.extend({ months: z.array(z.number().int().min(1).max(12)) })),
  most: shiftView,
  holiday: shiftView.nullable(),
  groups: z.array(shiftView.extend({ id: z.string(), places: z.array(z.string()), lagMinutes: lagView })),
  places: z.array(shiftView.extend({ id: z.string(), lagMinutes: lagView })),
  queue: z.strictObject({
    leastShift: z.number().int(),
    hours: z.array(z.strictObject({ ...spanView, waitMinutes: z.number().int(), ...groundView })),
  }),
}) satisfies z.ZodType<CrowdModel>
export type CrowdsView = z.infer<typeof crowdsView>

/** What the API says beside the figures: what they are, and why each is what it is. */
export const crowdsWordsView = z.strictObject({
  title: z.string(),
  note: z.string(),
  checkedOn: z.string(),
  /** Names of the groups by their id. */
  groups: z.record(z.string(), z.string()),
  /** Notes by the figure that they explain: `hours.0`, `groups.1`, `most`. */
  reasons: z.record(z.string(), z.string()),
})
export type CrowdsWordsView = z.infer<typeof crowdsWordsView>
