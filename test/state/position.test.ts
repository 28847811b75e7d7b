import { wgs84, type Fix } from '@/core/geo/types'
import { location, type LocationProblem } from '@/platform/location'
import { usePosition } from '@/state/position'
import { useSettings } from '@/state/settings'

jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
const leaf = location as jest.Mocked<typeof location>

let onFix: (fix: Fix) => void
let onProblem: (problem: LocationProblem) => void
const stops: jest.Mock[] = []
const position = () => usePosition.getState()
const fixAt = (timestampMs: number, lng = 116.39): Fix => ({
  position: wgs84(lng, 39.915),
  accuracyMeters: 10,
  timestampMs,
})

beforeEach(() => {
  stops.length = 0
  leaf.watch.mockReset().mockImplementation((fix, problem) => {
    onFix = fix
    onProblem = problem
    const stop = jest.fn()
    stops.push(stop)
    return { stop, every: jest.fn() }
  })
  leaf.openSettings.mockReset().mockResolvedValue(false)
  useSettings.setState({ locationAgreed: false })
  usePosition.setState({ status: 'off', problem: null, fix: null })
})

describe('asking', () => {
  it('shows the reason first and asks the phone only after a yes', () => {
    position().locate()
    expect(position().status).toBe('asking')
    expect(leaf.watch).not.toHaveBeenCalled()
    position().agree()
    expect(position().status).toBe('seeking')
    expect(leaf.watch).toHaveBeenCalledTimes(1)
  })

  it('does not ask the phone after a no, and asks again next time', () => {
    position().locate()
    position().decline()
    expect(position().status).toBe('off')
    expect(leaf.watch).not.toHaveBeenCalled()
    position().locate()
    expect(position().status).toBe('asking')
  })

  it('starts at once when the visitor agreed before', () => {
    useSettings.getState().set({ locationAgreed: true })
    position().locate()
    expect(position().status).toBe('seeking')
  })

  it('has one watch at a time', () => {
    position().agree()
    position().locate()
    expect(leaf.watch).toHaveBeenCalledTimes(2)
    expect(stops.map(stop => stop.mock.calls.length)).toEqual([1, 0])
  })
})

describe('fixes', () => {
  beforeEach(() => position().agree())

  it('are known from the first', () => {
    onFix(fixAt(0))
    expect(position()).toMatchObject({ status: 'known', problem: null, fix: { timestampMs: 0 } })
  })

  it('are followed at most every 0.8 s', () => {
    const seen: number[] = []
    const stop = usePosition.subscribe(({ fix }) => fix && seen.push(fix.timestampMs))
    for (let ms = 0; ms <= 4000; ms += 100) onFix(fixAt(ms))
    stop()
    expect(seen).toEqual([0, 800, 1600, 2400, 3200, 4000])
  })

  it('are followed when the clock jumps back', () => {
    onFix(fixAt(10_000))
    onFix(fixAt(200, 116.4))
    expect(position().fix?.position[0]).toBe(116.4)
  })

  it('outlive one lost reading', () => {
    onFix(fixAt(0))
    onProblem('unavailable')
    expect(position()).toMatchObject({ status: 'known', fix: { timestampMs: 0 } })
  })
})

describe('problems', () => {
  beforeEach(() => position().agree())

  it.each(['denied', 'blocked', 'unavailable'] as const)('are said: %s', problem => {
    onProblem(problem)
    expect(position()).toMatchObject({ status: 'problem', problem, fix: null })
  })

  it('end with the next fix', () => {
    onProblem('unavailable')
    onFix(fixAt(0))
    expect(position()).toMatchObject({ status: 'known', problem: null })
  })

  it('of permission take the position away', () => {
    onFix(fixAt(0))
    onProblem('denied')
    expect(position().fix).toBeNull()
  })

  it('begin anew after a change in the settings, and only then', async () => {
    onProblem('denied')
    await position().openSettings()
    expect(position().status).toBe('problem')
    leaf.openSettings.mockResolvedValue(true)
    await position().openSettings()
    expect(position().status).toBe('seeking')
  })
})
