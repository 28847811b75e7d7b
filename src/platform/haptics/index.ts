export type * from './types'
import type { HapticsLeaf } from './types'

/** Neutral default: a device that cannot be felt. */
export const haptics = { feel: () => undefined } satisfies HapticsLeaf
