/**
 * The ceiling: what could be told of a walk when it is over. A smoother draws the walks that the whole trace allows
 * (rts, offsets); each place is told at the time that lies right for most of them, or not at all. No guide can do this:
 * it sees the future and knows how it is judged.
 */
import { seededRandom } from '@/core/architecture/seededRandom'
import type { BenchFix, Contestant, Entered } from '../contestant'
import { EARLY_SECONDS, LATE_SECONDS } from '../score'
import { staysOf } from '../visits'
import { forwards } from './firstTimes'
import { sampledWalks } from './offsets'
import { smoothed } from './rts'

const WALKS = 60
/** Share of the walks for which the time must be right. */
const SURE = 0.5

export const smoother: Contestant = {
  name: 'Smoother that sees the future',
  note: `RTS with a slow bias, ${WALKS} walks drawn over the ground plan from the whole trace, every second`,
  everySeconds: 1,
  run(fixes, { plan }) {
    const entries = new Map<string, number[]>()
    const walks = sampledWalks(plan, smoothed(forwards(fixes)), WALKS, seededRandom(seedOf(fixes)))
    for (const walk of walks)
      for (const { placeId, enterSecond } of staysOf(plan, walk)) {
        const known = entries.get(placeId)
        if (known) known.push(enterSecond)
        else entries.set(placeId, [enterSecond])
      }
    return [...entries]
      .flatMap(([placeId, seconds]) => bestTime(placeId, seconds))
      .sort((a, b) => a.second - b.second)
  },
}

/** The middle of the span that holds most entries, when it holds enough. */
function bestTime(placeId: string, entries: readonly number[]): Entered[] {
  const sorted = [...entries].sort((a, b) => a - b)
  let best: readonly number[] = []
  sorted.forEach((from, i) => {
    const within = sorted.slice(i).filter(second => second <= from + EARLY_SECONDS + LATE_SECONDS)
    if (within.length > best.length) best = within
  })
  const [first = 0] = best
  const last = best[best.length - 1] ?? first
  // right for all of them: not more than LATE after the first, nor EARLY before the last
  const second = Math.min(
    first + LATE_SECONDS,
    Math.max(last - EARLY_SECONDS, best[best.length >> 1] ?? first),
  )
  return best.length >= SURE * WALKS ? [{ placeId, second }] : []
}

const seedOf = (fixes: readonly BenchFix[]): string => `smoother/${fixes.length}`
