/** What happened along a track, line by line, and why, in the words of the guide's own "Why?" view. */
import type { Original } from '@/content/schema'
import { accountOf, type AccountLine } from '@/core/trigger/explain'
import type { TimedEvent } from '@/core/trigger/replay'
import type { Item, Layer, TriggerEvent } from '@/core/trigger/types'
import { wordsOf } from '@/locales'
import type { Accounted } from './account'
import { replayWords, type LineKind } from './words'

export interface TimelineLine {
  atMs: number
  kind: LineKind
  placeIds: readonly string[]
  layer: Layer | null
  why: string | null
}

/** Decisions that end in silence, or in waiting. */
const SILENT = ['queued', 'told-before', 'off-tour', 'quiet', 'not-allowed', 'passed'] as const
export type Silent = (typeof SILENT)[number]
const silentOf = ({ outcome }: Pick<AccountLine, 'outcome'>): Silent | null =>
  SILENT.find(silent => silent === outcome) ?? null

/** The guide's words for why a place is silent. */
export const saySilent = (silent: Silent, lang: Original): string => wordsOf(lang).whyOutcomes[silent]

/** The last decision that kept each place silent. */
export function silencesOf({ reasons }: Pick<Accounted, 'reasons'>): Map<string, Silent> {
  const last = new Map<string, Silent>()
  for (const line of accountOf({ reasons }).reverse()) {
    const silent = silentOf(line)
    if (silent) last.set(line.placeId, silent)
  }
  return last
}

export interface Timeline {
  /** For each event of the replay. */
  whys: readonly (string | null)[]
  /** Events but for how often positions are asked for, and decisions without an event, in order of time. */
  lines: readonly TimelineLine[]
}

export function timelineOf({ events, reasons }: Accounted, lang: Original): Timeline {
  const account = accountOf({ reasons }).reverse()
  const items = new Map<number, Item>()
  const used = new Set<AccountLine>()
  /** The line of the account that an event is told by. */
  const found = (atMs: number, fits: (line: AccountLine) => boolean): AccountLine | null => {
    const line = account.find(other => other.atMs === atMs && !used.has(other) && fits(other))
    if (line) used.add(line)
    return line ?? null
  }
  const whys = events.map(({ atMs, event }) => {
    if (event.kind === 'say') items.set(event.item, event)
    return whyOf(atMs, event, items, found, lang)
  })
  const lines = [
    ...events.flatMap((timed, i) => lineOf(timed, whys[i] ?? null, items)),
    ...account.flatMap((line): TimelineLine[] => {
      const silent = used.has(line) ? null : silentOf(line)
      if (!silent) return []
      const { atMs, placeId } = line
      return [{ atMs, kind: 'silent', placeIds: [placeId], layer: null, why: saySilent(silent, lang) }]
    }),
  ]
  return { whys, lines: lines.sort((a, b) => a.atMs - b.atMs) }
}

function whyOf(
  atMs: number,
  event: TriggerEvent,
  items: ReadonlyMap<number, Item>,
  found: (atMs: number, fits: (line: AccountLine) => boolean) => AccountLine | null,
  lang: Original,
): string | null {
  const { whyOutcomes, whyLayers } = wordsOf(lang)
  const ours = replayWords[lang]
  switch (event.kind) {
    case 'say': {
      const { placeId, layer, priority } = event
      const line = found(atMs, other => other.placeId === placeId && silentOf(other) === null)
      if (priority === 'hand') return whyOutcomes['by-hand'](whyLayers[layer])
      if (line?.outcome === 'went-on') return whyOutcomes['went-on'](whyLayers[layer])
      return priority === 'tour' ? ours.tour : ours.reached
    }
    case 'entered': {
      const line = found(atMs, other => other.placeId === event.placeId && silentOf(other) !== null)
      const silent = line && silentOf(line)
      return silent ? saySilent(silent, lang) : null
    }
    case 'finish-sentence': {
      const placeId = items.get(event.item)?.placeId
      // a quiet that was asked for leaves no line of its own
      const line = found(atMs, other => other.placeId === placeId && other.outcome === 'finished-early')
      return line ? whyOutcomes['finished-early'] : whyOutcomes.quiet
    }
    case 'stop':
      return found(atMs, ({ outcome }) => outcome === 'skipped') ? whyOutcomes.skipped : null
    default:
      return null
  }
}

function lineOf(
  { atMs, event }: TimedEvent,
  why: string | null,
  items: ReadonlyMap<number, Item>,
): TimelineLine[] {
  switch (event.kind) {
    case 'rhythm':
      return []
    case 'say':
      return [{ atMs, kind: 'say', placeIds: [event.placeId], layer: event.layer, why }]
    case 'finish-sentence': {
      const item = items.get(event.item)
      return [
        { atMs, kind: event.kind, placeIds: item ? [item.placeId] : [], layer: item?.layer ?? null, why },
      ]
    }
    case 'entered':
    case 'left':
      return [{ atMs, kind: event.kind, placeIds: [event.placeId], layer: null, why }]
    case 'unsure':
      return [{ atMs, kind: event.kind, placeIds: event.placeIds, layer: null, why }]
    default:
      return [{ atMs, kind: event.kind, placeIds: [], layer: null, why }]
  }
}
