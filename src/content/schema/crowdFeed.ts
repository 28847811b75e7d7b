/**
 * A live feed of crowds: what a museum may offer, and what the API says of it. The server asks the museum's address
 * (GUIDE_CROWD_FEED_URL) and holds the answer against `crowdFeedSchema`; what does not fit is not used at all.
 */
import { z } from 'zod'
import { idSchema } from './common'

const MAX_AREAS = 500
const DAY_SECONDS = 86_400
const DAY_MINUTES = 1440

const instant = z.iso.datetime({ offset: true })

const areaSchema = z.strictObject({
  /** `palace`, a group of `/crowds`, or a place. */
  id: idSchema,
  /** 0 empty, 1 quiet, 2 usual, 3 busy, 4 packed; null: not known. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  /** Waiting to get in; null: not known, or one does not wait there. */
  waitMinutes: z.number().min(0).max(DAY_MINUTES).nullable(),
})

const areas = z
  .array(areaSchema)
  .max(MAX_AREAS)
  .refine(list => new Set(list.map(({ id }) => id)).size === list.length, 'expected each id once')

/** What the museum's address answers with. */
export const crowdFeedSchema = z.strictObject({
  /** When it was counted, with the zone: `2026-05-01T10:20:00+08:00`. */
  generatedAt: instant,
  /** From then on; afterwards it counts as no longer known. */
  validForSeconds: z.number().int().min(1).max(DAY_SECONDS),
  areas,
})
export type CrowdFeed = z.infer<typeof crowdFeedSchema>

/** `/crowds/live`. `none`: no feed is set up, or its last good answer is out of date. */
export const crowdLiveView = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('none') }),
  z.strictObject({ status: z.literal('live'), generatedAt: instant, validUntil: instant, areas }),
])
export type CrowdLive = z.infer<typeof crowdLiveView>
export const NO_CROWD_LIVE: CrowdLive = { status: 'none' }

/** The area of the palace as a whole. */
export const PALACE_AREA = 'palace'
