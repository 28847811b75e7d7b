export type * from './types'
import type { FilesLeaf } from './types'

/** Neutral default: no files. */
export const files: FilesLeaf = {
  save: () => Promise.resolve('failed'),
  open: () => Promise.resolve(null),
  canOpen: false,
  forget: () => undefined,
}
