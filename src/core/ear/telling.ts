/** In which order a place is told to somebody who listens: first what is to be seen there, then its stories, short to long. */
export const EAR_LAYERS = ['describe', 'brief', 'standard', 'deep'] as const
export type EarLayer = (typeof EAR_LAYERS)[number]

export interface Tellable {
  audioDescription: string | null
  narrations: readonly { layer: string }[]
}

/**
 * What comes after what was told last; null: that was all.
 */
export function layerAfter(place: Tellable, last: EarLayer | null): EarLayer | null {
  const after = EAR_LAYERS.slice(last === null ? 0 : EAR_LAYERS.indexOf(last) + 1)
  return (
    after.find(layer =>
      layer === 'describe'
        ? place.audioDescription !== null
        : place.narrations.some(narration => narration.layer === layer),
    ) ?? null
  )
}
