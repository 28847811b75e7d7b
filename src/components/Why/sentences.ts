/** Decisions of the engine in the visitor's words. Pure; times of day are those of the phone's clock. */
import {
  certaintyOf,
  standsAt,
  type AccountLine,
  type Certainty,
  type Explanation,
} from '@/core/trigger/explain'
import { toldMs } from '@/core/trigger/manners'
import { sayDistance } from '@/locales'
import type { WhyContext } from './types'

/** After this long a position is called old. */
const OLD_MS = 60_000
/** For this long the visitor's own word is what the position rests on. */
const WORD_MS = 2 * 60_000

/** 14:03 */
export function clockTime(atMs: number): string {
  const at = new Date(atMs)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** Why a place speaks, or why it does not. */
export function sayVerdict(explanation: Explanation, context: WhyContext): string {
  const { placeId, verdict, distanceMeters } = explanation
  const { words, state, world } = context
  switch (verdict) {
    case 'speaking':
      return words.whyNow[speakingBecause(context)]
    case 'queued':
      return sayQueued(placeId, context)
    case 'told':
      return sayTold(placeId, context)
    case 'quiet':
      return words.whyQuiet(clockTime(state.quietUntilMs))
    case 'not-here':
      return distanceMeters === null
        ? words.whyNow['not-here']
        : words.whyFar(sayDistance(distanceMeters, words))
    case 'here-silent':
      return words.whyNow[world.places.get(placeId)?.layers.length ? 'here-silent' : 'wordless']
    default:
      return words.whyNow[verdict]
  }
}

function speakingBecause({ state: { speaking } }: WhyContext): 'paused' | 'by-hand' | 'tour' | 'reached' {
  if (speaking?.paused) return 'paused'
  return speaking?.priority === 'hand' ? 'by-hand' : speaking?.priority === 'tour' ? 'tour' : 'reached'
}

/** It waits for the one that is before it in the queue, and that one for what is being said. */
function sayQueued(placeId: string, { state, words, nameOf }: WhyContext): string {
  const turn = state.queue.findIndex(item => item.placeId === placeId)
  const before = state.queue[turn - 1] ?? state.speaking
  return before ? words.whyQueued(nameOf(before.placeId)) : words.whyNow.next
}

function sayTold(placeId: string, { state, words }: WhyContext): string {
  const tellings = state.reasons.filter(
    reason => reason.placeId === placeId && ['said', 'by-hand', 'skipped'].includes(reason.verdict),
  )
  const last = tellings[tellings.length - 1]
  return last?.verdict === 'skipped'
    ? words.whyStopped(clockTime(last.atMs))
    : words.whyTold(clockTime(toldMs(state, placeId) ?? state.nowMs))
}

export interface Sureness {
  kind: Certainty['kind']
  /** Where the visitor is taken to be, and how well. */
  sentence: string
  /** What that rests on, or what helps. */
  more: string | null
}

export function saySureness(context: WhyContext, near: readonly Explanation[]): Sureness {
  const { words, state, nameOf } = context
  const { kind, meters } = certaintyOf(state)
  const doubtMeters = Math.max(1, Math.round(meters ?? 0))
  if (kind === 'none') return { kind, sentence: words.whyNone, more: words.whyNoneText }
  if (kind === 'torn') {
    const [first, second] = state.unsure ?? []
    if (first === undefined) return { kind, sentence: words.whyTorn(doubtMeters), more: words.whyNoneText }
    const sentence =
      second === undefined ? words.whyTornOne(nameOf(first)) : words.whyTornTwo(nameOf(first), nameOf(second))
    return { kind, sentence, more: words.whyTornText }
  }
  return { kind, sentence: sayWhere(kind, doubtMeters, context, near), more: sayAge(context) }
}

function sayWhere(
  kind: 'sure' | 'fair',
  doubtMeters: number,
  { words, state, world, nameOf }: WhyContext,
  near: readonly Explanation[],
): string {
  const at = standsAt(world, state)
  if (at !== null) return (kind === 'sure' ? words.whySure : words.whyFair)(nameOf(at), doubtMeters)
  const [nearest] = [...near].sort((a, b) => (a.distanceMeters ?? Infinity) - (b.distanceMeters ?? Infinity))
  return nearest ? words.whyBetween(nameOf(nearest.placeId), doubtMeters) : words.whyOpen(doubtMeters)
}

function sayAge({ words, state: { belief, toldUsMs }, nowMs }: WhyContext): string | null {
  if (toldUsMs !== null && nowMs - toldUsMs < WORD_MS) return words.whyToldUsText(clockTime(toldUsMs))
  const ageMs = belief ? nowMs - belief.timestampMs : 0
  return ageMs < OLD_MS ? null : words.whyOldText(Math.round(ageMs / 60_000))
}

/** What happened, without its time. */
export function sayLine(
  { placeId, entered, outcome, reason }: AccountLine,
  { words, nameOf }: Pick<WhyContext, 'words' | 'nameOf'>,
): string {
  const place = nameOf(placeId)
  if (outcome === null) return entered ? words.whyArrived(place) : words.whyLeft(place)
  const said = words.whyOutcomes[outcome]
  const what = typeof said === 'string' ? said : said(words.whyLayers[reason.layer ?? 'brief'])
  return entered ? words.whyArrivedAnd(place, what) : words.whyThere(place, what)
}

/** 0.6234 as 62. */
export const percentOf = (chance: number): number => Math.round(chance * 100)
