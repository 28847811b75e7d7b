import type { Bundle } from '@/content/bundle-types'
import { gridToWgs84 } from '@/core/geo/grid'
import { packGroundPlan } from '@/core/geo/groundPlan'
import type { Fix } from '@/core/geo/types'
import { initialTrigger } from '@/core/trigger/state'
import { replay } from '@/core/trigger/replay'
import { readTrace, writeTrace } from '@/core/trigger/trace'
import { audio, type AudioStatus } from '@/platform/audio'
import { location } from '@/platform/location'
import { storage } from '@/platform/storage'
import { network } from '@/platform/network'
import { useCompanion } from '@/state/companion'
import { useContent } from '@/state/content'
import { usePlayer } from '@/state/player'
import { usePosition } from '@/state/position'
import { usePretence } from '@/state/pretence'
import { endRehearsal, rehearseStill } from '@/state/rehearsal'
import { useSession } from '@/state/session'
import { useSettings } from '@/state/settings'
import { fixesOf, smallPalace, stand, walk } from '../core/trigger/smallPalace'

jest.mock('@/platform/audio', () => {
  let heard: (status: unknown) => void = () => undefined
  const names = ['prime', 'load', 'play', 'pause', 'seek', 'setRate', 'finishAt', 'fade', 'stop', 'onRemote']
  return {
    audio: {
      ...Object.fromEntries(names.map(name => [name, jest.fn()])),
      subscribe: (callback: (status: unknown) => void) => ((heard = callback), () => undefined),
      report: (status: unknown) => heard(status),
    },
  }
})
jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const sound = audio as jest.Mocked<typeof audio> & { report(status: AudioStatus): void }
const get = network.get as jest.MockedFunction<typeof network.get>
const watch = location.watch as jest.MockedFunction<typeof location.watch>

let onFix: (fix: Fix) => void = () => undefined
const every = jest.fn()
const stopWatch = jest.fn()
const companion = () => useCompanion.getState()
const player = () => usePlayer.getState()
const report = (state: AudioStatus['state']) => sound.report({ state, positionMs: 0, durationMs: 20_000 })
const settled = () => new Promise(done => setTimeout(done, 0))

/** Only what the stores read. */
const bundle = {
  lang: 'zh',
  contentVersion: 'small',
  ground: { path: '/ground.json', sha256: 'small', bytes: 1 },
  tours: [{ id: 'walk', stops: [{ place: 'gate' }, { place: 'mainHall' }] }],
  places: [...smallPalace.places.values()].map(({ id, importance, middle, layers }) => ({
    id,
    importance,
    position: gridToWgs84([middle[0], middle[1]]),
    names: { zh: id, en: id, pinyin: id },
    narrations: layers.map(layer => ({
      layer,
      text: `${id} ${layer}。`,
      audioPath: `/media/${id}.${layer}.mp3`,
      captionsPath: `/media/${id}.${layer}.vtt`,
      voice: 'synthetic',
    })),
  })),
} as unknown as Bundle

beforeEach(async () => {
  jest.clearAllMocks()
  watch.mockImplementation(heard => {
    onFix = heard
    return { stop: stopWatch, every }
  })
  get.mockImplementation(url =>
    Promise.resolve(
      url.endsWith('/ground.json')
        ? { status: 200, etag: null, body: JSON.stringify(packGroundPlan(smallPalace.plan)) }
        : { status: 404, etag: null, body: '' },
    ),
  )
  useContent.setState({ bundle, status: 'ready' })
  useSession.getState().forget()
  storage.remove('companion.v1')
  useSettings.setState({ locationAgreed: false })
})
afterEach(async () => {
  companion().stop()
  useCompanion.setState({ trigger: initialTrigger(0), world: null, tourId: null })
  player().stop()
  usePosition.getState().decline()
  await settled()
})

const toMainHall = () => fixesOf([walk([-15, -20], [-15, 15]), stand([-15, 17], 40)], { startMs: Date.now() })

it('asks the phone for nothing and says nothing before the visitor said yes', () => {
  companion().invite()
  expect(companion().status).toBe('inviting')
  expect(watch).not.toHaveBeenCalled()
  expect(sound.load).not.toHaveBeenCalled()
})

