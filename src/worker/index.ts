/**
 * The web app's service worker: its page and scripts from one build until the visitor opens the next, what was taken
 * along in place of the network, and map data from its first use on. What to do with a request is decided in
 * core/keep/serve; precaching, partial answers and forgetting are workbox's.
 */
import { ExpirationPlugin } from 'workbox-expiration'
import { createHandlerBoundToURL, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { createPartialResponse } from 'workbox-range-requests'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { readEdition } from '@/core/keep/edition'
import { serve, type Served } from '@/core/keep/serve'
import type { Edition } from '@/core/keep/types'
import { OPEN_NEWER, REMEMBER } from '@/platform/edition/messages'
import { EDITION_CHANGED, EDITION_URL, KEPT_CACHE, keptUrl } from '@/platform/keep/kept'
import { scope } from './scope'

/** Put in by the build: every file of the app with its revision. */
declare const __SHELL__: { url: string; revision: string | null }[]

const PAGE = '/index.html'
const FIRST_USE = 'first-use-v1'
const MAX_FIRST_USE = 200
const FIRST_USE_SECONDS = 60 * 24 * 60 * 60

/** As it was read last; `undefined`: not yet. */
let edition: Edition | null | undefined
async function readKept(): Promise<void> {
  try {
    const box = await caches.open(KEPT_CACHE)
    edition = readEdition((await (await box.match(EDITION_URL))?.text()) ?? null)
  } catch {
    edition = null
  }
}

function askedFor(request: Request) {
  const url = new URL(request.url)
  return {
    method: request.method,
    path: url.origin === scope.location.origin ? decodedPath(url.pathname) : null,
    isNavigation: request.mode === 'navigate',
    isFresh: request.cache === 'no-cache' || request.cache === 'reload' || request.cache === 'no-store',
  }
}
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
const servedFor = (request: Request): Served => serve(askedFor(request), edition ?? null)

const forgetting = new ExpirationPlugin({
  maxEntries: MAX_FIRST_USE,
  maxAgeSeconds: FIRST_USE_SECONDS,
  purgeOnQuotaError: true,
})
// workbox's own types do not bear exactOptionalPropertyTypes
const firstUse = new CacheFirst({ cacheName: FIRST_USE, plugins: [forgetting as object] })

/** The file as it was kept, or the part of it that a player asks for; from the network when it was lost. */
async function fromKept(request: Request, sha256: string): Promise<Response> {
  const kept = await (await caches.open(KEPT_CACHE)).match(keptUrl(sha256))
  if (!kept) return fetch(request)
  if (!request.headers.has('range')) {
    const headers = new Headers(kept.headers)
    headers.set('accept-ranges', 'bytes')
    return new Response(kept.body, { status: 200, headers })
  }
  const part = await createPartialResponse(request, kept)
  // workbox answers a part that begins where the file ends with nothing; RFC 9110 §14.1.2 has it refused
  if (part.status !== 206 || part.headers.get('content-length') !== '0') return part
  const bytes = kept.headers.get('content-length') ?? '*'
  return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } })
}

precacheAndRoute(__SHELL__, { ignoreURLParametersMatching: [/.*/], directoryIndex: '' })
cleanupOutdatedCaches()

const page = createHandlerBoundToURL(PAGE)
registerRoute(
  ({ request }) => servedFor(request).by === 'shell',
  options => page(options),
)
/** What may have been taken along, whatever the last edition that was read says. */
const mayBeKept = (request: Request): boolean => {
  const { path, isNavigation, isFresh } = askedFor(request)
  return path !== null && /^\/(media\/|assets\/|api\/v\d+\/o\/)/.test(path) && !isNavigation && !isFresh
}
registerRoute(
  ({ request }) => mayBeKept(request),
  async ({ request, event }) => {
    // a word from the page may have been missed: before the network is asked, the device is
    if (!edition || servedFor(request).by !== 'kept') await readKept()
    const served = servedFor(request)
    if (served.by === 'kept') return fromKept(request, served.file.sha256)
    return served.by === 'first-use' ? firstUse.handle({ request, event }) : fetch(request)
  },
)

async function remember(paths: readonly string[]): Promise<void> {
  if (edition === undefined) await readKept()
  const lasting = paths.filter(
    path =>
      serve({ method: 'GET', path, isNavigation: false, isFresh: false }, edition ?? null).by === 'first-use',
  )
  const box = await caches.open(FIRST_USE)
  // the browser has just fetched them: this is no second download
  for (const path of lasting) if (!(await box.match(path))) await box.add(path).catch(() => undefined)
}

scope.addEventListener('activate', event => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', event => {
  const { data } = event
  if (data === EDITION_CHANGED) return event.waitUntil(readKept())
  const { do: wish, paths } = (typeof data === 'object' && data !== null ? data : {}) as {
    do?: unknown
    paths?: unknown
  }
  if (wish === OPEN_NEWER) event.waitUntil(scope.skipWaiting())
  if (wish === REMEMBER && Array.isArray(paths))
    event.waitUntil(remember(paths.filter((path): path is string => typeof path === 'string')))
})
