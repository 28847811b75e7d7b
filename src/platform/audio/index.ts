import type { AudioLeaf } from './types'

/** Neutral default: a mute player. */
export const audio: AudioLeaf = {
  load: () => undefined,
  play: () => undefined,
  pause: () => undefined,
  seek: () => undefined,
  setRate: () => undefined,
  stop: () => undefined,
  subscribe: () => () => undefined,
  onRemote: () => undefined,
}
export type * from './types'
