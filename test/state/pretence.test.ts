/** A played walk: paused, gone on with, and skipped to shortly before the next stop. */
import type { Wgs84 } from '@/core/geo/types'
import { pretendedMs, usePretence, watchFixes, type PretendedFix } from '@/state/pretence'

jest.mock('@/platform/location', () => ({
  location: { watch: jest.fn(() => ({ stop: jest.fn(), every: jest.fn() })), openSettings: jest.fn() },
}))

const fix = (second: number, stop: number, waits: boolean): PretendedFix => ({
  position: [116.39 + second * 1e-5, 39.91] as unknown as Wgs84,
  accuracyMeters: 5,
  afterMs: second * 1000,
  stop,
  waits,
})
/** Three stops, a minute apart, ten seconds each. */
const fixes = Array.from({ length: 210 }, (_, second) => {
  const stop = Math.min(2, Math.floor(second / 70))
  return fix(second, stop, second % 70 >= 60)
})
const heard: number[] = []

beforeEach(() => {
  jest.useFakeTimers()
  heard.length = 0
  watchFixes(
    ({ position }) => heard.push(Math.round((position[0] - 116.39) * 1e5)),
    () => undefined,
  )
  usePretence.getState().begin({ kind: 'tour', name: 'a-tour', fixes }, 1)
})
afterEach(() => {
  usePretence.getState().end()
  jest.useRealTimers()
})

test('paused it stands still, and goes on from there', () => {
  jest.advanceTimersByTime(5000)
  usePretence.getState().setPaused(true)
  const at = pretendedMs()
  jest.advanceTimersByTime(20_000)
  expect(pretendedMs()).toBe(at)
  const before = heard[heard.length - 1] ?? 0
  usePretence.getState().setPaused(false)
  jest.advanceTimersByTime(3000)
  expect(heard[heard.length - 1]).toBeGreaterThan(before)
  expect(heard[heard.length - 1]).toBeLessThan(before + 6)
})

test('its time runs evenly between its steps', () => {
  jest.advanceTimersByTime(1000)
  const first = pretendedMs()
  jest.advanceTimersByTime(100)
  expect(pretendedMs() - first).toBeGreaterThan(50)
  expect(pretendedMs() - first).toBeLessThan(200)
})

test('skipped: shortly before the next stop, forwards only, none heard of what lies between; no stop after the last', () => {
  jest.advanceTimersByTime(3000)
  usePretence.getState().skip()
  const { at } = usePretence.getState()
  expect(fixes[at]?.stop).toBe(1)
  // twelve seconds before one stands there
  expect(fixes[at]?.afterMs).toBeGreaterThanOrEqual(117_000)
  expect(fixes[at]?.afterMs).toBeLessThanOrEqual(119_000)
  expect(heard.filter(second => second > 6 && second < 115)).toEqual([])
  usePretence.getState().skip()
  expect(fixes[usePretence.getState().at]?.stop).toBe(2)
  const last = pretendedMs()
  usePretence.getState().skip()
  expect(pretendedMs()).toBe(last)
  expect([...heard].sort((a, b) => a - b)).toEqual(heard)
})
