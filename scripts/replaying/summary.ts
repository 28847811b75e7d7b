/** What a replay comes to: how many fixes, which places spoke, which were near and did not, and why. */
import type { Original } from '@/content/schema'
import { MAYBE_CHANCE } from '@/core/trigger/explain'
import { inputMs } from '@/core/trigger/replay'
import type { Layer, TriggerInput } from '@/core/trigger/types'
import { wordsOf } from '@/locales'
import type { Accounted } from './account'
import { clockTime } from './clock'
import type { Sightings } from './sightings'
import { saySilent, silencesOf, type Silent } from './timeline'
import { replayWords } from './words'
import type { Palace } from './world'

export interface SpokenPlace {
  placeId: string
  name: string
  layers: readonly Layer[]
}

export interface SilentPlace {
  placeId: string
  name: string
  /** `maybe-here`: it was never sure enough that the visitor had come; `here-silent`: nothing forbade it. */
  verdict: Silent | 'wordless' | 'here-silent' | 'maybe-here'
  /** That the visitor was there, at its likeliest. */
  chance: number
  why: string
}

export interface Summary {
  startedMs: number
  endedMs: number
  fixes: number
  /** null for a track without duration. */
  fixesPerHour: number | null
  spoken: readonly SpokenPlace[]
  /** The likeliest first. */
  silent: readonly SilentPlace[]
}

const HOUR_MS = 3600_000

export function summaryOf(
  inputs: readonly TriggerInput[],
  accounted: Accounted,
  sightings: Sightings,
  palace: Palace,
  lang: Original,
): Summary {
  const times = inputs.map(inputMs)
  const startedMs = times.reduce((least, ms) => Math.min(least, ms), Infinity)
  const endedMs = times.reduce((most, ms) => Math.max(most, ms), -Infinity)
  const fixes = inputs.filter(({ kind }) => kind === 'fix').length
  return {
    startedMs,
    endedMs,
    fixes,
    fixesPerHour: endedMs > startedMs ? Math.round((fixes / (endedMs - startedMs)) * HOUR_MS) : null,
    spoken: spokenOf(accounted, palace, lang),
    silent: silentPlaces(accounted, sightings, palace, lang),
  }
}

function spokenOf({ events }: Accounted, { nameOf }: Palace, lang: Original): SpokenPlace[] {
  const layers = new Map<string, Layer[]>()
  for (const { event } of events) {
    if (event.kind !== 'say') continue
    const told = layers.get(event.placeId) ?? []
    layers.set(event.placeId, told.includes(event.layer) ? told : [...told, event.layer])
  }
  return [...layers].map(([placeId, told]) => ({ placeId, name: nameOf(placeId, lang), layers: told }))
}

function silentPlaces(
  accounted: Accounted,
  { best }: Sightings,
  palace: Palace,
  lang: Original,
): SilentPlace[] {
  const { events } = accounted
  const spoken = new Set(events.flatMap(({ event }) => (event.kind === 'say' ? [event.placeId] : [])))
  const entered = new Set(events.flatMap(({ event }) => (event.kind === 'entered' ? [event.placeId] : [])))
  const maybe = [...best].filter(([, { chance }]) => chance >= MAYBE_CHANCE).map(([placeId]) => placeId)
  const silences = silencesOf(accounted)
  const { whyNow } = wordsOf(lang)
  return [...new Set([...entered, ...maybe])]
    .filter(placeId => !spoken.has(placeId))
    .map((placeId): SilentPlace => {
      const { chance, atMs } = best.get(placeId) ?? { chance: 0, atMs: 0 }
      const place = { placeId, name: palace.nameOf(placeId, lang), chance }
      const silent = silences.get(placeId)
      if (silent) return { ...place, verdict: silent, why: saySilent(silent, lang) }
      if (!entered.has(placeId)) {
        const why = replayWords[lang].perhaps(Math.round(chance * 100), clockTime(atMs))
        return { ...place, verdict: 'maybe-here', why }
      }
      const written = (palace.world.places.get(placeId)?.layers.length ?? 0) > 0
      const verdict = written ? 'here-silent' : 'wordless'
      return { ...place, verdict, why: whyNow[verdict] }
    })
    .sort((a, b) => Number(entered.has(b.placeId)) - Number(entered.has(a.placeId)) || b.chance - a.chance)
}
