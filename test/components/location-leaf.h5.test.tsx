/** The browser's position: how often it is asked for, what a hidden page does to it, and that stop means stop. */
import type { Fix } from '@/core/geo/types'
import { location, type LocationWatch } from '@/platform/location'

type Heard = (position: GeolocationPosition) => void
type Failed = (error: GeolocationPositionError) => void
const geolocation = {
  watchPosition: jest.fn<number, [Heard, Failed, PositionOptions]>(),
  clearWatch: jest.fn(),
  getCurrentPosition: jest.fn<undefined, [Heard, Failed, PositionOptions]>(),
}
const onFix = jest.fn<undefined, [Fix]>()
const onProblem = jest.fn()
let hidden = false
let watch: LocationWatch

const reading = (given: Partial<GeolocationCoordinates> = {}): GeolocationPosition =>
  ({
    coords: { longitude: 116.39, latitude: 39.915, accuracy: 8, heading: null, speed: null, ...given },
    timestamp: Date.now(),
  }) as GeolocationPosition
const error = (code: number) => ({ code }) as GeolocationPositionError
/** The newest watch and the newest question. */
const watched = () => geolocation.watchPosition.mock.lastCall as [Heard, Failed, PositionOptions]
const asked = () => geolocation.getCurrentPosition.mock.lastCall as [Heard, Failed, PositionOptions]
const questions = () => geolocation.getCurrentPosition.mock.calls.length
const after = (ms: number) => jest.advanceTimersByTimeAsync(ms)
const answer = async () => {
  asked()[0](reading())
  await after(0)
}
const show = (isHidden: boolean) => {
  hidden = isHidden
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 })
  jest.resetAllMocks()
  hidden = false
  let ids = 0
  geolocation.watchPosition.mockImplementation(() => ++ids)
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation })
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true })
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  watch = location.watch(onFix, onProblem)
})
afterEach(() => {
  watch.stop()
  jest.useRealTimers()
})

it('tells each reading at first, with the course and speed that the browser knows', () => {
  watched()[0](reading())
  watched()[0](reading({ heading: 350, speed: 1.2 }))
  expect(onFix.mock.calls.map(([fix]) => fix)).toEqual([
    { position: [116.39, 39.915], accuracyMeters: 8, timestampMs: 1_000_000 },
    expect.objectContaining({ headingDegrees: 350, speedMetersPerSecond: 1.2 }),
  ])
})

it('tells at most one reading an interval, and in the end the newest', async () => {
  watch.every(4000)
  const told: number[] = []
  onFix.mockImplementation(({ position }) => void told.push(position[0]))
  for (let second = 0; second <= 10; second++) {
    watched()[0](reading({ longitude: 116 + second / 100 }))
    await after(1000)
  }
  expect(told).toEqual([116, 116.04, 116.08])
  // the receiver falls silent: the last reading is told when its time comes
  await after(4000)
  expect(told).toEqual([116, 116.04, 116.08, 116.1])
})

it('asks for single readings from 8 s on, and watches again below', async () => {
  watched()[0](reading())
  watch.every(7900)
  expect(geolocation.clearWatch).not.toHaveBeenCalled()
  await after(2000)
  watch.every(10_000)
  expect(geolocation.clearWatch).toHaveBeenCalledWith(1)
  await after(7900)
  expect(questions()).toBe(0)
  await after(200)
  expect(questions()).toBe(1)
  expect(asked()[2]).toMatchObject({ maximumAge: 5000 })
  await answer()
  expect(onFix).toHaveBeenCalledTimes(2)
  await after(9900)
  expect(questions()).toBe(1)
  await after(200)
  expect(questions()).toBe(2)

  watch.every(1000)
  expect(geolocation.watchPosition).toHaveBeenCalledTimes(2)
  await answer()
  await after(60_000)
  expect(questions()).toBe(2)
  expect(onFix).toHaveBeenCalledTimes(2)
})

it('asks at once where nothing is known yet', async () => {
  watch.every(20_000)
  await after(0)
  expect(questions()).toBe(1)
})

it('is not heard after it was stopped: watching, or with a question open', async () => {
  const [heard] = watched()
  watch.every(9000)
  await after(0)
  watch.stop()
  heard(reading())
  await answer()
  await after(60_000)
  watch.every(1000)
  expect(onFix).not.toHaveBeenCalled()
  expect(questions()).toBe(1)
  expect(geolocation.watchPosition).toHaveBeenCalledTimes(1)
})

it('does not tell what was kept for later after it was stopped', async () => {
  watch.every(5000)
  watched()[0](reading())
  watched()[0](reading())
  watch.stop()
  await after(10_000)
  expect(onFix).toHaveBeenCalledTimes(1)
})

describe('a hidden page', () => {
  it('has no problem to speak of, but says when the visitor says no', () => {
    show(true)
    watched()[1](error(3))
    expect(onProblem).not.toHaveBeenCalled()
    watched()[1](error(1))
    expect(onProblem).toHaveBeenCalledWith('denied')
    show(false)
    watched()[1](error(3))
    expect(onProblem).toHaveBeenLastCalledWith('unavailable')
  })

  it('watches anew when it is seen, once a position was known', () => {
    show(true)
    show(false)
    expect(geolocation.watchPosition).toHaveBeenCalledTimes(1)
    const [heard] = watched()
    heard(reading())
    show(true)
    show(false)
    expect(geolocation.watchPosition).toHaveBeenCalledTimes(2)
    heard(reading())
    expect(onFix).toHaveBeenCalledTimes(1)
  })

  it('asks at once when it is seen, whatever became of the question before', async () => {
    watched()[0](reading())
    watch.every(10_000)
    await after(10_000)
    show(true)
    // no answer comes to a hidden page
    await after(300_000)
    expect(questions()).toBe(1)
    show(false)
    expect(questions()).toBe(2)
    await answer()
    await after(10_000)
    expect(questions()).toBe(3)
  })
})

describe('problems while asking', () => {
  beforeEach(async () => {
    watch.every(8000)
    await after(0)
  })

  it('are said, and it asks on', async () => {
    asked()[1](error(2))
    await after(8000)
    expect(onProblem.mock.calls).toEqual([['unavailable']])
    expect(questions()).toBe(2)
  })

  it('of permission end the asking', async () => {
    asked()[1](error(1))
    await after(60_000)
    expect(onProblem.mock.calls).toEqual([['denied']])
    expect(questions()).toBe(1)
  })
})

it('never goes on in the background, and says so', () => {
  const onBackground = jest.fn()
  location.watch(onFix, onProblem, { background: true, onBackground }).stop()
  expect(onBackground.mock.calls).toEqual([[false]])
})

it('is blocked on an insecure page', () => {
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false })
  const blocked = location.watch(onFix, onProblem)
  blocked.every(1000)
  blocked.stop()
  expect(onProblem).toHaveBeenCalledWith('blocked')
  expect(geolocation.watchPosition).toHaveBeenCalledTimes(1)
})
