/** The browser's one voice, over an element whose sound moves with the test's clock. */
import type { AudioLeaf, AudioState, AudioStatus } from '@/platform/audio'

/** What the leaf needs of <audio>; events come later, as in a browser. */
class FakeAudio extends EventTarget {
  preload = ''
  paused = true
  ended = false
  duration = 60
  defaultPlaybackRate = 1
  playbackRate = 1
  refusal: Error | null = null
  /** iOS: the phone alone sets the volume. */
  fixedVolume = false
  private loudness = 1
  private address = ''
  private fromSeconds = 0
  private sinceMs = 0

  get volume() {
    return this.loudness
  }
  set volume(value: number) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`volume ${value}`)
    if (!this.fixedVolume) this.loudness = value
  }
  get src() {
    return this.address
  }
  set src(value: string) {
    this.address = value
    this.paused = true
    this.currentTime = 0
  }
  get currentTime() {
    return this.fromSeconds + (this.paused ? 0 : ((Date.now() - this.sinceMs) / 1000) * this.playbackRate)
  }
  set currentTime(seconds: number) {
    this.fromSeconds = seconds
    this.sinceMs = Date.now()
    this.tell('seeked')
  }
  tell(name: string) {
    setTimeout(() => this.dispatchEvent(new Event(name)), 0)
  }
  play(): Promise<void> {
    if (this.refusal) return Promise.reject(this.refusal)
    this.fromSeconds = this.currentTime
    this.sinceMs = Date.now()
    this.paused = false
    this.tell('playing')
    return Promise.resolve()
  }
  pause() {
    if (this.paused) return
    this.fromSeconds = this.currentTime
    this.paused = true
    this.tell('timeupdate')
    this.tell('pause')
  }
  load() {
    this.paused = true
  }
  removeAttribute() {
    this.address = ''
  }
}

type Button = ((details: object) => void) | null
const buttons = new Map<string, Button>()
const session = {
  metadata: null as object | null,
  playbackState: '',
  setPositionState: jest.fn(),
  setActionHandler: (name: string, handler: Button) => {
    if (name === 'seekto' && !knowsSeekTo) throw new TypeError('unknown action')
    buttons.set(name, handler)
  },
}
let knowsSeekTo = true
let element: FakeAudio
let audio: AudioLeaf
let reports: AudioStatus[]
const states = () => reports.map(({ state }) => state).filter((state, i, all) => state !== all[i - 1])
const count = (state: AudioState) => reports.filter(report => report.state === state).length
const after = (ms: number) => jest.advanceTimersByTimeAsync(ms)
const track = (id = 'wumen', more = {}) => ({
  id,
  url: `/${id}.mp3`,
  title: id,
  subtitle: '故宫导览',
  ...more,
})
const press = (name: string, details: object = {}) => buttons.get(name)?.(details)
async function tell(id?: string, options?: { gainStart: number }) {
  audio.load(track(id), options)
  audio.play()
  await after(0)
}

beforeEach(async () => {
  jest.useFakeTimers({ now: 1_000_000 })
  jest.resetModules()
  buttons.clear()
  session.setPositionState.mockReset()
  knowsSeekTo = true
  element = new FakeAudio()
  const fakes = { Audio: function () { return element }, MediaMetadata: function (given: object) { return given } } // prettier-ignore
  Object.assign(window, fakes)
  Object.defineProperty(navigator, 'mediaSession', { configurable: true, value: session })
  ;({ audio } = await import('@/platform/audio'))
  reports = []
  audio.subscribe(status => reports.push(status))
})
afterEach(() => {
  audio.stop()
  jest.useRealTimers()
})

describe('volume', () => {
  it('begins softly after a silence and is full after 0.6 s', async () => {
    audio.load(track())
    expect(element.volume).toBe(0.25)
    // waiting for the sound is not yet part of it
    await after(2000)
    expect(element.volume).toBe(0.25)
    audio.play()
    await after(300)
    expect(element.volume).toBeGreaterThan(0.4)
    expect(element.volume).toBeLessThan(0.8)
    await after(400)
    expect(element.volume).toBe(1)
  })

  it('is full at once when a voice was just heard, and soft again after half a minute', async () => {
    await tell()
    await after(5000)
    await tell('taihedian')
    expect(element.volume).toBe(1)
    audio.pause()
    await after(31_000)
    audio.load(track('zhonghedian'))
    expect(element.volume).toBe(0.25)
  })

  it('begins where it is told to', async () => {
    await tell('wumen', { gainStart: 0.5 })
    expect(element.volume).toBe(0.5)
    await tell('wumen', { gainStart: 1 })
    await after(100)
    expect(element.volume).toBe(1)
  })

  it('fades to a volume and stays there; a new fade takes the place of an old one', async () => {
    await tell('wumen', { gainStart: 1 })
    audio.fade(0.2, 400)
    await after(200)
    expect(element.volume).toBeCloseTo(0.6, 1)
    await after(300)
    expect(element.volume).toBe(0.2)
    audio.fade(1, 1000)
    await after(100)
    audio.fade(0, 200)
    await after(5000)
    expect(element.volume).toBe(0)
    audio.fade(0.7, 0)
    expect(element.volume).toBe(0.7)
  })

  it('is left to the phone where the phone keeps it', async () => {
    element.fixedVolume = true
    await tell()
    audio.fade(0.2, 10_000)
    await after(1000)
    expect(element.volume).toBe(1)
    // no timer goes on trying
    expect(jest.getTimerCount()).toBe(0)
  })
})

