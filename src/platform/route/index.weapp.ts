import type { RouteLeaf } from './types'

/** The page parameter `path` may arrive encoded once more by whoever made the card or the code. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

export const route: RouteLeaf = {
  initialPath: query => decoded(query?.['path'] ?? '/') || '/',
  push: () => undefined,
  replace: () => undefined,
  back: () => false,
  rewind: () => undefined,
  onPop: () => () => undefined,
}
