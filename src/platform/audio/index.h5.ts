import { finishOf } from './finish'
import { showPosition, showRemote, showState, showTrack } from './mediaSession'
import { silentSound } from './silentSound'
import type { AudioLeaf, AudioState, AudioStatus } from './types'
import { volumeOf } from './volume'

/** After so much silence a voice begins at this volume and rises to full. */
const SILENCE_MS = 30_000
const SOFT_GAIN = 0.25
const RISE_MS = 600

/** An <audio> element and the Media Session API; Taro's wrapper stops on every route change. */
const element = new window.Audio()
element.preload = 'metadata'
const volume = volumeOf(element)
const listeners = new Set<(status: AudioStatus) => void>()
let state: AudioState = 'idle'
let wanted = false
/** The sound begins softly and has not begun. */
let rises = false
let heardMs: number | null = null

const positionMs = () => element.currentTime * 1000
/** A sound that can be heard, or could be after a moment or a tap. */
const isOn = () => state === 'loading' || state === 'playing' || state === 'paused'

function report(next: AudioState = state) {
  if (state === 'playing') heardMs = Date.now()
  state = next
  const now: AudioStatus = {
    state,
    positionMs: positionMs(),
    durationMs: Number.isFinite(element.duration) ? element.duration * 1000 : null,
  }
  showState(state)
  listeners.forEach(heard => heard(now))
}
const finish = finishOf({
  positionMs,
  rate: () => element.playbackRate,
  isPlaying: () => state === 'playing',
  end() {
    // paused before it is told: who hears of the end may load what comes next
    heardMs = Date.now()
    state = 'ended'
    element.pause()
    report()
  },
})
function moved() {
  if (!isOn()) return
  showPosition(element)
  report()
  finish.look()
}

element.addEventListener('playing', () => {
  // nobody loaded anything: that was the silence of `prime`
  if (state === 'idle') return
  if (rises) volume.fade(1, RISE_MS)
  rises = false
  report('playing')
  showPosition(element)
  finish.look()
})
element.addEventListener('waiting', () => isOn() && report('loading'))
// the visitor's tap, or the system's: another app speaks, the headset was pulled out
element.addEventListener('pause', () => {
  if (!element.ended && element.paused && (state === 'playing' || state === 'loading')) report('paused')
  finish.look()
})
element.addEventListener('ended', () => {
  if (state === 'idle') return
  finish.at(null)
  report('ended')
})
element.addEventListener('timeupdate', () => {
  if (!isOn()) return
  report()
  finish.look()
})
element.addEventListener('seeked', () => (state === 'ended' ? report() : moved()))
element.addEventListener('durationchange', moved)
element.addEventListener('ratechange', moved)
element.addEventListener('error', () => {
  if (element.src === '' || !wanted || state === 'failed') return
  finish.at(null)
  report('failed')
})

function play() {
  if (state === 'idle') return
  wanted = true
  // the browser refuses sound before a tap; that is "paused", not a failure
  element.play().catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') report('paused')
  })
}
function seek(toMs: number) {
  finish.at(null)
  element.currentTime = Math.max(0, toMs / 1000)
}

export const audio: AudioLeaf = {
  prime() {
    if (state !== 'idle') return
    element.src = silentSound()
    element.play().catch(() => undefined)
  },
  load(track, { gainStart } = {}) {
    const wasSilent = state !== 'playing' && (heardMs === null || Date.now() - heardMs > SILENCE_MS)
    const gain = Math.min(1, Math.max(0, gainStart ?? (wasSilent ? SOFT_GAIN : 1)))
    wanted = true
    finish.at(null)
    rises = gain < 1
    volume.set(gain)
    element.src = track.url
    report('loading')
    showTrack(track, { play, pause: () => element.pause(), seek, positionMs })
  },
  play,
  pause: () => element.pause(),
  seek,
  setRate(rate) {
    element.defaultPlaybackRate = rate
    element.playbackRate = rate
  },
  fade(toVolume, durationMs) {
    if (state === 'idle') return
    rises = false
    volume.fade(toVolume, durationMs)
  },
  finishAt: position => finish.at(isOn() ? position : null),
  stop() {
    wanted = false
    finish.at(null)
    report('idle')
    element.pause()
    element.removeAttribute('src')
    element.load()
  },
  subscribe(callback) {
    listeners.add(callback)
    return () => listeners.delete(callback)
  },
  onRemote: showRemote,
}
export type * from './types'