describe('finishing early', () => {
  it('ends at the position, by the timer, once, and pauses the sound', async () => {
    await tell()
    await after(1000)
    audio.finishAt(4200)
    await after(3190)
    expect(states()).not.toContain('ended')
    await after(30)
    expect(states()).toEqual(['loading', 'playing', 'ended'])
    expect(count('ended')).toBe(1)
    expect(element.paused).toBe(true)
    expect(element.currentTime).toBeCloseTo(4.2, 1)
  })

  it('reckons with the speed', async () => {
    await tell()
    audio.setRate(1.5)
    audio.finishAt(3000)
    await after(1990)
    expect(states()).not.toContain('ended')
    await after(30)
    expect(states()).toContain('ended')
  })

  it('ends when the sound says that it is there, should the timer sleep', async () => {
    await tell()
    audio.finishAt(5000)
    element.currentTime = 6
    jest.clearAllTimers()
    element.dispatchEvent(new Event('timeupdate'))
    expect(states()).toContain('ended')
  })

  it('waits while paused', async () => {
    await tell()
    audio.finishAt(2000)
    audio.pause()
    await after(60_000)
    expect(states()).not.toContain('ended')
    audio.play()
    await after(2050)
    expect(states()).toContain('ended')
  })

  it.each([
    ['taken back', () => audio.finishAt(null)],
    ['another is told', () => tell('taihedian')],
    ['the visitor goes elsewhere in it', () => audio.seek(1000)],
  ])('does not end when %s', async (_what, change) => {
    await tell()
    audio.finishAt(3000)
    await change()
    await after(10_000)
    expect(states()).not.toContain('ended')
  })

  it('lets the next one be loaded on hearing of the end', async () => {
    await tell()
    audio.subscribe(({ state }) => {
      if (state !== 'ended') return
      audio.load(track('taihedian'))
      audio.play()
    })
    audio.finishAt(1000)
    await after(3000)
    expect(element.paused).toBe(false)
    expect(reports.at(-1)?.state).toBe('playing')
    expect(states()).not.toContain('paused')
  })

  it('does nothing when nothing is told', async () => {
    audio.finishAt(0)
    await after(100)
    expect(reports).toEqual([])
  })
})

describe('interruptions', () => {
  it('by another app are a pause', async () => {
    await tell()
    element.pause()
    await after(0)
    expect(states()).toEqual(['loading', 'playing', 'paused'])
  })

  it('by a lost network are one failure', async () => {
    await tell()
    for (const name of ['waiting', 'error', 'error', 'timeupdate', 'waiting', 'durationchange'])
      element.dispatchEvent(new Event(name))
    audio.pause()
    await after(100)
    expect(states()).toEqual(['loading', 'playing', 'loading', 'failed'])
    expect(count('failed')).toBe(1)
    await tell('taihedian')
    element.dispatchEvent(new Event('error'))
    expect(count('failed')).toBe(2)
  })

  it('by a browser that wants a tap first are a pause', async () => {
    element.refusal = new DOMException('tap first', 'NotAllowedError')
    await tell()
    expect(states()).toEqual(['loading', 'paused'])
  })
})

describe('the lock screen', () => {
  it('shows title, album and picture', () => {
    audio.load(track('wumen', { imageUrl: 'https://web.test/wumen.png' }))
    expect(session.metadata).toEqual({
      title: 'wumen',
      artist: '故宫导览',
      album: '故宫导览',
      artwork: [{ src: 'https://web.test/wumen.png' }],
    })
    audio.load(track())
    expect(session.metadata).toMatchObject({ artwork: [] })
  })

  it('moves in the sound', async () => {
    await tell()
    press('seekto', { seekTime: 20 })
    expect(element.currentTime).toBe(20)
    press('seekforward', {})
    press('seekbackward', { seekOffset: 5 })
    expect(element.currentTime).toBe(25)
    press('pause')
    expect(element.paused).toBe(true)
  })

  it('shows where the sound is, when that is known', async () => {
    element.duration = NaN
    await tell()
    expect(session.setPositionState).not.toHaveBeenCalled()
    element.duration = 30
    element.currentTime = 31
    element.dispatchEvent(new Event('durationchange'))
    expect(session.setPositionState).toHaveBeenCalledWith({ duration: 30, playbackRate: 1, position: 30 })
  })

  it('does without what a browser lacks', async () => {
    knowsSeekTo = false
    session.setPositionState.mockImplementation(() => {
      throw new TypeError('not now')
    })
    await tell()
    expect(states()).toEqual(['loading', 'playing'])
    press('seekforward', {})
    expect(element.currentTime).toBe(10)
  })

  it('calls the newest handlers only, and none that was taken away', () => {
    const [old, next, previous] = [jest.fn(), jest.fn(), jest.fn()]
    audio.onRemote({ next: old, previous })
    audio.onRemote({ next })
    press('nexttrack')
    press('previoustrack')
    expect([old, next, previous].map(({ mock }) => mock.calls)).toEqual([[], [[]], []])
    expect(buttons.get('previoustrack')).toBeNull()
  })
})
