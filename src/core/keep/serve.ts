/** What a service worker does with a request: decided here, carried out in src/worker. */
import type { Edition, KeptFile } from './types'

export interface AskedFor {
  method: string
  /** Path of the page's own origin; null: of another. */
  path: string | null
  /** A page of its own, not a part of one. */
  isNavigation: boolean
  /** The page asked for what the network has (`cache`: no-cache, reload, no-store). */
  isFresh: boolean
}

export type Served =
  /** The app's page, whatever its address. */
  | { by: 'shell' }
  /** From what was taken along. */
  | { by: 'kept'; file: KeptFile }
  /** Never changes under its path: kept on first use. */
  | { by: 'first-use' }
  /** As if there were no worker. */
  | { by: 'network' }

/** Not the app's: the API, sounds, files, the server's own state. */
const FOREIGN = /^\/(api|media|assets|healthz|readyz)(\/|$)/
/** The hash of the bytes is in the path. */
const LASTING = /^\/(api\/v\d+\/o\/|assets\/[^/]+\.[0-9a-f]{16}\.\w+$)/

export function serve({ method, path, isNavigation, isFresh }: AskedFor, edition: Edition | null): Served {
  if (method !== 'GET' || path === null) return { by: 'network' }
  if (isNavigation) return { by: FOREIGN.test(path) ? 'network' : 'shell' }
  if (isFresh) return { by: 'network' }
  const file =
    edition && Object.prototype.hasOwnProperty.call(edition.files, path) ? edition.files[path] : undefined
  if (file) return { by: 'kept', file }
  return { by: LASTING.test(path) ? 'first-use' : 'network' }
}
