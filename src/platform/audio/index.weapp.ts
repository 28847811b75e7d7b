import Taro from '@tarojs/taro'
import type { AudioLeaf, AudioState, AudioStatus } from './types'

/** BackgroundAudioManager: goes on with the screen off and shows on the lock screen. Needs a title and a URL. */
const listeners = new Set<(status: AudioStatus) => void>()
let state: AudioState = 'idle'
let manager: Taro.BackgroundAudioManager | null = null

function report(next: AudioState = state) {
  state = next
  const now: AudioStatus = {
    state,
    positionMs: (manager?.currentTime ?? 0) * 1000,
    durationMs: manager?.duration ? manager.duration * 1000 : null,
  }
  listeners.forEach(heard => heard(now))
}

/** Made at the first narration: asking for it earlier would show a player in WeChat's status bar. */
function player(): Taro.BackgroundAudioManager {
  if (manager) return manager
  const made = Taro.getBackgroundAudioManager()
  manager = made
  made.onPlay(() => report('playing'))
  made.onPause(() => report('paused'))
  made.onWaiting(() => report('loading'))
  made.onTimeUpdate(() => report())
  made.onEnded(() => report('ended'))
  made.onStop(() => report('idle'))
  made.onError(() => report('failed'))
  return made
}

export const audio: AudioLeaf = {
  load(track) {
    const to = player()
    report('loading')
    to.title = track.title
    to.singer = track.subtitle
    to.epname = track.subtitle
    // setting the source starts the sound
    to.src = track.url
  },
  play: () => void (state !== 'idle' && manager?.play()),
  pause: () => manager?.pause(),
  seek: positionMs => manager?.seek(Math.max(0, positionMs / 1000)),
  setRate(rate) {
    if (manager) manager.playbackRate = rate
  },
  stop() {
    manager?.stop()
    report('idle')
  },
  subscribe(callback) {
    listeners.add(callback)
    return () => listeners.delete(callback)
  },
  onRemote({ next, previous }) {
    if (next) player().onNext(next)
    if (previous) player().onPrev(previous)
  },
}
export type * from './types'
