/**
 * Brings a file's things to one's own. Nothing is taken away: favourites and history are united, of two notes on one
 * thing the later written stays, of two stamps of a place the better (`betterStamp`), plans and traces are added while
 * there is room. Bringing the same file twice changes nothing.
 */
import type { Trace } from '../trigger/trace'
import { betterStamp } from './lists'
import type { OwnFile } from './file'
import {
  keyOf,
  MOST_FAVOURITES,
  MOST_HISTORY,
  MOST_NOTES,
  MOST_PLANS,
  MOST_STAMPS,
  MOST_TRACES,
  type Favourite,
  type Memory,
  type Note,
  type Stamp,
} from './types'

/** What would be new, in numbers, for the question before it is done. */
export interface Gain {
  favourites: number
  notes: number
  /** Notes of one's own that a later one takes the place of. */
  notesChanged: number
  history: number
  /** Stamps of places that had none, and of places that were only seen from afar. */
  stamps: number
  plans: number
  traces: number
  /** For which there is no room. */
  leftOut: number
}

interface United<T> {
  list: T[]
  added: number
  changed: number
  leftOut: number
}

/** `better` gives the one that stays; one's own comes first. */
function united<T>(
  mine: readonly T[],
  theirs: readonly T[],
  most: number,
  rule: { key(item: T): string; better(mine: T, theirs: T): T; timeMs(item: T): number },
): United<T> {
  const all = new Map(mine.map(item => [rule.key(item), item]))
  const own = new Map(all)
  for (const item of theirs) {
    const key = rule.key(item)
    const before = all.get(key)
    all.set(key, before === undefined ? item : rule.better(before, item))
  }
  const sorted = [...all].sort(([, a], [, b]) => rule.timeMs(b) - rule.timeMs(a))
  // where there is no room for all, what one has stays
  const kept = new Set(
    [...sorted.filter(([key]) => own.has(key)), ...sorted.filter(([key]) => !own.has(key))]
      .slice(0, Math.max(most, own.size))
      .map(([key]) => key),
  )
  const isNew = (key: string): boolean => kept.has(key) && !own.has(key)
  return {
    list: sorted.flatMap(([key, item]) => (kept.has(key) ? [item] : [])),
    added: sorted.filter(([key]) => isNew(key)).length,
    changed: sorted.filter(([key, item]) => own.has(key) && own.get(key) !== item).length,
    leftOut: sorted.length - kept.size,
  }
}

const later =
  <T>(timeMs: (item: T) => number) =>
  (mine: T, theirs: T): T =>
    timeMs(theirs) > timeMs(mine) ? theirs : mine

export function merged(mine: OwnFile, theirs: OwnFile): { own: OwnFile; gain: Gain } {
  const favourites = united<Favourite>(mine.favourites, theirs.favourites, MOST_FAVOURITES, {
    key: keyOf,
    better: own => own,
    timeMs: ({ sinceMs }) => sinceMs,
  })
  const notes = united<Note>(mine.notes, theirs.notes, MOST_NOTES, {
    key: keyOf,
    better: later(({ writtenMs }) => writtenMs),
    timeMs: ({ writtenMs }) => writtenMs,
  })
  const historyAll = united<Memory>(mine.history, theirs.history, Infinity, {
    key: keyOf,
    better: later(({ atMs }) => atMs),
    timeMs: ({ atMs }) => atMs,
  })
  const history = historyAll.list.slice(0, MOST_HISTORY)
  const remembered = new Set(mine.history.map(keyOf))
  const stamps = united<Stamp>(mine.stamps, theirs.stamps, MOST_STAMPS, {
    key: ({ placeId }) => placeId,
    better: betterStamp,
    timeMs: ({ atMs }) => atMs,
  })
  const newPlans = [...new Set(theirs.plans)].filter(code => !mine.plans.includes(code))
  const plans = [...mine.plans, ...newPlans].slice(0, Math.max(MOST_PLANS, mine.plans.length))
  const newTraces = theirs.traces.filter(
    (trace, i) =>
      !mine.traces.some(own => isSameTrace(own, trace)) &&
      theirs.traces.findIndex(other => isSameTrace(other, trace)) === i,
  )
  const traces = [...mine.traces, ...newTraces].slice(0, Math.max(MOST_TRACES, mine.traces.length))
  const addedPlans = plans.length - mine.plans.length
  const addedTraces = traces.length - mine.traces.length
  return {
    own: {
      favourites: favourites.list,
      notes: notes.list,
      history,
      stamps: stamps.list,
      plans,
      traces,
    },
    gain: {
      favourites: favourites.added,
      notes: notes.added,
      notesChanged: notes.changed,
      history: history.filter(memory => !remembered.has(keyOf(memory))).length,
      stamps: stamps.added + stamps.changed,
      plans: addedPlans,
      traces: addedTraces,
      // old history is no loss
      leftOut:
        favourites.leftOut +
        notes.leftOut +
        stamps.leftOut +
        (newPlans.length - addedPlans) +
        (newTraces.length - addedTraces),
    },
  }
}

/** One walk: it began at the same moment. */
export const isSameTrace = (a: Pick<Trace, 'startedMs'>, b: Pick<Trace, 'startedMs'>): boolean =>
  a.startedMs === b.startedMs

/** Whether bringing it would change anything. */
export const isNothing = ({ leftOut: _, ...gain }: Gain): boolean =>
  Object.values(gain).every(number => number === 0)
