export type * from './types'
import type { HapticsLeaf } from './types'

/** Neutral default, and the web: browsers on iPhones have none, and others ask for a tap first. */
export const haptics = { press: () => undefined } satisfies HapticsLeaf
