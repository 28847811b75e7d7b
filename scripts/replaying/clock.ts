/** Times of day as the palace's clocks show them, whatever the zone of this machine: UTC+8 (core/hours/zone.ts). */
const BEIJING_MS = 8 * 3600_000

/** 2026-05-01 09:03:20 */
export const dayAndTime = (ms: number): string =>
  new Date(ms + BEIJING_MS).toISOString().slice(0, 19).replace('T', ' ')

/** 09:03:20 */
export const clockTime = (ms: number): string => dayAndTime(ms).slice(-8)
