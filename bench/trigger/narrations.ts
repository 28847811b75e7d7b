/** How long the guide speaks, from its texts: the voice's own speed, measured on the synthetic narrations. */
import type { AuthoredContent } from '@/content/authored'
import type { Place } from '@/content/schema'
import type { Layer } from '@/core/trigger/types'

const LAYERS: readonly Layer[] = ['brief', 'standard', 'deep']
const CHARACTERS_PER_SECOND = 4.2

export const layersOf = ({ narration }: Pick<Place, 'narration'>): Layer[] =>
  LAYERS.filter(layer => narration[layer] !== undefined)

/** Seconds of a narration in Chinese. */
export function secondsOf({ places }: AuthoredContent): (placeId: string, layer: Layer) => number {
  const seconds = new Map(
    places.flatMap(({ id, narration }) =>
      LAYERS.map(
        layer => [`${id}.${layer}`, (narration[layer]?.zh.length ?? 0) / CHARACTERS_PER_SECOND] as const,
      ),
    ),
  )
  return (placeId, layer) => seconds.get(`${placeId}.${layer}`) ?? 0
}
