/** What the guide knows right now, and how fresh it is. Kept or starter content shows at once; the API follows. */
import { create } from 'zustand'

import type { Bundle, Lang, PlaceView, RelicView, TourView } from '@/content/bundle-types'
import { createContentClient, type Freshness, type LoadedContent } from '@/content/client'
import { hasWords, loadWords } from '@/locales'
import { fonts } from '@/platform/fonts'
import { keep } from '@/platform/keep'
import { network } from '@/platform/network'
import { packagedOverlay, packagedThumbnail, starterOf } from '@/platform/starter'
import { storage } from '@/platform/storage'
import { hasTaken, takenBundle } from './taken'

export interface ContentStore {
  /** loading: nothing to show yet · ready · failed: nothing to show and no answer. */
  status: 'loading' | 'ready' | 'failed'
  bundle: Bundle | null
  freshness: Freshness | null
  /** The last try to reach the API failed. */
  offline: boolean
  load(lang: Lang): Promise<void>
  /** The first picture stands, or somebody reads: a first visit's whole edition need not wait any longer. */
  bringWhole(): void
}

/**
 * On a first visit the map and the whole edition, three times the size of the short one, would share a weak
 * network and one thread. The map goes first, but not for longer than this.
 */
const WHOLE_AFTER_MS = 8000
let bringWhole: () => void = () => undefined
const wholeAsked = new Promise<void>(resolve => (bringWhole = resolve))
const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

const client = createContentClient({
  apiOrigin: __API_ORIGIN__,
  get: network.get,
  storage,
  starter: starterOf,
})

let wanted: Lang | null = null
/** The try that is under way: who asks for the same meanwhile waits for it. */
let underWay: { lang: Lang; done: Promise<void> } | null = null

export const useContent = create<ContentStore>(() => ({
  status: 'loading',
  bundle: null,
  freshness: null,
  offline: false,
  load(lang) {
    if (underWay?.lang !== lang) {
      const done = ask(lang).finally(() => {
        if (underWay?.done === done) underWay = null
      })
      underWay = { lang, done }
    }
    return underWay.done
  },
  bringWhole,
}))

async function ask(lang: Lang): Promise<void> {
  const { setState: set, getState: get } = useContent
  wanted = lang
  if (!hasWords(lang)) {
    try {
      await loadWords(lang)
    } catch {
      if (wanted === lang) set(state => ({ offline: true, status: state.bundle ? 'ready' : 'failed' }))
      return
    }
    if (wanted !== lang) return
  }
  // what was taken along is whole; what an ordinary visit keeps may name files that were never fetched
  const taken = hasTaken() ? await takenBundle(lang) : null
  if (wanted !== lang) return
  const kept: LoadedContent | null = taken ? { bundle: taken, freshness: 'kept' } : client.kept(lang)
  const show = (loaded: LoadedContent) => {
    // before the map draws its labels, so that they are drawn in it
    loaded.bundle.headingFonts.forEach(({ family, path }, i) =>
      fonts.load(family, apiUrl(path), i === 0 ? 'now' : 'later'),
    )
    set({ status: 'ready', ...loaded })
  }
  if (kept) show(kept)
  else if (get().bundle?.lang !== lang) set({ status: 'loading' })
  try {
    if (!kept && get().bundle?.lang !== lang) {
      const first = await client.first(lang)
      if (wanted !== lang) return
      show(first)
      await Promise.race([wholeAsked, pause(WHOLE_AFTER_MS)])
    }
    const live = await client.refresh(lang)
    // another language was chosen while this one was on its way
    if (wanted !== lang) return
    const latest = live ?? (taken ? client.kept(lang) : null)
    if (latest && (live || latest.bundle.contentVersion !== taken?.contentVersion)) show(latest)
    set({ offline: false, freshness: 'live' })
  } catch {
    if (wanted !== lang) return
    set(state => ({ offline: true, status: state.bundle ? 'ready' : 'failed' }))
  }
}

const find = <T extends { id: string }>(list: readonly T[] | undefined, id: string): T | null =>
  list?.find(item => item.id === id) ?? null

export const placeById = (bundle: Bundle | null, id: string): PlaceView | null => find(bundle?.places, id)
export const relicById = (bundle: Bundle | null, id: string): RelicView | null => find(bundle?.relics, id)
export const tourById = (bundle: Bundle | null, id: string): TourView | null => find(bundle?.tours, id)
/** The palace's picture: in the package while it is today's (it needs no network), else from the API. */
export function overlaySrcOf({ overlay }: Bundle): string | null {
  if (!overlay) return null
  return packagedOverlay?.sha256 === overlay.sha256 ? packagedOverlay.src : apiUrl(overlay.path)
}
/** A hall's small elevation for the mini-program's map: in the package, else from the API. */
export function thumbnailSrcOf(bundle: Bundle | null, id: string): string | null {
  const path = bundle?.thumbnails[id]
  return packagedThumbnail(id) ?? (path === undefined ? null : apiUrl(path))
}
/** A path of the API as a URL that an image can open, or a request: on the device when it was taken along. */
export const apiUrl = (path: string): string => keep.fileOf(path) ?? __API_ORIGIN__ + path
