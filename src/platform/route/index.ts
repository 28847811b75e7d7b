import type { RouteLeaf } from './types'

/** Neutral default: no history. */
export const route: RouteLeaf = {
  initialPath: () => '/',
  push: () => undefined,
  replace: () => undefined,
  back: () => false,
  rewind: () => undefined,
  onPop: () => () => undefined,
}
