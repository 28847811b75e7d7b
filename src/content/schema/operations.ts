import { z } from 'zod'
import { idSchema, sourceIdsSchema, textSchema } from './common'
import { crowdsFields } from './crowds'
import { hoursRuleSchema } from './hours'

const hhmm = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "08:30" (Asia/Shanghai)')
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a month and day such as "04-01"')
const isoDate = z.iso.date()

const base = {
  id: idSchema,
  title: textSchema,
  note: textSchema,
  /** The day on which the rule was last compared with its source. */
  checkedOn: isoDate,
  sources: sourceIdsSchema,
}

/** Opening rules, closures, ticket rules and notices: dated and sourced. Times are Asia/Shanghai. */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('hours'),
    /** Seasons by month-day, inclusive; together they cover the year. */
    seasons: z.array(z.strictObject({ from: monthDay, to: monthDay, opens: hhmm, lastEntry: hhmm, closes: hhmm })).min(1),
    closedWeekdays: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
    /** Statutory holidays lift the weekly closure. */
    openOnHolidays: z.boolean(),
    /** The same as rules, with the days that seasons cannot say; left out: made from the seasons. */
    rules: z.array(hoursRuleSchema).min(1).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('ticket'),
    /** Prices in CNY by season; null when not sold apart. */
    prices: z.array(z.strictObject({ label: textSchema, from: monthDay, to: monthDay, cny: z.number().nonnegative() })),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('way'),
    /** Gates by which visitors enter or leave. */
    entrances: z.array(idSchema),
    exits: z.array(idSchema),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('closure'),
    places: z.array(idSchema),
    from: isoDate.nullable(),
    to: isoDate.nullable(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('notice'),
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    /** Of galleries with a ticket of their own. */
    rules: z.array(hoursRuleSchema).min(1).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('holidays'),
    /** Days off as the State Council announced them; a year that is missing is not known. */
    years: z.array(
      z.strictObject({
        year: z.number().int(),
        days: z.array(z.strictObject({ name: textSchema, from: isoDate, to: isoDate })).min(1),
      }),
    ),
    /** Holidays that the law names by date, in each year from `since` on. */
    everyYear: z.strictObject({ since: z.number().int(), days: z.array(monthDay) }),
  }),
  z.strictObject({ ...base, kind: z.literal('crowds'), ...crowdsFields }),
])
export type Operation = z.infer<typeof operationSchema>
