export interface AudioTrack {
  id: string
  /** Absolute or same-origin URL of an MP3. */
  url: string
  /** The same sound in a file of the device. */
  file?: string
  title: string
  subtitle: string
  /** Picture for the lock screen, an absolute URL (the mini-program shows network pictures only). */
  imageUrl?: string
}

export type AudioState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed'

export interface AudioStatus {
  state: AudioState
  positionMs: number
  /** null until known. */
  durationMs: number | null
}

export interface LoadOptions {
  /**
   * Volume of the first moment, 0–1, rising to full. Without it a voice begins softly after a long silence, so that
   * it startles nobody, and else at full volume. Where volume belongs to the phone alone, it is full at once.
   */
  gainStart?: number
}

/** Buttons outside the guide: lock screen, headset, the system's player. */
export interface RemoteHandlers {
  next?: () => void
  previous?: () => void
}

/** One voice at a time. `subscribe` reports every change; commands on an idle player do nothing. */
export interface AudioLeaf {
  /** From a tap: a browser lets the page begin to speak later only if it was asked to once then. */
  prime(): void
  load(track: AudioTrack, options?: LoadOptions): void
  play(): void
  pause(): void
  seek(positionMs: number): void
  setRate(rate: number): void
  /** Volume, 0–1, reached after `durationMs`; does nothing where volume belongs to the phone (iOS, mini-program). */
  fade(toVolume: number, durationMs: number): void
  /**
   * Pauses at that position and reports `ended`, so that a sentence may be said to its end. null, another track, a
   * seek or a stop takes it back.
   */
  finishAt(positionMs: number | null): void
  stop(): void
  subscribe(callback: (status: AudioStatus) => void): () => void
  /** Takes the place of the handlers given before. */
  onRemote(handlers: RemoteHandlers): void
}
