import { formatPath, parsePath, placeOfCode } from '@/content/paths'
import type { RouteLeaf } from './types'

/**
 * A link on a sign, opened by WeChat's own scanner, arrives whole and encoded as `q`: whoever scanned it stands there.
 * A friend's meeting point stays what it is.
 * Source: WeChat's documentation of "scan an ordinary link to open a mini-program".
 */
const scanned = (q: string): string => {
  const meeting = parsePath(/^https?:\/\/[^/?#\s]+(\/.*)$/is.exec(decoded(q))?.[1] ?? '')
  if (meeting.kind === 'meet') return formatPath(meeting)
  const id = placeOfCode(decoded(q))
  return id === null ? '/' : formatPath({ kind: 'here', id })
}

/** The page parameter `path` may arrive encoded once more by whoever made the card or the code. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

export const route: RouteLeaf = {
  initialPath: query =>
    query?.['path'] === undefined && query?.['q'] !== undefined
      ? scanned(query['q'])
      : decoded(query?.['path'] ?? '/') || '/',
  push: () => undefined,
  replace: () => undefined,
  back: () => false,
  rewind: () => undefined,
  onPop: () => () => undefined,
}
