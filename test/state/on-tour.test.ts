/** A followed tour over the real walkways: from stop to stop to the end, by fixes, by hand, and over a restart. */
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import type { Bundle } from '@/content/bundle-types'
import { packWalkGraph } from '@/content/walkways'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import type { Fix } from '@/core/geo/types'
import { location } from '@/platform/location'
import { network } from '@/platform/network'
import { speech } from '@/platform/speech'
import type * as StorageModule from '@/platform/storage'
import { storage } from '@/platform/storage'
import { useCompanion } from '@/state/companion'
import type * as ContentModule from '@/state/content'
import { useContent } from '@/state/content'
import type * as OnTourModule from '@/state/onTour'
import { nextStop, tourProgress, useOnTour } from '@/state/onTour'
import { usePlayer, type Telling } from '@/state/player'
import { usePosition } from '@/state/position'
import { usePretence } from '@/state/pretence'
import { useSettings } from '@/state/settings'
import { useWay } from '@/state/way'
import { realBundles } from '../helpers/bundle'
import { REAL } from '../server/support'
import { loadAuthored } from '../../server/content/load'

jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
jest.mock('@/platform/speech', () => ({
  speech: {
    available: jest.fn(() => true),
    speak: jest.fn(),
    cancel: jest.fn(),
    pause: jest.fn(),
    resume: jest.fn(),
  },
}))
const get = network.get as jest.MockedFunction<typeof network.get>
const watch = location.watch as jest.MockedFunction<typeof location.watch>
const speak = speech.speak as jest.MockedFunction<typeof speech.speak>
const available = speech.available as jest.MockedFunction<typeof speech.available>

const KEY = 'onTour.v1'
let bundle: Bundle
let walkways = ''
let second = 0
let onFix: (fix: Fix) => void = () => undefined
const tour = () => useOnTour.getState()
const way = () => useWay.getState()
const settled = async () => {
  for (let i = 0; i < 4; i += 1) await new Promise(done => setTimeout(done, 0))
}
const marks = () => tour().course?.states.map(({ mark }) => mark)
const at = (u: number, v: number): void =>
  onFix({ position: gridToWgs84([u, v]), accuracyMeters: 5, timestampMs: 1_000_000 + (second += 3) * 1000 })
const LIST = {
  id: 'mine',
  title: '我的路线',
  stops: [
    { place: 'taihemen', dwellMinutes: 6, leadIn: null },
    { place: 'taihedian', dwellMinutes: 20, leadIn: '往北走。前面就是太和殿。' },
    { place: 'baohedian', dwellMinutes: 10, leadIn: '绕过中和殿，就到保和殿。' },
  ],
}
/** Walks to the end of the way that leads to the next stop. */
function walkThere(): void {
  const line = (way().route?.line ?? []).map(wgs84ToGrid)
  line.forEach(([u, v], i) => {
    const [u0, v0] = line[i - 1] ?? [u, v]
    const pieces = Math.max(1, Math.ceil(Math.hypot(u - u0, v - v0) / 4))
    for (let t = 1; t <= pieces; t += 1) at(u0 + ((u - u0) * t) / pieces, v0 + ((v - v0) * t) / pieces)
  })
}
const enter = async () => {
  usePosition.getState().agree()
  at(-2, -338)
  await settled()
}
const spoken = () => speak.mock.calls.map(([text]) => text)

beforeAll(async () => {
  bundle = (await realBundles()).zh
  const content = await loadAuthored(REAL)
  walkways = JSON.stringify(packWalkGraph(compileWalkways(content, walkableGround(content).kinds)))
})
beforeEach(async () => {
  watch.mockImplementation(heard => {
    onFix = heard
    return { stop: jest.fn(), every: jest.fn() }
  })
  get.mockResolvedValue({ status: 200, etag: null, body: walkways })
  available.mockReturnValue(true)
  useContent.setState({ bundle })
  useSettings.getState().set({ wayPreference: 'fastest', slow: false })
  usePlayer.setState({ telling: null, state: 'idle' })
  tour().close()
  tour().close()
  usePosition.getState().decline()
  way().to(null)
  await settled()
  jest.clearAllMocks()
})

it('leads from stop to stop to the end, as one comes to each and walks away', async () => {
  await enter()
  await tour().start(LIST)
  await settled()
  for (const [index, { place }] of LIST.stops.entries()) {
    expect(nextStop()).toMatchObject({ index, place })
    expect(way()).toMatchObject({ status: 'ready', preview: false, target: { id: place } })
    const before = tourProgress(0)
    walkThere()
    expect(tour().stay.arrivedAt).not.toBeNull()
    expect(tourProgress(0)?.toNextSeconds).toBe(0)
    expect(tourProgress(0)?.walkingSeconds).toBeLessThan(before?.walkingSeconds ?? 0)
    const [u, v] = wgs84ToGrid(tour().stay.arrivedAt ?? [0, 0])
    // looks around, then goes
    at(u + 10, v)
    expect(marks()?.[index]).toBeNull()
    const away = wgs84ToGrid(nextStop()?.position ?? [0, 0])[1] > v ? -60 : 60
    for (let i = 0; i < 4; i += 1) at(u, v + away + Math.sign(away) * i * 3)
    await settled()
    expect(marks()?.[index]).toBe('done')
  }
  expect(tour().status).toBe('finished')
  expect(way().target).toBeNull()
  expect(storage.read(KEY)).toBeNull()
})

