export type * from './types'
import type { EditionLeaf } from './types'

/** Neutral default: there is only one. */
export const edition: EditionLeaf = {
  watch: () => undefined,
  open: () => undefined,
  onInstallable: () => () => undefined,
  install: () => undefined,
}
