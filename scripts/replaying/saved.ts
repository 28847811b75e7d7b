/**
 * Whether a replayed session gives what it gave: the events that its file holds under `events`, as `--json` writes
 * them; without these, the items that its voice reported on.
 */
import type { TimedEvent } from '@/core/trigger/replay'
import { recordOf, timeOf } from '@/core/trigger/traceInput'
import { fail, MAX_INPUTS, refuse, shown } from '@/core/trigger/traceError'
import type { TriggerInput } from '@/core/trigger/types'

export type SavedEvent = { atMs: number; kind: string } & Readonly<Record<string, unknown>>

/**
 * The guide's clock ticks each second from when it was opened, the replay's from each input: what came with a tick
 * may come up to one earlier or later.
 */
const TICK_MS = 1000
/** What makes two events the same; chances may differ in their last digits from phone to phone. */
const COMPARED = ['kind', 'placeId', 'layer', 'item', 'priority', 'placeIds', 'intervalMs'] as const

/** null when the file is no JSON or has none. Everything else in it was looked at before. */
export function savedEvents(text: string): SavedEvent[] | null {
  const trimmed = text.trimStart()
  if (!trimmed.startsWith('{')) return null
  const { events } = recordOf(JSON.parse(trimmed), 'file')
  if (events === undefined) return null
  if (!Array.isArray(events)) return refuse('events', events, 'a list')
  if (events.length > MAX_INPUTS) fail('events', shown(events), `a list of at most ${MAX_INPUTS}`)
  return events.map((value: unknown, i) => {
    const event = recordOf(value, `events[${i}]`)
    const { kind } = event
    const atMs = timeOf(event['atMs'], `events[${i}].atMs`)
    return {
      ...event,
      atMs,
      kind: typeof kind === 'string' ? kind : refuse(`events[${i}].kind`, kind, 'text'),
    }
  })
}

export interface Difference {
  atMs: number
  /** null: nothing is left on that side. */
  saved: string | null
  replayed: string | null
}

/** The first event that differs; null when all are the same. */
export function differenceTo(
  saved: readonly SavedEvent[],
  replayed: readonly TimedEvent[],
): Difference | null {
  for (let i = 0; i < Math.max(saved.length, replayed.length); i += 1) {
    const [was, is] = [saved[i], replayed[i]]
    const now: SavedEvent | undefined = is && { ...is.event, atMs: is.atMs }
    const same =
      was !== undefined &&
      now !== undefined &&
      Math.abs(was.atMs - now.atMs) <= TICK_MS &&
      COMPARED.every(field => JSON.stringify(was[field]) === JSON.stringify(now[field]))
    if (!same)
      return {
        atMs: (was ?? now)?.atMs ?? 0,
        saved: was ? wordsOf(was) : null,
        replayed: now ? wordsOf(now) : null,
      }
  }
  return null
}

/** `say wumen brief item 3` */
const wordsOf = (event: SavedEvent): string =>
  COMPARED.flatMap(field => {
    const value = event[field]
    if (value === undefined) return []
    return field === 'item' || field === 'intervalMs' ? [`${field} ${String(value)}`] : [String(value)]
  }).join(' ')

/** The first item the voice reported on though the replay had not said it by then; null when there is none. */
export function unsaidItem(
  inputs: readonly TriggerInput[],
  replayed: readonly TimedEvent[],
): Difference | null {
  const saidMs = new Map<number, number>()
  for (const { atMs, event } of replayed) if (event.kind === 'say') saidMs.set(event.item, atMs)
  for (const input of inputs) {
    if (input.kind !== 'voice') continue
    const atMs = saidMs.get(input.item)
    if (atMs === undefined || atMs > input.nowMs + TICK_MS)
      return { atMs: input.nowMs, saved: `voice ${input.report} item ${input.item}`, replayed: null }
  }
  return null
}