it('a narration that ends while one is there ends only the last stop, and not its brief layer', async () => {
  await enter()
  await tour().start(LIST)
  await settled()
  const telling = { placeId: 'taihemen', layer: 'brief', audioPath: 'a', captionsPath: 'b' } as Telling
  usePlayer.setState({ telling, state: 'playing' })
  usePlayer.setState({ state: 'ended' })
  expect(marks()?.[0]).toBeNull()
  walkThere()
  usePlayer.setState({ state: 'playing' })
  usePlayer.setState({ state: 'ended' })
  // the standard layer may follow, and one is still looking
  expect(marks()?.[0]).toBeNull()
  tour().doneHere()
  tour().doneHere()
  await settled()
  expect(nextStop()?.place).toBe('baohedian')
  walkThere()
  const last = { ...telling, placeId: 'baohedian' }
  usePlayer.setState({ telling: last, state: 'playing' })
  usePlayer.setState({ state: 'ended' })
  expect(tour().status).toBe('on')
  usePlayer.setState({ telling: { ...last, layer: 'standard' }, state: 'playing' })
  usePlayer.setState({ state: 'ended' })
  expect(tour().status).toBe('finished')
})

describe('what is told on the way', () => {
  const begin = async () => {
    await enter()
    await tour().start(LIST)
    await settled()
    jest.clearAllMocks()
  }

  it('is said sentence by sentence', async () => {
    await begin()
    tour().skip()
    expect(spoken()).toEqual(['往北走。'])
    speak.mock.calls[0]?.[2].onEnd()
    expect(spoken()).toEqual(['往北走。', '前面就是太和殿。'])
  })

  it('waits for a narration to end', async () => {
    await begin()
    usePlayer.setState({
      telling: { placeId: 'wumen', audioPath: 'a' } as Telling,
      state: 'playing',
      deviceVoice: false,
    })
    tour().skip()
    expect(spoken()).toEqual([])
    usePlayer.setState({ state: 'ended' })
    expect(spoken()).toEqual(['往北走。'])
  })

  it('stops for a narration that begins, and is not said in quiet or to who is not there', async () => {
    await begin()
    tour().skip()
    usePlayer.setState({ telling: { placeId: 'wumen', audioPath: 'a' } as Telling, state: 'playing' })
    speak.mock.calls[0]?.[2].onEnd()
    expect(spoken()).toEqual(['往北走。'])
    usePlayer.setState({ telling: null, state: 'idle' })
    const { trigger } = useCompanion.getState()
    useCompanion.setState({ trigger: { ...trigger, quietUntilMs: trigger.nowMs + 60_000 } })
    tour().skip()
    expect(spoken()).toHaveLength(1)
    useCompanion.setState({ trigger })
    tour().undo()
    usePosition.getState().decline()
    jest.clearAllMocks()
    tour().undo()
    tour().skip()
    expect(spoken()).toEqual([])
  })
})

describe('by hand, without a position', () => {
  it('goes on, skips, takes back, and shows the way from the stop before', async () => {
    await tour().start(LIST)
    await settled()
    expect(way()).toMatchObject({ preview: true, target: { id: 'taihemen' } })
    tour().doneHere()
    expect(way().target).toMatchObject({ id: 'taihedian', from: { placeId: 'taihemen' } })
    tour().skip()
    expect(marks()).toEqual(['done', 'skipped', null])
    tour().takeBack(1)
    expect(nextStop()?.place).toBe('taihedian')
    tour().undo()
    expect(nextStop()?.place).toBe('baohedian')
    tour().doneHere()
    expect(tour().status).toBe('finished')
    tour().undo()
    expect(tour().status).toBe('on')
    expect(way().target).toMatchObject({ id: 'baohedian' })
  })

  it('ended before its time it can be gone on with where it was', async () => {
    await tour().start(LIST)
    tour().doneHere()
    tour().finish()
    expect(tour().status).toBe('finished')
    tour().undo()
    expect(tour().status).toBe('on')
    expect(marks()).toEqual(['done', null, null])
    expect(way().target).toMatchObject({ id: 'taihedian' })
    expect(storage.read(KEY)).not.toBeNull()
  })

  it('a way of one’s own in between comes back to the tour', async () => {
    await tour().start(LIST)
    await settled()
    way().to({ id: 'toilet', position: gridToWgs84([-86, 52]) })
    way().to(null)
    expect(way().target).toMatchObject({ id: 'taihemen' })
  })
})

