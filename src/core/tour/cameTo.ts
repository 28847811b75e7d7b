/**
 * What it means for a followed tour that the guide knows where one is: come to the stop, or gone on from it to the one
 * after. A way ends at one door of a hall and one may come by another; two stops may be nearer to each other than one
 * has to walk away from a stop to have left it.
 */
import type { Course } from './course'

/** `present`: places one is at. `fresh`: those of them one has just come to. null: nothing new. */
export function cameTo(
  { stops, states }: Course,
  isThere: boolean,
  present: readonly string[],
  fresh: readonly string[],
): 'arrived' | 'went-on' | null {
  const [next, after] = stops.filter((_, index) => states[index]?.mark === null)
  if (!next) return null
  if (!isThere) return present.includes(next.place) ? 'arrived' : null
  // only who has just come there went on: a garden is round its pavilion all the time
  return after && after.place !== next.place && fresh.includes(after.place) ? 'went-on' : null
}

/** Nothing comes after the stop that is next. */
export const isAtLast = ({ states }: Course): boolean =>
  states.filter(({ mark }) => mark === null).length === 1

/** Nobody has to walk away from the last stop: it is seen when its minutes are over. Epoch milliseconds. */
export function isOverAtLast(course: Course, arrivedAtMs: number | null, atMs: number): boolean {
  const last = isAtLast(course) ? course.states.find(({ mark }) => mark === null) : undefined
  return !!last && arrivedAtMs !== null && atMs - arrivedAtMs >= last.dwellMinutes * 60_000
}
