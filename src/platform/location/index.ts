import type { LocationLeaf } from './types'

/** Neutral default: a machine that does not know where it is. */
export const location: LocationLeaf = {
  watch(_onFix, onProblem) {
    onProblem('unavailable')
    return { stop: () => undefined, every: () => undefined }
  },
  canOpenSettings: false,
  openSettings: () => Promise.resolve(false),
}
export type * from './types'