describe('after the yes', () => {
  beforeEach(() => companion().start())

  it('lets the browser speak later, watches in the background, and keeps the yes', () => {
    expect(sound.prime).toHaveBeenCalledTimes(1)
    expect(watch.mock.calls[0]?.[2]).toMatchObject({ background: true })
    expect(useSettings.getState().companion).toBe(true)
    expect(companion().status).toBe('on')
  })

  /** Everything that was begun, as `place.layer`. */
  const begun = () => sound.load.mock.calls.map(([{ id }]) => id.replace(/^\/media\/|\.mp3$/g, ''))
  const hear = async () => {
    report('playing')
    await settled()
    report('ended')
    await settled()
  }

  it('tells of the places that are come to, each when the one before has ended, and goes on for who stays', async () => {
    toMainHall().forEach(fix => onFix(fix))
    expect(begun()).toEqual(['court.brief'])
    await hear()
    expect(begun()).toEqual(['court.brief', 'mainHall.standard'])
    await hear()
    expect(begun()).toHaveLength(2)
    expect(player().telling).toMatchObject({ placeId: 'mainHall', text: 'mainHall standard。' })
    expect(every).toHaveBeenCalled()
  })

  it('plays what is chosen by hand through the engine, and stops for good', async () => {
    expect(companion().tellByHand('gate', 'standard')).toBe(true)
    expect(player().telling).toMatchObject({ placeId: 'gate', layer: 'standard' })
    companion().act({ do: 'stop' })
    await settled()
    expect(player().telling).toBeNull()
    expect(companion().trigger.speaking).toBeNull()
  })

  it('ends a sentence, not a word, when it is to be quiet', () => {
    companion().tellByHand('gate', 'standard')
    usePlayer.setState({ cues: [{ startMs: 0, endMs: 4200, text: '一' }], positionMs: 1000 })
    companion().act({ do: 'quiet', forMs: 600_000 })
    expect(sound.finishAt).toHaveBeenCalledWith(4200)
  })

  it('moves on when a sound cannot be had', async () => {
    toMainHall().forEach(fix => onFix(fix))
    report('failed')
    await settled()
    expect(begun()).toEqual(['court.brief', 'mainHall.standard'])
  })

  it('keeps a trace that gives the same events again', () => {
    toMainHall().forEach(fix => onFix(fix))
    companion().act({ do: 'skip' })
    const trace = readTrace(writeTrace(useSession.getState().trace()))
    const once = replay(smallPalace, trace.inputs, { secondsOf: () => 10 })
    const again = replay(smallPalace, readTrace(writeTrace(trace)).inputs, { secondsOf: () => 10 })
    expect(again.events).toEqual(once.events)
    expect(once.events.map(({ event }) => event.kind)).toEqual(expect.arrayContaining(['entered', 'say']))
  })

  it('says nothing any more after it was stopped', () => {
    companion().stop()
    toMainHall().forEach(fix => onFix(fix))
    expect(player().telling).toBeNull()
    expect(useSettings.getState().companion).toBe(false)
  })

  it('follows a tour: its stops speak, other places do not', () => {
    companion().follow('walk')
    fixesOf([walk([-40, -10], [-30, 0]), stand([-30, 0], 30)], { startMs: Date.now() }).forEach(fix =>
      onFix(fix),
    )
    expect(player().telling).toBeNull()
    const later = { startMs: Date.now() + 200_000 }
    fixesOf([walk([0, 0], [15, 0]), stand([17, 0], 20)], later).forEach(fix => onFix(fix))
    expect(player().telling).toMatchObject({ placeId: 'gate' })
  })
})

it('says when the ground plan cannot be had, and tries again', async () => {
  get.mockResolvedValue({ status: 503, etag: null, body: '' })
  useContent.setState({ bundle: { ...bundle, ground: { path: '/other.json', sha256: 'other', bytes: 1 } } })
  await companion().start()
  expect(companion().status).toBe('failed')
})

it('pretends to stand somewhere without asking the phone, and forgets what was told there', async () => {
  rehearseStill(gridToWgs84([-15, 18]))
  await settled()
  await settled()
  expect(watch).not.toHaveBeenCalled()
  expect(usePosition.getState().fix).not.toBeNull()
  expect(usePretence.getState().pretence?.kind).toBe('still')
  endRehearsal()
  expect(usePretence.getState().pretence).toBeNull()
  expect(companion().status).toBe('off')
  expect(companion().trigger.told).toEqual({})
})
