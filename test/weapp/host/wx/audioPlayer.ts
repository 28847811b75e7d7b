/** An audio player of wx over a real HTML audio element: time moves only when sound really plays. */
import { recordCall } from '../recorder'
import { config, mediaUrl } from '../state'
import { fileUrl } from './files'

type Listener = (detail: object) => void

/** wx event names and the DOM event that stands for each. */
const EVENTS: Record<string, string> = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
}
const OWN_EVENTS = ['Stop', 'Error', 'Prev', 'Next']
const names = [...Object.keys(EVENTS), ...OWN_EVENTS]

export class AudioPlayer {
  private readonly element = new Audio()
  private readonly listeners = new Map<string, Set<Listener>>(names.map(name => [name, new Set()]))
  private address = ''
  private isStopping = false
  startTime = 0
  obeyMuteSwitch = true
  referrerPolicy = ''

  constructor(protected readonly kind: 'innerAudio' | 'backgroundAudio') {
    this.element.preload = 'auto'
    for (const [name, domEvent] of Object.entries(EVENTS)) {
      this.element.addEventListener(domEvent, () => {
        if (name === 'Pause' && (this.isStopping || this.element.ended)) return
        this.tell(name, {})
      })
    }
    this.element.addEventListener('error', () => {
      if (this.address) this.tell('Error', { errCode: config.offline ? 10002 : 10004, errMsg: 'load failed' })
    })
    for (const name of names) {
      const listeners = this.listeners.get(name)
      Object.defineProperty(this, `on${name}`, {
        value: (listener: Listener) => void listeners?.add(listener),
      })
      Object.defineProperty(this, `off${name}`, {
        value: (listener?: Listener) => void (listener ? listeners?.delete(listener) : listeners?.clear()),
      })
    }
  }

  tell(name: string, detail: object): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(detail)
  }

  get src() {
    return this.address
  }
  set src(value: string) {
    recordCall(`${this.kind}.src`, value)
    this.address = value
    this.element.src = value ? mediaUrl(value, fileUrl) : ''
    if (this.startTime > 0) this.element.currentTime = this.startTime
    if (this.element.autoplay) this.play()
  }
  get currentTime() {
    return this.element.currentTime
  }
  get duration() {
    return Number.isFinite(this.element.duration) ? this.element.duration : 0
  }
  get paused() {
    return this.element.paused
  }
  get buffered() {
    const { buffered } = this.element
    return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
  }
  get autoplay() {
    return this.element.autoplay
  }
  set autoplay(value: boolean) {
    this.element.autoplay = value
  }
  get loop() {
    return this.element.loop
  }
  set loop(value: boolean) {
    this.element.loop = value
  }
  get volume() {
    return this.element.volume
  }
  set volume(value: number) {
    this.element.volume = value
  }
  get playbackRate() {
    return this.element.playbackRate
  }
  set playbackRate(value: number) {
    // loading a source resets playbackRate to defaultPlaybackRate
    this.element.defaultPlaybackRate = this.element.playbackRate = value
  }

  play(): void {
    recordCall(`${this.kind}.play`, { src: this.address })
    // a failed start is told by the error event; an interrupted one is no error
    this.element.play().catch(() => undefined)
  }
  pause(): void {
    recordCall(`${this.kind}.pause`, {})
    this.element.pause()
  }
  stop(): void {
    recordCall(`${this.kind}.stop`, {})
    this.isStopping = true
    this.element.pause()
    this.element.currentTime = 0
    setTimeout(() => {
      this.isStopping = false
      this.tell('Stop', {})
    }, 0)
  }
  seek(seconds: number): void {
    recordCall(`${this.kind}.seek`, { seconds })
    this.element.currentTime = seconds
  }
  destroy(): void {
    recordCall(`${this.kind}.destroy`, {})
    this.listeners.forEach(listeners => listeners.clear())
    this.element.pause()
    this.element.removeAttribute('src')
  }
}
