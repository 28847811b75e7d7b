/** Shortening a tour: cases reckoned by hand, and every answer against all subsets. */
import { leastMinutes, shorten, worthOf } from '@/core/tour/shorten'
import type { WalkSeconds } from '@/core/tour/types'

const stopsOf = (...minutes: number[]) => minutes.map(dwellMinutes => ({ dwellMinutes }))
/** Two minutes from each to the next, as along a line; one more to the first that is walked to. */
const LINE: WalkSeconds = (from, to) => (from === null ? 60 * (1 + 2 * to) : 120 * (to - from))
const NONE = new Set<number>()
const indexes = (list: readonly { index: number }[]) => list.map(({ index }) => index)

it('keeps everything as it is when there is time', () => {
  // 1 + 2 + 2 minutes of walking, 30 of staying
  const found = shorten(stopsOf(10, 10, 10), 0, 35 * 60, LINE, NONE)
  expect(found).toEqual({
    kept: [0, 1, 2].map(index => ({ index, dwellMinutes: 10 })),
    leftOut: [],
    isDwellCut: false,
    totalSeconds: 35 * 60,
    wholeNeedsMinutes: 0,
  })
})

it('one minute less cuts stays before it drops a stop, and shares what is left', () => {
  const found = shorten(stopsOf(10, 10, 10), 0, 34 * 60, LINE, NONE)
  expect(found.isDwellCut).toBe(true)
  // 34 − 5 of walking = 29 minutes for three stops
  expect(found.kept).toEqual([0, 1, 2].map(index => ({ index, dwellMinutes: 9 })))
  expect(found.wholeNeedsMinutes).toBe(1)
})

it('says what it leaves out and how much more each would take', () => {
  // halved: 1+5, 2+5, 2+5 = 20; in 14 minutes only two of three, and the last is worth more
  const found = shorten(stopsOf(10, 10, 10), 0, 15 * 60, LINE, NONE)
  // at full length only one fits: the last, 5 + 10 = 15; halved two: 5 walking, 5 + 5 = 15
  expect(indexes(found.kept)).toEqual([0, 2])
  expect(found.kept.map(({ dwellMinutes }) => dwellMinutes)).toEqual([5, 5])
  expect(found.leftOut).toEqual([{ index: 1, moreMinutes: 5 }])
  expect(found.wholeNeedsMinutes).toBe(20)
})

it('a locked stop stays before worthier ones', () => {
  const walk: WalkSeconds = () => 0
  expect(indexes(shorten(stopsOf(4, 30, 30), 0, 6 * 60, walk, NONE).kept)).toEqual([0])
  expect(indexes(shorten(stopsOf(4, 20, 10), 0, 10 * 60, walk, NONE).kept)).toEqual([0, 2])
  expect(indexes(shorten(stopsOf(4, 20, 10), 0, 10 * 60, walk, new Set([1])).kept)).toEqual([1])
})

it('begins where one is, and for no time at all keeps nothing', () => {
  expect(indexes(shorten(stopsOf(10, 10, 10), 1, 3600, LINE, NONE).kept)).toEqual([1, 2])
  const nothing = shorten(stopsOf(10, 10), 0, 0, LINE, NONE)
  expect(nothing.kept).toEqual([])
  // the first alone: 1 + 10; the second alone: 3 + 10
  expect(nothing.leftOut.map(({ moreMinutes }) => moreMinutes)).toEqual([11, 13])
})

it('is as good as the best of all subsets, 400 times', () => {
  const random = lehmer(7)
  for (let round = 0; round < 400; round += 1) {
    const count = 1 + Math.floor(random() * 10)
    const stops = stopsOf(...Array.from({ length: count }, () => 1 + Math.floor(random() * 25)))
    const walks = Array.from({ length: (count + 1) * count }, () => Math.floor(random() * 600))
    const walk: WalkSeconds = (from, to) => walks[(from === null ? count : from) * count + to] ?? 0
    const locked = new Set(stops.map((_, i) => i).filter(() => random() < 0.15))
    const seconds = Math.floor(random() * 90 * 60)
    const found = shorten(stops, 0, seconds, walk, locked)
    const full = bestSubset(stops, seconds, walk, locked, minutes => minutes)
    const half = bestSubset(stops, seconds, walk, locked, leastMinutes)
    const isCut = half.locked > full.locked || half.count > full.count
    const wanted = isCut ? half : full
    const worth = found.kept.reduce((sum, { index }) => sum + worthOf(stops, index, locked), 0)
    expect(worth).toBe(wanted.worth)
    expect(found.totalSeconds).toBeLessThanOrEqual(seconds)
    expect(found.isDwellCut).toBe(isCut)
    for (const { index, dwellMinutes } of found.kept) {
      const own = stops[index]?.dwellMinutes ?? 0
      expect(dwellMinutes).toBeGreaterThanOrEqual(own / 2)
      expect(dwellMinutes).toBeLessThanOrEqual(own)
    }
    found.leftOut.forEach(({ moreMinutes }) => expect(moreMinutes).toBeGreaterThan(0))
  }
})

it('forty stops take no time to speak of', () => {
  const random = lehmer(11)
  const stops = stopsOf(...Array.from({ length: 40 }, () => 3 + Math.floor(random() * 20)))
  const walk: WalkSeconds = (from, to) => 60 + 37.7 * Math.abs(to - (from ?? -1)) + ((to * 7919) % 61)
  const begun = performance.now()
  const found = shorten(stops, 0, 180 * 60, walk, NONE)
  expect(found.kept.length).toBeGreaterThan(5)
  expect(performance.now() - begun).toBeLessThan(1000)
})

function bestSubset(
  stops: readonly { dwellMinutes: number }[],
  availableSeconds: number,
  walk: WalkSeconds,
  locked: ReadonlySet<number>,
  stay: (minutes: number) => number,
): { worth: number; count: number; locked: number } {
  let best = { worth: 0, count: 0, seconds: 0, locked: 0 }
  for (let set = 1; set < 1 << stops.length; set += 1) {
    const chosen = stops.map((_, i) => i).filter(i => set & (1 << i))
    const seconds = chosen.reduce(
      (sum, index, i) =>
        sum + walk(chosen[i - 1] ?? null, index) + stay(stops[index]?.dwellMinutes ?? 0) * 60,
      0,
    )
    const worth = chosen.reduce((sum, index) => sum + worthOf(stops, index, locked), 0)
    const better = worth > best.worth || (worth === best.worth && seconds < best.seconds)
    if (seconds <= availableSeconds && better)
      best = { worth, count: chosen.length, seconds, locked: chosen.filter(i => locked.has(i)).length }
  }
  return best
}

function lehmer(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
