/**
 * Who has stood at a place. The rule: for `STAND_SECONDS` in all, without having left in between, the trigger engine
 * took the visitor to be at the place (`present`, it entered and has not left) with a chance of at least
 * `SURE_CHANCE`, on readings good to `GOOD_ACCURACY_METERS`. A reading vouches for the time since the one before it,
 * `GAP_SECONDS` at most: nobody earns anything while the phone is silent. Only fixes come in here, no word of the
 * visitor's and no pretended walk: that is for the shell to see to.
 */
export const STAND_SECONDS = 20
export const SURE_CHANCE = 0.6
export const GOOD_ACCURACY_METERS = 30
/** The engine asks a standing phone every ten seconds. */
export const GAP_SECONDS = 15

/** What one fix, and the engine after it, say. */
export interface Look {
  atMs: number
  accuracyMeters: number
  /** Places the visitor is at, with the chance of being on their ground. */
  present: readonly { placeId: string; chance: number }[]
}

/** How long one has stood at each place one is at, and when that was last sure. */
export type Standing = Readonly<Record<string, { seconds: number; sureMs: number | null }>>

export const NOWHERE: Standing = {}

/** Places that are earned with this look, in the order they were come to; each is named once while one stays. */
export function stood(before: Standing, look: Look): { standing: Standing; earned: readonly string[] } {
  const standing: Record<string, { seconds: number; sureMs: number | null }> = {}
  const earned: string[] = []
  for (const { placeId, chance } of look.present) {
    const was = before[placeId] ?? { seconds: 0, sureMs: null }
    // Android says 0 for an accuracy it does not know
    const isGood = look.accuracyMeters > 0 && look.accuracyMeters <= GOOD_ACCURACY_METERS
    const isSure = isGood && chance >= SURE_CHANCE
    // what was not sure in between does not count, and does not undo what was
    const since = was.sureMs === null ? 0 : (look.atMs - was.sureMs) / 1000
    const seconds = isSure && since > 0 && since <= GAP_SECONDS ? was.seconds + since : was.seconds
    // a late reading does not put the clock back
    standing[placeId] = { seconds, sureMs: isSure ? Math.max(look.atMs, was.sureMs ?? look.atMs) : null }
    if (was.seconds < STAND_SECONDS && seconds >= STAND_SECONDS) earned.push(placeId)
  }
  return { standing, earned }
}
