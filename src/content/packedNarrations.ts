/** Narrations in a package: their files' names follow from the place, the layer and the words' hash. */
import type { NarrationView, Original } from './bundle-types'
import { narrationPaths } from './narration'

/** [layer, hash of the words, the words]; a fourth, true, when a person speaks them. */
export type PackedNarration = [NarrationView['layer'], string, string, true?]

const HASH = /\.([0-9a-f]+)\.mp3$/

/** @throws Error when the path is not one of ours: then it could not be made again. */
export function packNarration({ layer, text, audioPath, voice }: NarrationView): PackedNarration {
  const hash = HASH.exec(audioPath)?.[1]
  if (hash === undefined) throw new Error(`narration "${audioPath}": expected a path that ends in .<hash>.mp3`)
  return voice === 'recorded' ? [layer, hash, text, true] : [layer, hash, text]
}

export const unpackNarration = (
  [layer, hash, text, recorded]: PackedNarration,
  placeId: string,
  lang: Original,
): NarrationView => ({
  layer,
  text,
  ...narrationPaths(`${placeId}.${layer}.${lang}.${hash}`),
  voice: recorded ? 'recorded' : 'synthetic',
})
