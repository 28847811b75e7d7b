export type * from './types'
import { NetworkError } from '../network/types'
import { retryAfterMs, sha256Of } from './digest'
import { EDITION_CHANGED, EDITION_URL, KEPT_CACHE, keptUrl } from './kept'
import type { KeepLeaf } from './types'

/** The Cache API: the service worker answers from it, whole or in the pieces that players ask for. */
const box = () => caches.open(KEPT_CACHE)
const HASH = /^\/kept\/([0-9a-f]{64})$/
/** A first visit's worker is still being made. */
const WORKER_MS = 15_000
/** Without a byte for so long, the network is gone. What is made on request takes longer to begin. */
const SILENCE_MS = 150_000

const isFull = (cause: unknown) => cause instanceof DOMException && cause.name === 'QuotaExceededError'
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), char => char.charCodeAt(0))

/** Reads an answer piece by piece, so that a long one shows how far it is. */
async function bodyOf(
  answer: Response,
  heard: () => void,
  onPart: (done: number) => void,
): Promise<ArrayBuffer> {
  const reader = answer.body?.getReader()
  // with a content coding the length is that of what travels: no measure of what is read
  const length = answer.headers.has('content-encoding')
    ? 0
    : Number(answer.headers.get('content-length') ?? 0)
  if (!reader) return answer.arrayBuffer()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    heard()
    pieces.push(value)
    size += value.length
    if (length > 0) onPart(Math.min(1, size / length))
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole.buffer
}

export const keep: KeepLeaf = {
  async ability() {
    if (!('caches' in window) || !('serviceWorker' in navigator) || !('subtle' in (window.crypto ?? {})))
      return 'worker'
    // `ready` never comes where no worker was registered
    const late = new Promise<null>(resolve => setTimeout(() => resolve(null), WORKER_MS))
    try {
      return (await Promise.race([navigator.serviceWorker.ready, late])) ? 'ok' : 'worker'
    } catch {
      return 'worker'
    }
  },
  takes: {
    bundle: 'guide',
    ground: 'guide',
    walkways: 'guide',
    geo: 'guide',
    font: 'guide',
    model: 'pictures',
    drawing: 'pictures',
    // the native map's
    overlay: null,
    thumbnail: null,
  },
  async freeBytes() {
    try {
      const { quota, usage } = await navigator.storage.estimate()
      return quota === undefined ? null : Math.max(0, quota - (usage ?? 0))
    } catch {
      return null
    }
  },
  async persist() {
    try {
      return (await navigator.storage.persisted()) || (await navigator.storage.persist())
    } catch {
      return null
    }
  },
  async bring(url, { signal, again, onPart }) {
    const abort = new AbortController()
    const deaf = signal.onStop(() => abort.abort())
    let timer = setTimeout(() => abort.abort(), SILENCE_MS)
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(() => abort.abort(), SILENCE_MS)
    }
    try {
      // both pass the worker by; the first still takes what the browser has, after asking
      const answer = await fetch(url, { cache: again ? 'reload' : 'no-cache', signal: abort.signal })
      heard()
      return {
        status: answer.status,
        type: answer.headers.get('content-type') ?? 'application/octet-stream',
        digest: sha256Of(answer.headers.get('repr-digest'), bytesOf),
        retryAfterMs: retryAfterMs(answer.headers.get('retry-after')),
        body: await bodyOf(answer, heard, onPart),
      }
    } catch (cause) {
      throw new NetworkError(`no answer from ${url}: ${String(cause)}`)
    } finally {
      clearTimeout(timer)
      deaf()
    }
  },
  // the worker answers under the file's own address
  fileOf: () => null,
  async present() {
    const requests = await (await box()).keys()
    return new Set(requests.flatMap(({ url }) => HASH.exec(new URL(url).pathname)?.[1] ?? []))
  },
  async put(sha256, body, { type }) {
    const headers = { 'content-type': type, 'content-length': String(body.byteLength) }
    try {
      await (await box()).put(keptUrl(sha256), new Response(body, { headers }))
      return 'kept'
    } catch (cause) {
      if (isFull(cause)) return 'full'
      throw cause
    }
  },
  async drop(hashes) {
    const cache = await box()
    await Promise.all(hashes.map(sha256 => cache.delete(keptUrl(sha256))))
  },
  async text(sha256) {
    try {
      return (await (await (await box()).match(keptUrl(sha256)))?.text()) ?? null
    } catch {
      return null
    }
  },
  async readEdition() {
    if (!('caches' in window)) return null
    try {
      return (await (await (await box()).match(EDITION_URL))?.text()) ?? null
    } catch {
      return null
    }
  },
  async writeEdition(text) {
    try {
      const cache = await box()
      if (text === null) await cache.delete(EDITION_URL)
      else
        await cache.put(EDITION_URL, new Response(text, { headers: { 'content-type': 'application/json' } }))
      // a first visit's page has a worker before that is its controller
      void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(EDITION_CHANGED))
      return true
    } catch {
      return false
    }
  },
  async sha256(body) {
    const digest = await window.crypto.subtle.digest('SHA-256', body)
    return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
  },
}
