/** The browser's lock screen and headset buttons (W3C Media Session). Parts of it that a browser lacks are passed by. */
import type { AudioState, AudioTrack, RemoteHandlers } from './types'

/** What the buttons do with the sound itself; positions in milliseconds. */
interface Controls {
  play(): void
  pause(): void
  seek(positionMs: number): void
  positionMs(): number
}

const SKIP_MS = 10_000
const session = (): MediaSession | null => ('mediaSession' in navigator ? navigator.mediaSession : null)

/** Browsers throw at names of buttons that they do not know. */
function onButton(name: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    session()?.setActionHandler(name, handler)
  } catch {
    // one button less
  }
}

export function showTrack({ title, subtitle, imageUrl }: AudioTrack, controls: Controls): void {
  const shown = session()
  if (!shown) return
  shown.metadata = new MediaMetadata({
    title,
    artist: subtitle,
    album: subtitle,
    artwork: imageUrl === undefined ? [] : [{ src: imageUrl }],
  })
  const skip = (byMs: number) => controls.seek(controls.positionMs() + byMs)
  onButton('play', () => controls.play())
  onButton('pause', () => controls.pause())
  onButton('seekbackward', ({ seekOffset }) => skip(seekOffset ? -seekOffset * 1000 : -SKIP_MS))
  onButton('seekforward', ({ seekOffset }) => skip(seekOffset ? seekOffset * 1000 : SKIP_MS))
  onButton('seekto', ({ seekTime }) => {
    if (seekTime !== undefined && seekTime !== null) controls.seek(seekTime * 1000)
  })
}

export function showState(state: AudioState): void {
  const shown = session()
  if (shown) shown.playbackState = state === 'playing' ? 'playing' : state === 'idle' ? 'none' : 'paused'
}

/** Where the sound is; the browser reckons on from there by itself. */
export function showPosition({
  currentTime,
  duration,
  playbackRate,
}: Pick<HTMLMediaElement, 'currentTime' | 'duration' | 'playbackRate'>): void {
  if (!Number.isFinite(duration) || duration <= 0 || playbackRate <= 0) return
  try {
    // a position beyond the end is refused
    session()?.setPositionState?.({ duration, playbackRate, position: Math.min(currentTime, duration) })
  } catch {
    // the lock screen then shows no progress
  }
}

export function showRemote({ next, previous }: RemoteHandlers): void {
  onButton('nexttrack', next ? () => next() : null)
  onButton('previoustrack', previous ? () => previous() : null)
}
