export interface NetworkAnswer {
  status: number
  etag: string | null
  body: string
}

/** The one way to the content API. Rejects with NetworkError when no answer came. */
export interface Network {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<NetworkAnswer>
  /** Calls back with true when a connection comes back; returns the way to stop. */
  onReconnect(callback: () => void): () => void
}

export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}
