export interface AudioTrack {
  id: string
  /** Absolute or same-origin URL of an MP3. */
  url: string
  title: string
  subtitle: string
}

export type AudioState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed'

export interface AudioStatus {
  state: AudioState
  positionMs: number
  /** null until known. */
  durationMs: number | null
}

/** One voice at a time. `subscribe` reports every change; commands on an idle player do nothing. */
export interface AudioLeaf {
  load(track: AudioTrack): void
  play(): void
  pause(): void
  seek(positionMs: number): void
  setRate(rate: number): void
  stop(): void
  subscribe(callback: (status: AudioStatus) => void): () => void
  /** Buttons outside the guide: lock screen, headset, the system's player. */
  onRemote(handlers: { next?: () => void; previous?: () => void }): void
}
