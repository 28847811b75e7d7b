/** WeChat's position: permissions, the background, the rhythm, and that nothing goes on after a stop. */
import Taro from '@tarojs/taro'
import { distanceMeters } from '@/core/geo/distance'
import { toGcj02 } from '@/core/geo/gcj02'
import { wgs84, type Fix } from '@/core/geo/types'
import { location, type LocationWatch, type WatchOptions } from '@/platform/location'

const api = jest.mocked(Taro)
type Reading = Taro.onLocationChange.CallbackResult
const onFix = jest.fn<undefined, [Fix]>()
const onProblem = jest.fn()
const onBackground = jest.fn()
let watches: LocationWatch[] = []
let listeners: Set<Taro.onLocationChange.Callback>
/** Who answers a start later, when a test wants to. */
let slow: { success?(): void; fail?(problem: object): void }[] | null

const HERE = wgs84(116.3911, 39.9158)
const reading = (given: Partial<Reading> = {}): Reading => {
  const [longitude, latitude] = toGcj02(HERE)
  return { longitude, latitude, accuracy: 15, speed: -1, ...given } as Reading
}
const tell = (given?: Partial<Reading>) => [...listeners].forEach(heard => heard(reading(given)))
const after = (ms: number) => jest.advanceTimersByTimeAsync(ms)
const begin = (options?: WatchOptions): LocationWatch => {
  const watch = location.watch(onFix, onProblem, options)
  watches.push(watch)
  return watch
}
const begun = async (options?: WatchOptions) => {
  const watch = begin(options)
  await after(0)
  return watch
}

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 })
  jest.clearAllMocks()
  listeners = new Set()
  slow = null
  api.onLocationChange.mockImplementation(heard => void listeners.add(heard))
  api.offLocationChange.mockImplementation(heard => void (heard && listeners.delete(heard)))
  api.authorize.mockResolvedValue({ errMsg: 'ok' })
  const start = (options: Taro.startLocationUpdate.Option = {}) =>
    slow ? void slow.push(options as object) : options.success?.({ errMsg: 'ok' })
  api.startLocationUpdate.mockImplementation(start)
  api.startLocationUpdateBackground.mockImplementation(start)
  api.getLocation.mockImplementation(() =>
    Promise.resolve({ ...reading({ accuracy: 15 + api.getLocation.mock.calls.length }), errMsg: 'ok' }),
  )
})
afterEach(() => {
  watches.forEach(watch => watch.stop())
  watches = []
  jest.useRealTimers()
})

it('asks for permission, then tells fixes in WGS-84 with the time they came', async () => {
  await begun()
  tell({ speed: 1.1 })
  const [fix] = onFix.mock.lastCall as [Fix]
  expect(distanceMeters(fix.position, HERE)).toBeLessThan(0.5)
  expect(fix).toMatchObject({ accuracyMeters: 15, timestampMs: 1_000_000, speedMetersPerSecond: 1.1 })
  expect(api.authorize.mock.calls).toEqual([[{ scope: 'scope.userLocation' }]])
  expect(api.startLocationUpdate).toHaveBeenCalledWith(expect.objectContaining({ type: 'gcj02' }))
})

it.each([
  ['authorize:fail auth deny', 'denied'],
  ['startLocationUpdate:fail system error', 'unavailable'],
])('says "%s" as %s', async (errMsg, problem) => {
  if (problem === 'denied') api.authorize.mockRejectedValue({ errMsg })
  else api.startLocationUpdate.mockImplementation(options => options?.fail?.({ errMsg }))
  await begun()
  expect(onProblem.mock.calls).toEqual([[problem]])
})

describe('stopped', () => {
  it('during the question of permission, it starts nothing and says nothing', async () => {
    let refuse: (problem: object) => void = () => undefined
    api.authorize.mockImplementationOnce(() => new Promise((_, reject) => (refuse = reject)))
    begin().stop()
    begin().stop()
    refuse({ errMsg: 'auth deny' })
    await after(0)
    expect(api.startLocationUpdate).not.toHaveBeenCalled()
    expect(onProblem).not.toHaveBeenCalled()
  })

  it('during the start, it takes the start back', async () => {
    slow = []
    const watch = await begun()
    watch.stop()
    expect(listeners.size).toBe(0)
    expect(api.stopLocationUpdate).toHaveBeenCalledTimes(1)
    slow[0]?.success?.()
    await after(0)
    expect(api.stopLocationUpdate).toHaveBeenCalledTimes(2)
  })

  it('leaves the updates to another watch', async () => {
    const first = await begun()
    await begun()
    first.stop()
    expect(api.stopLocationUpdate).not.toHaveBeenCalled()
    tell()
    expect(onFix).toHaveBeenCalledTimes(1)
  })
})

