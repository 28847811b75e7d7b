import type { SpeechLeaf } from './types'

/** A device without a voice. */
export const silent: SpeechLeaf = {
  available: () => false,
  speak: () => undefined,
  cancel: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
}
