/**
 * How an app comes by its content: at once from what the device keeps (or from the small bundle that travels in
 * the package), then from the API when there is a network. A broken or foreign answer never replaces good content.
 */
import { SCHEMA_VERSION, type Bundle, type Lang } from './bundle-types'
import { hasLong, readLong, writeLong, type ShortStore } from './longStore'

/** starter: travelled in the package · kept: stored from an earlier visit · live: just confirmed by the API. */
export type Freshness = 'starter' | 'kept' | 'live'

export interface LoadedContent {
  bundle: Bundle
  freshness: Freshness
}

export interface ContentClientDeps {
  /** '' for the page's own origin. */
  apiOrigin: string
  get(url: string, headers: Readonly<Record<string, string>>): Promise<{ status: number; etag: string | null; body: string }>
  storage: ShortStore
  starter(lang: Lang): Bundle | null
}

export class ContentUnavailable extends Error {
  override readonly name = 'ContentUnavailable'
}

const keyOf = (lang: Lang, what: 'bundle' | 'etag') => `content.v${SCHEMA_VERSION}.${what}.${lang}`

/** A shallow shape check: enough to never show a captive portal's page or an older contract as content. */
export function readBundle(text: string, lang: Lang): Bundle | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const bundle = value as Partial<Bundle>
    const { places, halls, relics, tours, services, operations, people, events, motifs, terms, headingFonts } = bundle
    const lists = [places, halls, relics, tours, services, operations, people, events, motifs, terms, headingFonts]
    const listed = lists.every(Array.isArray)
    return bundle.schemaVersion === SCHEMA_VERSION && bundle.lang === lang && listed && typeof bundle.geo === 'object' &&
      bundle.geo !== null
      ? (bundle as Bundle)
      : null
  } catch {
    return null
  }
}

export function createContentClient(deps: ContentClientDeps) {
  /** What can be shown now, without a network; null when nothing is kept and no starter travels along. */
  function kept(lang: Lang): LoadedContent | null {
    const text = readLong(deps.storage, keyOf(lang, 'bundle'))
    const bundle = text === null ? null : readBundle(text, lang)
    if (bundle) return { bundle, freshness: 'kept' }
    const starter = deps.starter(lang)
    return starter ? { bundle: starter, freshness: 'starter' } : null
  }

  /**
   * The short edition, for a first visit on a weak network: a tenth of the bytes of the whole. It is kept until
   * the whole one comes: a visitor who leaves early has something next time.
   * Throws ContentUnavailable when there was no usable answer.
   */
  async function first(lang: Lang): Promise<LoadedContent> {
    const url = `${deps.apiOrigin}/api/v1/bundle/short?lang=${lang}`
    const answer = await deps.get(url, {}).catch((cause: unknown) => {
      throw new ContentUnavailable(String(cause))
    })
    const bundle = answer.status === 200 ? readBundle(answer.body, lang) : null
    if (!bundle) throw new ContentUnavailable(`${url} answered ${answer.status} without a bundle of schema ${SCHEMA_VERSION}`)
    if (!hasLong(deps.storage, keyOf(lang, 'bundle'))) writeLong(deps.storage, keyOf(lang, 'bundle'), answer.body)
    return { bundle, freshness: 'starter' }
  }

  /**
   * Asks the API. Returns today's content, or null when what is kept is still today's.
   * Throws ContentUnavailable when there was no usable answer; what is kept stays as it was.
   */
  async function refresh(lang: Lang): Promise<LoadedContent | null> {
    const hasKept = hasLong(deps.storage, keyOf(lang, 'bundle'))
    const etag = hasKept ? deps.storage.read(keyOf(lang, 'etag')) : null
    const url = `${deps.apiOrigin}/api/v1/bundle?lang=${lang}`
    const answer = await deps.get(url, etag === null ? {} : { 'If-None-Match': etag }).catch((cause: unknown) => {
      throw new ContentUnavailable(String(cause))
    })
    if (answer.status === 304) return null
    const bundle = answer.status === 200 ? readBundle(answer.body, lang) : null
    if (!bundle) throw new ContentUnavailable(`${url} answered ${answer.status} without a bundle of schema ${SCHEMA_VERSION}`)
    const stored = writeLong(deps.storage, keyOf(lang, 'bundle'), answer.body)
    if (stored && answer.etag !== null) deps.storage.write(keyOf(lang, 'etag'), answer.etag)
    else deps.storage.remove(keyOf(lang, 'etag'))
    return { bundle, freshness: 'live' }
  }

  return { kept, first, refresh }
}
export type ContentClient = ReturnType<typeof createContentClient>
