export type * from './types'
import type { HearingLeaf } from './types'

/** Neutral default, and WeChat: it gives mini-programs sound, but no words. */
export const hearing: HearingLeaf = {
  available: () => false,
  listen: () => Promise.resolve({ kind: 'failed' }),
  stop: () => undefined,
}