describe('the rhythm', () => {
  it('tells at most one fix an interval', async () => {
    const watch = await begun()
    watch.every(5000)
    const told: number[] = []
    onFix.mockImplementation(({ timestampMs }) => void told.push(timestampMs - 1_000_000))
    for (let second = 0; second <= 11; second++) {
      tell()
      await after(1000)
    }
    expect(told).toEqual([0, 5000, 10_000])
    expect(api.stopLocationUpdate).not.toHaveBeenCalled()
  })

  it('ends the updates from 15 s on and asks for single readings; below, it goes back', async () => {
    const watch = await begun()
    tell()
    await after(5000)
    watch.every(15_000)
    expect(api.stopLocationUpdate).toHaveBeenCalledTimes(1)
    expect(listeners.size).toBe(0)
    await after(9900)
    expect(api.getLocation).not.toHaveBeenCalled()
    await after(200)
    expect(api.getLocation.mock.calls).toEqual([[{ type: 'gcj02', isHighAccuracy: false }]])
    expect(onFix).toHaveBeenCalledTimes(2)
    await after(15_000)
    expect(onFix).toHaveBeenCalledTimes(3)

    watch.every(1000)
    await after(0)
    expect(api.startLocationUpdate).toHaveBeenCalledTimes(2)
    expect(listeners.size).toBe(1)
    await after(60_000)
    expect(api.getLocation).toHaveBeenCalledTimes(2)
  })

  it('is kept when it was given before the permission', async () => {
    begin().every(20_000)
    await after(0)
    expect(api.startLocationUpdate).not.toHaveBeenCalled()
    expect(api.getLocation).toHaveBeenCalledTimes(1)
  })

  it('does not tell WeChat’s last answer again as if it were new', async () => {
    api.getLocation.mockResolvedValue({ ...reading(), errMsg: 'ok' })
    const watch = await begun()
    watch.every(15_000)
    await after(31_000)
    expect(api.getLocation).toHaveBeenCalledTimes(3)
    expect(onFix).toHaveBeenCalledTimes(1)
  })

  it('is silent after a stop with a question open', async () => {
    let answer: (reading: Taro.getLocation.SuccessCallbackResult) => void = () => undefined
    api.getLocation.mockImplementation(() => new Promise(resolve => (answer = resolve)))
    const watch = await begun()
    watch.every(15_000)
    await after(0)
    watch.stop()
    answer({ ...reading(), errMsg: 'ok' })
    await after(60_000)
    expect(onFix).not.toHaveBeenCalled()
    expect(api.getLocation).toHaveBeenCalledTimes(1)
  })
})

describe('in the background', () => {
  it('goes on when the visitor allows it, and never rests: it would be put to sleep', async () => {
    const watch = await begun({ background: true, onBackground })
    expect(api.authorize).toHaveBeenLastCalledWith({ scope: 'scope.userLocationBackground' })
    expect(api.startLocationUpdateBackground).toHaveBeenCalledWith(expect.objectContaining({ type: 'gcj02' }))
    expect(api.startLocationUpdate).not.toHaveBeenCalled()
    expect(onBackground.mock.calls).toEqual([[true]])
    watch.every(20_000)
    for (let second = 0; second < 40; second++) {
      tell()
      await after(1000)
    }
    expect(api.getLocation).not.toHaveBeenCalled()
    expect(onFix.mock.calls.map(([fix]) => fix.timestampMs)).toEqual([1_000_000, 1_018_000, 1_036_000])
  })

  it.each(['permission', 'start'])('refused by the %s, it goes on in the foreground', async which => {
    const refusal = { errMsg: 'fail auth deny' }
    if (which === 'start')
      api.startLocationUpdateBackground.mockImplementation(options => options?.fail?.(refusal))
    else
      api.authorize.mockImplementation(({ scope }) =>
        scope.endsWith('Background') ? Promise.reject(refusal) : Promise.resolve({ errMsg: 'ok' }),
      )
    const watch = await begun({ background: true, onBackground })
    expect(api.startLocationUpdate).toHaveBeenCalledTimes(1)
    expect(onBackground.mock.calls).toEqual([[false]])
    expect(onProblem).not.toHaveBeenCalled()
    tell()
    expect(onFix).toHaveBeenCalledTimes(1)
    // and rests like any other
    watch.every(15_000)
    expect(api.stopLocationUpdate).toHaveBeenCalledTimes(1)
  })

  it('is not asked for unless wanted', async () => {
    await begun({ onBackground })
    expect(onBackground).not.toHaveBeenCalled()
    expect(api.authorize).toHaveBeenCalledTimes(1)
  })
})

describe('the compass', () => {
  const point = (direction: number, accuracy: number | string) =>
    api.onCompassChange.mock.lastCall?.[0]({ direction, accuracy })
  const heading = () => onFix.mock.lastCall?.[0].headingDegrees

  it('rests unless wanted', async () => {
    await begun()
    expect(api.startCompass).not.toHaveBeenCalled()
    tell()
    expect(onFix.mock.lastCall?.[0]).not.toHaveProperty('headingDegrees')
  })

  it('gives fixes a heading while it is to be trusted, and rests after the stop', async () => {
    const watch = await begun({ compass: true })
    tell()
    expect(heading()).toBeUndefined()
    point(0, 'high')
    tell()
    expect(heading()).toBe(0)
    point(271, 12)
    tell()
    expect(heading()).toBe(271)
    point(90, 'unreliable')
    tell()
    expect(heading()).toBeUndefined()
    watch.stop()
    expect(api.stopCompass).toHaveBeenCalledTimes(1)
    expect(api.offCompassChange).toHaveBeenCalledWith(api.onCompassChange.mock.lastCall?.[0])
  })

  it('may be missing', async () => {
    api.startCompass.mockRejectedValueOnce({ errMsg: 'fail' })
    await begun({ compass: true })
    tell()
    expect(onFix).toHaveBeenCalledTimes(1)
    expect(onProblem).not.toHaveBeenCalled()
  })
})
