import type { ScanLeaf } from './types'

/** Neutral default: no camera. */
export const scanner: ScanLeaf = {
  available: () => false,
  scan: () => Promise.resolve(null),
}
export type * from './types'