it('shortens to the minutes one has; what was left out comes back when there is more time', async () => {
  await tour().start(LIST)
  await settled()
  const whole = tourProgress(0)
  expect(whole?.isRough).toBe(false)
  expect(whole?.dwellSeconds).toBe(36 * 60)
  tour().shorten(20)
  const { result } = tour().shortened ?? {}
  expect(result?.totalSeconds).toBeLessThanOrEqual(20 * 60)
  expect(result?.wholeNeedsMinutes).toBe(
    Math.ceil(((whole?.walkingSeconds ?? 0) + (whole?.dwellSeconds ?? 0)) / 60 - 20),
  )
  expect(marks()).toContain('left-out')
  expect(marks()?.[2]).toBeNull()
  const now = tourProgress(0)
  expect((now?.walkingSeconds ?? 0) + (now?.dwellSeconds ?? 0)).toBeCloseTo(result?.totalSeconds ?? 0)
  tour().shorten(120)
  expect(marks()).toEqual([null, null, null])
  // not even one of them: nothing is taken away
  tour().shorten(1)
  expect(marks()).toEqual([null, null, null])
  expect(tour().shortened?.result.kept).toEqual([])
})

it('joins at what is nearest on foot; those before count as passed', async () => {
  usePosition.getState().agree()
  at(-2, -75)
  await tour().start(LIST, { joinMidway: true })
  await settled()
  expect(nextStop()?.index).toBeGreaterThan(0)
  expect(marks()?.[0]).toBe('passed')
})

it('one of the guide’s tours is followed by the voice too, any other list is not', async () => {
  const [own] = bundle.tours
  if (!own) throw new Error('no tours')
  await tour().start(own)
  expect(useCompanion.getState().tourId).toBe(own.id)
  await tour().start(LIST)
  expect(useCompanion.getState().tourId).toBeNull()
  await tour().start(own)
  tour().finish()
  expect(useCompanion.getState().tourId).toBeNull()
})

it('without the walkways it says at least how long, and knows when one is there', async () => {
  storage.write('walkways.v1', '')
  const other = { ...bundle, walkways: { ...bundle.walkways, sha256: 'other' } }
  get.mockResolvedValue({ status: 503, etag: null, body: '' })
  useOnTour.setState({ network: null })
  useContent.setState({ bundle: other })
  await enter()
  await tour().start(LIST)
  await settled()
  expect(way().status).toBe('failed')
  expect(tourProgress(0)).toMatchObject({ isRough: true, nextIndex: 0 })
  const [u, v] = wgs84ToGrid(nextStop()?.position ?? [0, 0])
  at(u, v - 20)
  expect(tour().stay.arrivedAt).not.toBeNull()
})

describe('over a restart', () => {
  const restart = () => {
    let fresh = tour
    jest.isolateModules(() => {
      // the same device, a new start: what it keeps is handed over by hand
      const kept = storage.read(KEY)
      const { storage: device } = jest.requireActual<typeof StorageModule>('@/platform/storage')
      if (kept !== null) device.write(KEY, kept)
      const { useContent: content } = jest.requireActual<typeof ContentModule>('@/state/content')
      content.setState({ bundle })
      const again = jest.requireActual<typeof OnTourModule>('@/state/onTour')
      fresh = () => again.useOnTour.getState()
    })
    return fresh()
  }

  it('asks whether to go on, and does where one was', async () => {
    await tour().start(LIST)
    tour().doneHere()
    const again = restart()
    expect(again).toMatchObject({ status: 'asking', tour: { id: 'mine', title: '我的路线', isOwn: false } })
    expect(again.course?.states.map(({ mark }) => mark)).toEqual(['done', null, null])
  })

  it('of what is no longer known, or was no tour, nothing is asked', async () => {
    storage.write(KEY, '{"version":1,"stops":[{"place":"__proto__"}]}')
    expect(restart().status).toBe('off')
    await tour().start(LIST)
    storage.write(KEY, (storage.read(KEY) ?? '').replace('"taihedian"', '"torn-down"'))
    expect(restart().course?.stops.map(({ place }) => place)).toEqual(['taihemen', 'baohedian'])
    storage.remove(KEY)
  })
})

it('a walk that is only played leaves no trace in the real tour', async () => {
  await tour().start(LIST)
  tour().doneHere()
  const still = { position: gridToWgs84([0, 0]), accuracyMeters: 5, afterMs: 0, stop: null, waits: false }
  usePretence.getState().begin({ kind: 'still', name: '', fixes: [still] }, 1)
  tour().doneHere()
  tour().doneHere()
  expect(tour().status).toBe('finished')
  usePretence.getState().end()
  expect(tour().status).toBe('asking')
  expect(marks()).toEqual(['done', null, null])
  way().to({ id: 'toilet', position: gridToWgs84([-86, 52]) })
  tour().goOn()
  expect(way().target).toMatchObject({ id: 'taihedian' })
})
