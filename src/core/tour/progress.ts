/** How far one has come on a tour and how long the rest of it takes. */
import type { Progress, TourStop, WalkSeconds } from './types'

/** `skipped`: whatever is not to be walked to any more, for whichever reason. */
export function progressOf(
  stops: readonly Pick<TourStop, 'dwellMinutes'>[],
  done: ReadonlySet<number>,
  skipped: ReadonlySet<number>,
  walkSeconds: WalkSeconds,
): Progress {
  const ahead = stops.map((_, index) => index).filter(index => !done.has(index) && !skipped.has(index))
  return {
    nextIndex: ahead[0] ?? null,
    ahead,
    walkingSeconds: ahead.reduce((sum, to, i) => sum + walkSeconds(ahead[i - 1] ?? null, to), 0),
    dwellSeconds: ahead.reduce((sum, index) => sum + (stops[index]?.dwellMinutes ?? 0) * 60, 0),
  }
}
