/** Which narrations today's content has: from the stem of a file to the words that it speaks. */
import type { AuthoredContent } from '@/content/authored'
import { narrationStem } from '@/content/narration'
import { ORIGINALS, NARRATION_LAYERS, type Original, type NarrationLayer } from '@/content/schema'
import { sha256Hex } from '../content/hash'

export interface NarrationJob {
  stem: string
  placeId: string
  layer: NarrationLayer
  lang: Original
  text: string
}

/** Everything that may stand in a path; the rest of the world is 404 before a file is thought of. */
export const STEM_PATTERN = new RegExp(
  `^[a-z0-9]+(?:-[a-z0-9]+)*\\.(?:${NARRATION_LAYERS.join('|')})\\.(?:${ORIGINALS.join('|')})\\.[0-9a-f]{12}$`,
)

/** In the order of places, layers and languages. */
export function narrationCatalogue({
  places,
}: Pick<AuthoredContent, 'places'>): ReadonlyMap<string, NarrationJob> {
  const jobs = new Map<string, NarrationJob>()
  for (const place of places) {
    for (const layer of NARRATION_LAYERS) {
      for (const lang of ORIGINALS) {
        const text = place.narration[layer]?.[lang]
        if (text === undefined) continue
        const stem = narrationStem(place.id, layer, lang, text, sha256Hex)
        jobs.set(stem, { stem, placeId: place.id, layer, lang, text })
      }
    }
  }
  return jobs
}
