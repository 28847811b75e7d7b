/**
 * Why a place speaks or stays silent, read from the engine's state: what the "Why?" view puts into words. Nothing is
 * decided here, and the state stays as it is. Distances in metres, chances 0–1, times in epoch milliseconds.
 */
import { chanceOf } from './account'
import { isQuiet, priorityOf, toldMs } from './manners'
import type { Reason, TriggerState, TriggerWorld } from './types'

export type Verdict =
  | 'speaking'
  | 'queued'
  /** Told earlier on this visit, or stopped by the visitor. */
  | 'told'
  | 'quiet'
  | 'not-allowed'
  | 'off-tour'
  /** Its turn came when the visitor had gone on. */
  | 'passed'
  | 'not-here'
  | 'maybe-here'
  | 'no-position'
  /** The visitor is there and nothing forbids it, yet it said nothing by itself. */
  | 'here-silent'

export interface Explanation {
  placeId: string
  /** That the visitor is on its ground. */
  chance: number
  /** Evidence for having come there, seconds × chance. */
  evidence: number
  /** From the visitor to its middle. */
  distanceMeters: number | null
  verdict: Verdict
  /** The last line of the account that is about it. */
  lastReason: Reason | null
}

/** From this chance on the visitor may well be there; the engine names no less likely place when it is unsure. */
export const MAYBE_CHANCE = 0.1
/** From this chance on one says "you are at". */
const AT_CHANCE = 0.5
/** A doubt that still tells one side of a court from the other. */
const SURE_METERS = 7

export function explainPlace(world: TriggerWorld, state: TriggerState, placeId: string): Explanation {
  return {
    placeId,
    chance: chanceOf(state, placeId),
    evidence: state.leaning[placeId] ?? 0,
    distanceMeters: distanceTo(world, state, placeId),
    verdict: verdictOf(world, state, placeId),
    lastReason: lastOf(state.reasons, placeId),
  }
}

function distanceTo({ places }: TriggerWorld, { where }: TriggerState, placeId: string): number | null {
  const place = places.get(placeId)
  return where && place ? Math.hypot(place.middle[0] - where.u, place.middle[1] - where.v) : null
}

function lastOf(reasons: readonly Reason[], placeId: string): Reason | null {
  for (let i = reasons.length - 1; i >= 0; i -= 1)
    if (reasons[i]?.placeId === placeId) return reasons[i] ?? null
  return null
}

/** In the order in which the engine asks: what is being said, what was, who may speak at all, and then where. */
function verdictOf(world: TriggerWorld, state: TriggerState, placeId: string): Verdict {
  if (state.speaking?.placeId === placeId) return 'speaking'
  if (state.queue.some(item => item.placeId === placeId)) return 'queued'
  if (toldMs(state, placeId) !== null) return 'told'
  const here = state.present.some(other => other.placeId === placeId)
  const maybe = chanceOf(state, placeId) >= MAYBE_CHANCE || (state.leaning[placeId] ?? 0) > 0
  if (here || maybe) {
    if (!state.allowed) return 'not-allowed'
    if (isQuiet(state)) return 'quiet'
    if (priorityOf(state, world, placeId) === null) return 'off-tour'
  }
  if (wasPassed(state, placeId)) return 'passed'
  if (here) return 'here-silent'
  if (maybe) return 'maybe-here'
  return state.where ? 'not-here' : 'no-position'
}

/** Since the visitor came there last, its turn was missed. */
function wasPassed({ reasons }: TriggerState, placeId: string): boolean {
  for (let i = reasons.length - 1; i >= 0; i -= 1) {
    const reason = reasons[i]
    if (reason?.placeId !== placeId || reason.verdict === 'left') continue
    return reason.verdict === 'passed'
  }
  return false
}

/**
 * What speaks and what waits, then the likely places, then the nearest by their middles. Without a position only what
 * speaks, waits or is still taken to be there.
 */
