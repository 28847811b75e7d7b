/**
 * Which stops of a tour to keep in the time that is left, in their order. Exact: a dynamic programme over "the last stop
 * kept", each with every pair of time and worth that no other pair beats in both.
 *
 * Worth is what the tour itself gives a stop, its minutes; more for the last stop, which ends the story, and far more
 * for one that is locked. First with unhurried stays; shorter stays, down to half, are taken only if more stops, or
 * more locked ones, stay.
 */
import type { KeptStop, LeftOutStop, Shortened, TourStop, WalkSeconds } from './types'

/** In minutes of worth. */
const LAST_BONUS = 15
/** More than all other stops of a day together. */
const LOCKED_BONUS = 10_000

type Dwells = readonly Pick<TourStop, 'dwellMinutes'>[]

interface Label {
  index: number
  seconds: number
  worth: number
  count: number
  before: Label | null
}

/** `locked`: indexes of stops that are kept if they can be at all. `among`: those that may be kept; all by default. */
export function shorten(
  stops: Dwells,
  fromIndex: number,
  availableSeconds: number,
  walkSeconds: WalkSeconds,
  locked: ReadonlySet<number>,
  among?: readonly number[],
): Shortened {
  const left = among ?? stops.map((_, index) => index).filter(index => index >= fromIndex)
  const full = (index: number): number => stops[index]?.dwellMinutes ?? 0
  const half = (index: number): number => leastMinutes(full(index))
  const worth = (index: number): number => worthOf(stops, index, locked)
  const unhurried = best(left, availableSeconds, walkSeconds, full, worth)
  const hurried = best(left, availableSeconds, walkSeconds, half, worth)
  const lockedIn = (label: Label | null): number => indexesOf(label).filter(index => locked.has(index)).length
  const isDwellCut =
    lockedIn(hurried) > lockedIn(unhurried) || (hurried?.count ?? 0) > (unhurried?.count ?? 0)
  const indexes = indexesOf(isDwellCut ? hurried : unhurried)
  const walking = walkingSeconds(indexes, walkSeconds)
  const kept = isDwellCut
    ? shared(indexes, availableSeconds - walking, full)
    : indexes.map(index => ({ index, dwellMinutes: full(index) }))
  const totalSeconds = walking + kept.reduce((sum, { dwellMinutes }) => sum + dwellMinutes * 60, 0)
  const all = walkingSeconds(left, walkSeconds) + left.reduce((sum, index) => sum + full(index) * 60, 0)
  const spare = availableSeconds - totalSeconds
  const leftOut = left
    .filter(index => !indexes.includes(index))
    .map((index): LeftOutStop => {
      const extra = detourSeconds(indexes, index, walkSeconds) + (isDwellCut ? half : full)(index) * 60
      return { index, moreMinutes: Math.max(0, Math.ceil((extra - spare) / 60)) }
    })
  const wholeNeedsMinutes = Math.max(0, Math.ceil((all - availableSeconds) / 60))
  return { kept, leftOut, isDwellCut, totalSeconds, wholeNeedsMinutes }
}

/** Half of it, in whole minutes. */
export const leastMinutes = (dwellMinutes: number): number =>
  Math.min(dwellMinutes, Math.ceil(dwellMinutes / 2))

export const worthOf = (stops: Dwells, index: number, locked: ReadonlySet<number>): number =>
  (stops[index]?.dwellMinutes ?? 0) +
  (index === stops.length - 1 ? LAST_BONUS : 0) +
  (locked.has(index) ? LOCKED_BONUS : 0)

/** Most worth, and of equal worth the least time; null: not even one stop can be reached and seen. */
function best(
  left: readonly number[],
  availableSeconds: number,
  walkSeconds: WalkSeconds,
  minutesOf: (index: number) => number,
  worth: (index: number) => number,
): Label | null {
  const ending: Label[][] = []
  left.forEach((index, i) => {
    const labels: Label[] = []
    const add = (before: Label | null): void => {
      const walking = walkSeconds(before?.index ?? null, index)
      const seconds = (before?.seconds ?? 0) + walking + minutesOf(index) * 60
      if (seconds > availableSeconds) return
      labels.push({
        index,
        seconds,
        worth: (before?.worth ?? 0) + worth(index),
        count: (before?.count ?? 0) + 1,
        before,
      })
    }
    add(null)
    ending.slice(0, i).forEach(earlier => earlier.forEach(add))
    ending.push(unbeaten(labels))
  })
  return ending.flat().reduce<Label | null>((a, b) => (a && !isBetter(b, a) ? a : b), null)
}

const isBetter = (a: Label, b: Label): boolean =>
  a.worth > b.worth || (a.worth === b.worth && a.seconds < b.seconds)

/** Those for which no other one takes no longer and is worth as much. */
function unbeaten(labels: readonly Label[]): Label[] {
  const kept: Label[] = []
  let most = -Infinity
  for (const label of [...labels].sort((a, b) => a.seconds - b.seconds || b.worth - a.worth)) {
    if (label.worth <= most) continue
    most = label.worth
    kept.push(label)
  }
  return kept
}

function indexesOf(label: Label | null): number[] {
  const found: number[] = []
  for (let at = label; at; at = at.before) found.unshift(at.index)
  return found
}

/** What is left after half of each stay is shared out again, to each in the same measure, in whole minutes. */
function shared(
  indexes: readonly number[],
  staySeconds: number,
  full: (index: number) => number,
): readonly KeptStop[] {
  const least = indexes.reduce((sum, index) => sum + leastMinutes(full(index)), 0)
  const more = indexes.reduce((sum, index) => sum + full(index) - leastMinutes(full(index)), 0)
  const part = more > 0 ? Math.min(1, Math.max(0, staySeconds / 60 - least) / more) : 0
  return indexes.map(index => {
    const [most, lowest] = [full(index), leastMinutes(full(index))]
    return { index, dwellMinutes: part === 1 ? most : lowest + Math.floor((most - lowest) * part) }
  })
}

const walkingSeconds = (indexes: readonly number[], walkSeconds: WalkSeconds): number =>
  indexes.reduce((sum, to, i) => sum + walkSeconds(indexes[i - 1] ?? null, to), 0)

/** What it adds to the walking to come by this one as well, in its turn. */
function detourSeconds(kept: readonly number[], index: number, walkSeconds: WalkSeconds): number {
  const before = kept.filter(other => other < index).pop() ?? null
  const after = kept.find(other => other > index)
  const there = walkSeconds(before, index)
  return after === undefined ? there : there + walkSeconds(index, after) - walkSeconds(before, after)
}
