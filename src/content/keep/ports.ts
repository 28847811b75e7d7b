/** What the taker needs of the world; platform/keep and tests give it. */
export interface Brought {
  status: number
  body: ArrayBuffer
  /** Media type as the server named it. */
  type: string
  /** SHA-256 that the server says the bytes have (`Repr-Digest`, RFC 9530), as hex; null: it said none. */
  digest: string | null
  /** How long the server asks to wait; null: it asks nothing. */
  retryAfterMs: number | null
}

export interface BringOptions {
  signal: Stop
  /** Past every cache: what came from one was damaged. */
  again: boolean
  /** 0–1 while it comes. */
  onPart(done: number): void
}

/** An AbortSignal, where the platform has none: `stopped` and a way to hear of it. */
export interface Stop {
  readonly stopped: boolean
  onStop(callback: () => void): () => void
}

export interface KeepStore {
  /** Hashes of what lies there, whole. */
  present(): Promise<ReadonlySet<string>>
  put(sha256: string, body: ArrayBuffer, about: { type: string; path: string }): Promise<'kept' | 'full'>
  drop(hashes: readonly string[]): Promise<void>
  text(sha256: string): Promise<string | null>
  readEdition(): Promise<string | null>
  /** In one piece or not at all; null takes it away. */
  writeEdition(text: string | null): Promise<boolean>
  sha256(body: ArrayBuffer): Promise<string>
}

export interface TakerPorts {
  store: KeepStore
  /** Rejects when no answer came. */
  bring(path: string, options: BringOptions): Promise<Brought>
  nowMs(): number
  /** Earlier when it was stopped, or when the network came back. */
  wait(ms: number, stop: Stop): Promise<void>
}

export interface Stopper extends Stop {
  stop(): void
}

export function stopper(): Stopper {
  const callbacks = new Set<() => void>()
  const own = {
    stopped: false,
    stop() {
      if (own.stopped) return
      own.stopped = true
      callbacks.forEach(callback => callback())
    },
    onStop(callback: () => void) {
      if (own.stopped) callback()
      callbacks.add(callback)
      return () => void callbacks.delete(callback)
    },
  }
  return own
}