export function nearbyExplanations(world: TriggerWorld, state: TriggerState, count: number): Explanation[] {
  const named = new Set([
    ...(state.speaking ? [state.speaking.placeId] : []),
    ...state.queue.map(({ placeId }) => placeId),
    ...state.present.map(({ placeId }) => placeId),
    ...(state.unsure ?? []),
    ...state.likely.filter(({ chance }) => chance >= MAYBE_CHANCE).map(({ placeId }) => placeId),
  ])
  const ids = state.where ? new Set([...named, ...world.places.keys()]) : named
  const rank = ({ verdict }: Explanation): number =>
    verdict === 'speaking' ? 0 : verdict === 'queued' ? 1 : 2
  const weight = ({ chance }: Explanation): number => (chance >= MAYBE_CHANCE ? chance : 0)
  return [...ids]
    .filter(placeId => world.places.has(placeId))
    .map(placeId => explainPlace(world, state, placeId))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        weight(b) - weight(a) ||
        (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0) ||
        (a.placeId < b.placeId ? -1 : 1),
    )
    .slice(0, count)
}

export interface Certainty {
  kind: 'none' | 'sure' | 'fair' | 'torn'
  /** Root mean square doubt of the position; null without one. */
  meters: number | null
}

/** How far the position can be trusted: not at all, to the step, roughly, or not between two places. */
export function certaintyOf({ where, unsure }: Pick<TriggerState, 'where' | 'unsure'>): Certainty {
  if (!where) return { kind: 'none', meters: null }
  const { spreadMeters } = where
  if (unsure) return { kind: 'torn', meters: spreadMeters }
  return { kind: spreadMeters <= SURE_METERS ? 'sure' : 'fair', meters: spreadMeters }
}

/** The place the visitor is most likely at; the pavilion rather than the garden round it. Null on nobody's ground. */
export function standsAt({ plan }: TriggerWorld, { likely }: Pick<TriggerState, 'likely'>): string | null {
  const ids = likely.filter(({ chance }) => chance >= AT_CHANCE).map(({ placeId }) => placeId)
  const around = new Set(ids.map(id => plan.places[(plan.within[plan.places.indexOf(id)] ?? 0) - 1]))
  return ids.find(id => !around.has(id)) ?? null
}

/** One line of the account: coming to a place, what came of it, or both at once. */
export interface AccountLine {
  atMs: number
  placeId: string
  /** The visitor came to the place at that moment. */
  entered: boolean
  /** What came of it; 'went-on' is the longer story for who stayed. Null when coming or going was all. */
  outcome: Exclude<Reason['verdict'], 'entered' | 'left'> | 'went-on' | null
  /** The decision with its numbers. */
  reason: Reason
}

/** The account, newest first, "has come" and what came of it in one line. */
export function accountOf({ reasons }: Pick<TriggerState, 'reasons'>): AccountLine[] {
  const lines: AccountLine[] = []
  const toldBriefly = new Set<string>()
  for (const reason of reasons) {
    const { atMs, placeId, verdict, layer } = reason
    const outcome =
      verdict === 'entered' || verdict === 'left'
        ? null
        : verdict === 'said' && layer !== 'brief' && toldBriefly.has(placeId)
          ? 'went-on'
          : verdict
    if (verdict === 'said' && layer === 'brief') toldBriefly.add(placeId)
    const came = outcome === null ? -1 : cameWith(lines, reason)
    const line = lines[came]
    if (line) lines[came] = { ...line, outcome, reason }
    else lines.push({ atMs, placeId, entered: verdict === 'entered', outcome, reason })
  }
  return lines.reverse()
}

/** Index of the line "has come to that place" of the same moment that still waits for its outcome; −1 for none. */
function cameWith(lines: readonly AccountLine[], { atMs, placeId }: Reason): number {
  for (let i = lines.length - 1; i >= 0 && lines[i]?.atMs === atMs; i -= 1) {
    const line = lines[i]
    if (line?.placeId === placeId && line.entered && line.outcome === null) return i
  }
  return -1
}
