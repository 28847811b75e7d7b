/**
 * Guide numbers: what stands on a sign, and what a visitor without GPS types to say where they are. Each precinct
 * has a block of its own, numbered from south to north (in rows of 10 m) and from west to east. A number is given
 * once: it is printed on signs, so it does not move when a place is added or its position is corrected.
 */
import { MAX_NUMBER, type Precinct } from './schema/place'

/** The first number of each precinct's block; a block ends before the next one begins. */
export const FIRST_NUMBERS: Readonly<Record<Precinct, number>> = {
  'gates-and-walls': 1,
  'outer-court': 101,
  'outer-east': 201,
  'outer-west': 251,
  'inner-court': 301,
  'imperial-garden': 351,
  'six-eastern-palaces': 401,
  'six-western-palaces': 451,
  'ningshou-quarter': 501,
  'cining-quarter': 601,
}

/** First and last number of a precinct's block. */
export function blockOf(precinct: Precinct): readonly [first: number, last: number] {
  const first = FIRST_NUMBERS[precinct]
  const following = Object.values(FIRST_NUMBERS).filter(other => other > first)
  return [first, following.length > 0 ? Math.min(...following) - 1 : MAX_NUMBER]
}

/** The number after the highest one taken between two others, else the lowest free one; null when all are taken. */
function freeBetween(taken: ReadonlySet<number>, first: number, last: number): number | null {
  const next = Math.max(first - 1, ...[...taken].filter(number => number >= first && number <= last)) + 1
  if (next <= last) return next
  for (let number = first; number <= last; number++) if (!taken.has(number)) return number
  return null
}

/** The next free number: of the precinct's block when it is known and has room, else of all; null when none is left. */
export function nextNumber(taken: ReadonlySet<number>, precinct?: Precinct): number | null {
  const inBlock = precinct === undefined ? null : freeBetween(taken, ...blockOf(precinct))
  return inBlock ?? freeBetween(taken, 1, MAX_NUMBER)
}
