import { NetworkError, type Network } from './types'

const TIMEOUT_MS = 15_000

export const network: Network = {
  async get(url, headers = {}) {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
    try {
      const answer = await fetch(url, { headers, signal: abort.signal })
      return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.text() }
    } catch (cause) {
      throw new NetworkError(`no answer from ${url}: ${String(cause)}`)
    } finally {
      clearTimeout(timer)
    }
  },
  onReconnect(callback) {
    window.addEventListener('online', callback)
    return () => window.removeEventListener('online', callback)
  },
}

export { NetworkError }
export type * from './types'
