/** WeChat's background player: what it says late, says twice or forgets must not reach the guide. */
import type TaroApi from '@tarojs/taro'
import type { AudioLeaf, AudioState } from '@/platform/audio'

type Player = { -readonly [K in keyof TaroApi.BackgroundAudioManager]: TaroApi.BackgroundAudioManager[K] }
let audio: AudioLeaf
let player: jest.Mocked<Player>
let wechat: (event: string) => void
let getManager: jest.Mock
let reported: AudioState[]
const changes = () => reported.filter((state, i) => state !== reported[i - 1])
const track = (id = 'wumen', more = {}) => ({
  id,
  url: `https://api.test/${id}.mp3`,
  title: id,
  subtitle: '故宫导览',
  ...more,
})
function tell(id?: string) {
  audio.load(track(id))
  audio.play()
  player.currentTime = 0
  wechat('Play')
}

beforeEach(async () => {
  jest.useFakeTimers()
  jest.resetModules()
  const mock = (await import('../helpers/taro')) as unknown as {
    default: typeof TaroApi
    tellBackgroundAudio(name: string): void
  }
  getManager = jest.mocked(mock.default.getBackgroundAudioManager)
  player = mock.default.getBackgroundAudioManager() as jest.Mocked<Player>
  getManager.mockClear()
  wechat = mock.tellBackgroundAudio
  ;({ audio } = await import('@/platform/audio'))
  reported = []
  audio.subscribe(({ state }) => reported.push(state))
})
afterEach(() => jest.useRealTimers())

it('asks for the player only when something is told, not for its buttons', () => {
  audio.onRemote({ next: jest.fn() })
  audio.finishAt(100)
  audio.fade(0, 100)
  expect(getManager).not.toHaveBeenCalled()
  tell()
  expect(getManager).toHaveBeenCalledTimes(1)
})

it('names the sound before it sets the source, and takes the last picture away', () => {
  audio.load(track('wumen', { imageUrl: 'https://web.test/wumen.png' }))
  expect(player).toMatchObject({
    src: 'https://api.test/wumen.mp3',
    title: 'wumen',
    singer: '故宫导览',
    epname: '故宫导览',
    coverImgUrl: 'https://web.test/wumen.png',
  })
  audio.load(track('taihedian'))
  expect(player.coverImgUrl).toBe('')
})

it('calls the newest handlers only, and registers once', () => {
  const [old, next, previous] = [jest.fn(), jest.fn(), jest.fn()]
  audio.onRemote({ next: old, previous })
  tell()
  wechat('Next')
  audio.onRemote({ next })
  tell('taihedian')
  wechat('Next')
  wechat('Prev')
  expect([old, next, previous].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
  expect(player.onNext).toHaveBeenCalledTimes(1)
  expect(player.onPrev).toHaveBeenCalledTimes(1)
})

describe('finishing early', () => {
  it('ends when WeChat tells that it is there', () => {
    tell()
    audio.finishAt(4000)
    player.currentTime = 3.9
    wechat('TimeUpdate')
    expect(player.pause).not.toHaveBeenCalled()
    player.currentTime = 4.05
    wechat('TimeUpdate')
    expect(player.pause).toHaveBeenCalledTimes(1)
    wechat('Pause')
    wechat('TimeUpdate')
    expect(changes()).toEqual(['loading', 'playing', 'ended'])
    expect(reported.filter(state => state === 'ended')).toHaveLength(1)
  })

  it('ends by the timer in the background, where WeChat tells nothing', () => {
    tell()
    player.playbackRate = 1.2
    audio.finishAt(6000)
    jest.advanceTimersByTime(4900)
    expect(changes()).not.toContain('ended')
    player.currentTime = 6.01
    jest.advanceTimersByTime(200)
    expect(changes()).toContain('ended')
  })

  it.each([
    ['taken back', () => audio.finishAt(null)],
    ['another is told', () => tell('taihedian')],
    ['the visitor goes elsewhere in it', () => audio.seek(1000)],
  ])('does not end when %s', (_what, change) => {
    tell()
    audio.finishAt(3000)
    change()
    player.currentTime = 3.5
    wechat('TimeUpdate')
    jest.advanceTimersByTime(10_000)
    expect(player.pause).not.toHaveBeenCalled()
  })

  it('is not about the sound before', () => {
    tell()
    player.currentTime = 50
    audio.load(track('taihedian'))
    audio.finishAt(3000)
    wechat('TimeUpdate')
    expect(changes().at(-1)).toBe('loading')
  })
})

describe('interruptions', () => {
  it('by a call are a pause, and it goes on after', () => {
    tell()
    wechat('Pause')
    wechat('Play')
    expect(changes()).toEqual(['loading', 'playing', 'paused', 'playing'])
  })

  it('by a lost network are one failure', () => {
    tell()
    for (const event of ['Waiting', 'Error', 'Error', 'Stop', 'TimeUpdate', 'Pause']) wechat(event)
    expect(changes()).toEqual(['loading', 'playing', 'loading', 'failed'])
    expect(reported.filter(state => state === 'failed')).toHaveLength(1)
  })

  it('closed in the system’s player, it is idle', () => {
    tell()
    wechat('Stop')
    expect(changes()).toEqual(['loading', 'playing', 'idle'])
  })
})

it('does not take late words about the sound before for words about the new one', () => {
  tell()
  audio.load(track('taihedian'))
  for (const event of ['Pause', 'Stop', 'Ended']) wechat(event)
  expect(changes()).toEqual(['loading', 'playing', 'loading'])
})

it('hears a pause before the first sound', () => {
  audio.load(track())
  audio.pause()
  wechat('Pause')
  expect(changes()).toEqual(['loading', 'paused'])
})

it('sets the source again when WeChat has forgotten it', () => {
  tell()
  player.src = ''
  wechat('Ended')
  player.play.mockClear()
  audio.seek(0)
  audio.play()
  expect(player.src).toBe('https://api.test/wumen.mp3')
  expect(player.play).not.toHaveBeenCalled()
  wechat('Play')
  expect(changes()).toEqual(['loading', 'playing', 'ended', 'loading', 'playing'])
})
