import type { ShareLeaf } from './types'

/** Neutral default: nothing to share with. */
export const sharing: ShareLeaf = {
  mode: 'call',
  share: () => Promise.resolve('failed'),
  copy: () => Promise.resolve(false),
  urlOf: () => null,
}
export type * from './types'
