import Taro from '@tarojs/taro'
import { finishOf } from './finish'
import type { AudioLeaf, AudioState, AudioStatus, AudioTrack, RemoteHandlers } from './types'

/** BackgroundAudioManager: goes on with the screen off and shows on the lock screen. Needs a title and a URL. */
const listeners = new Set<(status: AudioStatus) => void>()
let state: AudioState = 'idle'
let manager: Taro.BackgroundAudioManager | null = null
let loaded: AudioTrack | null = null
/** The sound just loaded was not heard yet: WeChat still speaks of the one before. */
let isNew = false
let remote: RemoteHandlers = {}

const positionMs = () => (isNew ? 0 : (manager?.currentTime ?? 0) * 1000)
const isOn = () => state === 'loading' || state === 'playing' || state === 'paused'

function report(next: AudioState = state) {
  state = next
  const now: AudioStatus = {
    state,
    positionMs: positionMs(),
    durationMs: !isNew && manager?.duration ? manager.duration * 1000 : null,
  }
  listeners.forEach(heard => heard(now))
}
const finish = finishOf({
  positionMs,
  rate: () => manager?.playbackRate ?? 1,
  isPlaying: () => state === 'playing',
  end() {
    // paused before it is told: who hears of the end may load what comes next
    state = 'ended'
    manager?.pause()
    report()
  },
})
/** The end of a sound, whatever the reason. */
function over(how: 'ended' | 'failed' | 'idle') {
  finish.at(null)
  report(how)
}

/** Made at the first narration: asking for it earlier would show a player in WeChat's status bar. */
function player(): Taro.BackgroundAudioManager {
  if (manager) return manager
  const made = Taro.getBackgroundAudioManager()
  manager = made
  made.onPlay(() => {
    isNew = false
    report('playing')
    finish.look()
  })
  // the visitor's tap, or the system's: a call, another app that speaks
  made.onPause(() => {
    if (!isNew && (state === 'playing' || state === 'loading')) report('paused')
    finish.look()
  })
  made.onWaiting(() => isOn() && report('loading'))
  made.onTimeUpdate(() => {
    if (!isOn()) return
    report()
    finish.look()
  })
  made.onEnded(() => !isNew && over('ended'))
  made.onStop(() => !isNew && isOn() && over('idle'))
  made.onError(() => state !== 'failed' && over('failed'))
  // a second registration would add to the first
  made.onNext(() => remote.next?.())
  made.onPrev(() => remote.previous?.())
  return made
}
function start(track: AudioTrack) {
  const to = player()
  isNew = true
  report('loading')
  to.title = track.title
  to.singer = track.subtitle
  to.epname = track.subtitle
  to.coverImgUrl = track.imageUrl ?? ''
  // setting the source starts the sound
  to.src = track.url
}

export const audio: AudioLeaf = {
  // the system's player may be started at any time
  prime: () => undefined,
  // volume belongs to the phone: no soft start
  load(track) {
    finish.at(null)
    loaded = track
    start(track)
  },
  play() {
    if (state === 'idle') return
    // WeChat forgets the source when a sound has ended
    if (state === 'ended' && loaded && !manager?.src) start(loaded)
    else manager?.play()
  },
  pause() {
    isNew = false
    manager?.pause()
  },
  seek(toMs) {
    finish.at(null)
    manager?.seek(Math.max(0, toMs / 1000))
  },
  setRate(rate) {
    if (manager) manager.playbackRate = rate
  },
  fade: () => undefined,
  finishAt: position => finish.at(isOn() ? position : null),
  stop() {
    finish.at(null)
    manager?.stop()
    report('idle')
  },
  subscribe(callback) {
    listeners.add(callback)
    return () => listeners.delete(callback)
  },
  onRemote(handlers) {
    remote = handlers
  },
}
export type * from './types'
