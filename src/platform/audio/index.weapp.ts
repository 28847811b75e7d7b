import Taro from '@tarojs/taro'
import { finishOf } from './finish'
import type { AudioLeaf, AudioState, AudioStatus, AudioTrack, RemoteHandlers } from './types'

/**
 * BackgroundAudioManager: goes on with the screen off and shows on the lock screen. It is promised for addresses of the
 * network only, so a sound that was taken along is tried three ways: its file there, its address there, and its file
 * in an InnerAudioContext, which plays everywhere and falls silent with the screen.
 */
interface Player {
  src: string
  currentTime: number
  duration: number
  playbackRate?: number
  play(): void
  pause(): void
  stop(): void
  seek(seconds: number): void
}
interface Way {
  by: 'system' | 'inner'
  src: string
}
const listeners = new Set<(status: AudioStatus) => void>()
let state: AudioState = 'idle'
let system: Taro.BackgroundAudioManager | null = null
let inner: Taro.InnerAudioContext | null = null
/** The one that plays, or played last. */
let manager: Player | null = null
/** Ways that are left for the sound just loaded. */
let ways: Way[] = []
/** WeChat refused a file in the system's player: it will again. */
let filesRefused = false
let rate = 1
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

/** What a player tells is heard while it is the one that plays. */
function hear(made: Taro.BackgroundAudioManager | Taro.InnerAudioContext) {
  const own = made as unknown as Player
  const mine = (heard: () => void) => () => {
    if (manager === own) heard()
  }
  made.onPlay(
    mine(() => {
      isNew = false
      report('playing')
      finish.look()
    }),
  )
  // the visitor's tap, or the system's: a call, another app that speaks
  made.onPause(
    mine(() => {
      if (!isNew && (state === 'playing' || state === 'loading')) report('paused')
      finish.look()
    }),
  )
  made.onWaiting(mine(() => isOn() && report('loading')))
  made.onTimeUpdate(
    mine(() => {
      if (!isOn()) return
      // only now is it heard: "plays" is said of addresses that then turn out not to answer
      if (!isNew && own.currentTime > 0) ways = []
      report()
      finish.look()
    }),
  )
  made.onEnded(mine(() => !isNew && over('ended')))
  made.onStop(mine(() => !isNew && isOn() && over('idle')))
  made.onError(
    mine(() => {
      if (state === 'failed' || tryNext()) return
      over('failed')
    }),
  )
}

/** Made at the first narration: asking for it earlier would show a player in WeChat's status bar. */
function systemPlayer(): Taro.BackgroundAudioManager {
  if (system) return system
  system = Taro.getBackgroundAudioManager()
  hear(system)
  // a second registration would add to the first
  system.onNext(() => remote.next?.())
  system.onPrev(() => remote.previous?.())
  return system
}
function innerPlayer(): Taro.InnerAudioContext {
  if (inner) return inner
  inner = Taro.createInnerAudioContext()
  // a guide that was asked to speak speaks, whatever the switch at the phone's side
  inner.obeyMuteSwitch = false
  hear(inner)
  return inner
}

function waysOf({ url, file }: AudioTrack): Way[] {
  const network: Way[] = [{ by: 'system', src: url }]
  if (file === undefined) return network
  return [
    ...(filesRefused ? [] : [{ by: 'system', src: file } as const]),
    ...network,
    { by: 'inner', src: file },
  ]
}
/** The next way for the sound that did not begin; false: there is none. */
function tryNext(): boolean {
  if (!loaded || ways.length === 0) return false
  if (manager === (system as unknown as Player) && manager?.src === loaded.file) filesRefused = true
  isNew = true
  play(loaded)
  return true
}
function play(track: AudioTrack) {
  const way = ways.shift()
  if (!way) return
  const before = manager
  manager = null
  if (before && (before as unknown) !== (way.by === 'system' ? system : inner)) before.stop()
  if (way.by === 'inner') {
    const to = innerPlayer()
    manager = to as unknown as Player
    to.autoplay = true
    to.src = way.src
    to.playbackRate = rate
    return
  }
  const to = systemPlayer()
  manager = to as unknown as Player
  to.title = track.title
  to.singer = track.subtitle
  to.epname = track.subtitle
  to.coverImgUrl = track.imageUrl ?? ''
  // setting the source starts the sound
  to.src = way.src
}
function start(track: AudioTrack) {
  isNew = true
  ways = waysOf(track)
  report('loading')
  play(track)
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
    ways = []
    manager?.pause()
  },
  seek(toMs) {
    finish.at(null)
    manager?.seek(Math.max(0, toMs / 1000))
  },
  setRate(next) {
    rate = next
    if (manager) manager.playbackRate = next
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
