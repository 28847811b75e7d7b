import { audio, type AudioStatus } from '@/platform/audio'
import { network } from '@/platform/network'
import { usePlayer, type Telling } from '@/state/player'
import { useSettings } from '@/state/settings'

jest.mock('@/platform/audio', () => {
  let heard: (status: unknown) => void = () => undefined
  const mocks = Object.fromEntries(
    ['load', 'play', 'pause', 'seek', 'setRate', 'stop', 'onRemote'].map(k => [k, jest.fn()]),
  )
  return {
    audio: {
      ...mocks,
      subscribe: (callback: (status: unknown) => void) => ((heard = callback), () => undefined),
      report: (status: unknown) => heard(status),
    },
  }
})
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const sound = audio as jest.Mocked<typeof audio> & { report(status: AudioStatus): void }
const get = network.get as jest.MockedFunction<typeof network.get>

const telling = (placeId: string): Telling => ({
  placeId,
  layer: 'standard',
  title: placeId,
  subtitle: '故宫导览',
  audioPath: `/media/narrations/${placeId}.mp3`,
  captionsPath: `/media/narrations/${placeId}.vtt`,
})
const vtt = (words: string) => ({
  status: 200,
  etag: null,
  body: `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`,
})
const player = () => usePlayer.getState()
const report = (state: AudioStatus['state'], positionMs = 0) =>
  sound.report({ state, positionMs, durationMs: 60_000 })
const settled = () => new Promise(done => setTimeout(done, 0))

beforeEach(() => {
  jest.clearAllMocks()
  get.mockReset().mockResolvedValue(vtt('一句'))
  useSettings.setState({ rate: 1.2 })
  player().stop()
  jest.clearAllMocks()
})

describe('telling', () => {
  it('loads the sound from the API, at the visitor’s speed, and plays', () => {
    player().tell(telling('wumen'))
    expect(sound.load).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'https://api.test/media/narrations/wumen.mp3', title: 'wumen' }),
    )
    expect(sound.setRate).toHaveBeenCalledWith(1.2)
    expect(sound.play).toHaveBeenCalledTimes(1)
  })

  it('shows captions when they come', async () => {
    player().tell(telling('wumen'))
    expect(player().cues).toEqual([])
    await settled()
    expect(get).toHaveBeenCalledWith('https://api.test/media/narrations/wumen.vtt')
    expect(player().cues).toEqual([{ startMs: 0, endMs: 1000, text: '一句' }])
  })

  it.each([
    ['the network fails', () => Promise.reject(new Error('offline'))],
    ['they are missing', () => Promise.resolve({ status: 404, etag: null, body: vtt('x').body })],
  ])('goes on without captions when %s', async (_what, answer) => {
    get.mockImplementation(answer)
    player().tell(telling('wumen'))
    await settled()
    expect(player()).toMatchObject({ cues: [], telling: { placeId: 'wumen' } })
  })

  it('asks for captions once more when the voice begins: it may have been made only now', async () => {
    get.mockRejectedValueOnce(new Error('timeout'))
    player().tell(telling('wumen'))
    await settled()
    expect(player().cues).toEqual([])
    report('playing', 100)
    await settled()
    expect(player().cues.map(({ text }) => text)).toEqual(['一句'])
  })

  it('does not ask again and again for captions that are not there', async () => {
    get.mockResolvedValue({ status: 404, etag: null, body: '' })
    player().tell(telling('wumen'))
    for (let i = 0; i < 5; i += 1) {
      await settled()
      report('playing', 100 * i)
    }
    await settled()
    expect(get).toHaveBeenCalledTimes(2)
  })

  it('never shows the captions of what was told before', async () => {
    const answers: ((answer: ReturnType<typeof vtt>) => void)[] = []
    get.mockImplementation(() => new Promise(resolve => answers.push(resolve)))
    player().tell(telling('wumen'))
    player().tell(telling('taihedian'))
    answers[1]?.(vtt('太和殿'))
    await settled()
    answers[0]?.(vtt('午门'))
    await settled()
    expect(player().cues.map(({ text }) => text)).toEqual(['太和殿'])
  })

  it('begins from zero with another place', () => {
    player().tell(telling('wumen'))
    report('playing', 30_000)
    player().tell(telling('taihedian'))
    expect(player()).toMatchObject({
      positionMs: 0,
      durationMs: null,
      cues: [],
      telling: { placeId: 'taihedian' },
    })
  })
})

describe('the one button', () => {
  beforeEach(() => player().tell(telling('wumen')))

  it('pauses what plays or loads, and goes on from a pause', () => {
    report('loading')
    player().toggle()
    report('playing')
    player().toggle()
    expect(sound.pause).toHaveBeenCalledTimes(2)
    report('paused')
    player().toggle()
    expect(sound.play).toHaveBeenCalledTimes(2)
    expect(sound.seek).not.toHaveBeenCalled()
  })

  it('is the same as asking for the same narration again', () => {
    report('playing', 5000)
    player().tell(telling('wumen'))
    expect(sound.load).toHaveBeenCalledTimes(1)
    expect(sound.pause).toHaveBeenCalledTimes(1)
  })

  it('tells again from the beginning after the end', () => {
    report('ended', 60_000)
    player().toggle()
    expect(sound.seek).toHaveBeenCalledWith(0)
    expect(sound.play).toHaveBeenCalledTimes(2)
  })

  it.each(['toggle', 'tell'] as const)('loads anew after a failure: %s', how => {
    report('failed')
    if (how === 'toggle') player().toggle()
    else player().tell(telling('wumen'))
    expect(sound.load).toHaveBeenCalledTimes(2)
    expect(player().telling?.placeId).toBe('wumen')
  })
})

it('follows the sound', () => {
  player().tell(telling('wumen'))
  report('playing', 12_345)
  expect(player()).toMatchObject({ state: 'playing', positionMs: 12_345, durationMs: 60_000 })
})

it('seeks, and keeps a new speed for next time', () => {
  player().seek(5000)
  expect(sound.seek).toHaveBeenCalledWith(5000)
  player().setRate(1.5)
  expect(sound.setRate).toHaveBeenCalledWith(1.5)
  expect(useSettings.getState().rate).toBe(1.5)
})

it('stops and forgets', async () => {
  player().tell(telling('wumen'))
  player().stop()
  await settled()
  expect(sound.stop).toHaveBeenCalled()
  expect(player()).toMatchObject({ telling: null, state: 'idle', positionMs: 0, cues: [] })
})
