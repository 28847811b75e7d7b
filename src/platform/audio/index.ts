import type { AudioLeaf } from './types'

/** Neutral default: a mute player. */
export const audio: AudioLeaf = {
  prime: () => undefined,
  load: () => undefined,
  play: () => undefined,
  pause: () => undefined,
  seek: () => undefined,
  setRate: () => undefined,
  fade: () => undefined,
  finishAt: () => undefined,
  stop: () => undefined,
  subscribe: () => () => undefined,
  onRemote: () => undefined,
}
export type * from './types'
