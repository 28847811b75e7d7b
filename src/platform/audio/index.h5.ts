import type { AudioLeaf, AudioState, AudioStatus } from './types'

/** An <audio> element and the Media Session API; Taro's wrapper stops on every route change. */
const element = new window.Audio()
element.preload = 'metadata'
const listeners = new Set<(status: AudioStatus) => void>()
let state: AudioState = 'idle'
let wanted = false

const status = (): AudioStatus => ({
  state,
  positionMs: element.currentTime * 1000,
  durationMs: Number.isFinite(element.duration) ? element.duration * 1000 : null,
})
function report(next: AudioState = state) {
  state = next
  const now = status()
  listeners.forEach(heard => heard(now))
  if ('mediaSession' in navigator) {
    navigator.mediaSession.playbackState =
      next === 'playing' ? 'playing' : next === 'idle' ? 'none' : 'paused'
  }
}

element.addEventListener('playing', () => report('playing'))
element.addEventListener('waiting', () => report('loading'))
element.addEventListener('pause', () => !element.ended && state !== 'idle' && report('paused'))
element.addEventListener('ended', () => report('ended'))
element.addEventListener('timeupdate', () => report())
element.addEventListener('seeked', () => report())
element.addEventListener('durationchange', () => report())
element.addEventListener('error', () => element.src !== '' && wanted && report('failed'))

function play() {
  if (state === 'idle') return
  wanted = true
  // the browser refuses sound before a tap; that is "paused", not a failure
  element.play().catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') report('paused')
  })
}

export const audio: AudioLeaf = {
  load(track) {
    wanted = true
    element.src = track.url
    report('loading')
    if ('mediaSession' in navigator) {
      navigator.mediaSession.metadata = new MediaMetadata({ title: track.title, artist: track.subtitle })
      navigator.mediaSession.setActionHandler('play', play)
      navigator.mediaSession.setActionHandler('pause', () => element.pause())
      navigator.mediaSession.setActionHandler('seekbackward', () => (element.currentTime -= 10))
      navigator.mediaSession.setActionHandler('seekforward', () => (element.currentTime += 10))
    }
  },
  play,
  pause: () => element.pause(),
  seek(positionMs) {
    element.currentTime = Math.max(0, positionMs / 1000)
  },
  setRate(rate) {
    element.defaultPlaybackRate = rate
    element.playbackRate = rate
  },
  stop() {
    wanted = false
    report('idle')
    element.pause()
    element.removeAttribute('src')
    element.load()
  },
  subscribe(callback) {
    listeners.add(callback)
    return () => listeners.delete(callback)
  },
  onRemote({ next, previous }) {
    if (!('mediaSession' in navigator)) return
    navigator.mediaSession.setActionHandler('nexttrack', next ?? null)
    navigator.mediaSession.setActionHandler('previoustrack', previous ?? null)
  },
}
export type * from './types'
