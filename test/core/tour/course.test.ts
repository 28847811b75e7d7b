/** A followed tour as plain data: progress, joining midway, leaving a stop, taking back, and what is read from the device. */
import { gridToWgs84 } from '@/core/geo/grid'
import { begin, courseProgress, cut, keepable, marked, nextOf, takenBack, undone } from '@/core/tour/course'
import { joinAt } from '@/core/tour/join'
import { arrivedAt, NOT_THERE, stayed } from '@/core/tour/leaving'
import { progressOf } from '@/core/tour/progress'
import { readTour, writeTour } from '@/core/tour/saved'
import type { TourStop } from '@/core/tour/types'

const STOPS: TourStop[] = [5, 10, 20, 8].map((dwellMinutes, i) => ({
  place: `place-${i}`,
  dwellMinutes,
  leadIn: i === 0 ? null : `to ${i}`,
}))
/** 100 s from here, 10 s for each number further. */
const walk = (from: number | null, to: number) => (from === null ? 100 : 10 * Math.abs(to - from))
const marks = ({ states }: ReturnType<typeof begin>) => states.map(({ mark }) => mark)

describe('progress', () => {
  it('counts what is to come, over what was skipped', () => {
    expect(progressOf(STOPS, new Set([0]), new Set([2]), walk)).toEqual({
      nextIndex: 1,
      ahead: [1, 3],
      walkingSeconds: 100 + 20,
      dwellSeconds: 18 * 60,
    })
    expect(progressOf(STOPS, new Set([0, 1, 2, 3]), new Set(), walk)).toMatchObject({
      nextIndex: null,
      walkingSeconds: 0,
      dwellSeconds: 0,
    })
  })

  it('goes with what was cut', () => {
    const shorter = cut(begin(STOPS), {
      kept: [
        { index: 0, dwellMinutes: 3 },
        { index: 3, dwellMinutes: 4 },
      ],
      leftOut: [
        { index: 1, moreMinutes: 1 },
        { index: 2, moreMinutes: 1 },
      ],
    })
    expect(courseProgress(shorter, walk)).toMatchObject({ ahead: [0, 3], dwellSeconds: 7 * 60 })
    expect(marks(undone(shorter))).toEqual([null, null, null, null])
  })
})

describe('joining', () => {
  it('is at what is reached first; of two as near at the earlier one', () => {
    expect(joinAt(STOPS, [300, 90, null, 90])).toEqual({ index: 1, passed: [0] })
    expect(joinAt(STOPS, [50, 90, 60, 70])).toEqual({ index: 0, passed: [] })
  })
  it('is nowhere when no way is known', () => expect(joinAt(STOPS, [null, null, null, null])).toBeNull())
})

it('what was passed, skipped or left out can be taken back, what was left out stays the next time', () => {
  let course = begin(STOPS, [0, 1])
  expect(nextOf(course)).toBe(2)
  course = takenBack(course, 1)
  expect(nextOf(course)).toBe(1)
  course = marked(marked(course, 1, 'done'), 2, 'left-out')
  expect(keepable(course)).toEqual([2, 3])
  course = takenBack(course, 2)
  expect(course.states.map(({ isLocked }) => isLocked)).toEqual([false, false, true, false])
  // what an earlier cut left out before the last one seen is not walked back to
  expect(keepable(marked(marked(course, 2, 'left-out'), 3, 'done'))).toEqual([])
})

describe('leaving a stop', () => {
  const at = (v: number, accuracyMeters = 5) => ({
    position: gridToWgs84([0, v]),
    accuracyMeters,
    timestampMs: 0,
  })
  const walked = (...fixes: ReturnType<typeof at>[]) => {
    let stay = arrivedAt(gridToWgs84([0, -40]))
    return fixes.map(fix => {
      const now = stayed(stay, fix, gridToWgs84([0, 0]))
      stay = now.stay
      return now.isLeft
    })
  }
  it('takes three fixes in a row that are away from the door and from the middle', () => {
    expect(walked(at(-85), at(-90), at(-95))).toEqual([false, false, true])
    expect(walked(at(-85), at(-75), at(-90), at(-95))).toEqual([false, false, false, false])
    // 45 m from the door, but before the hall
    expect(walked(at(5), at(5), at(5))).toEqual([false, false, false])
  })
  it('a vague fix says nothing, nor does one before one has come there', () => {
    expect(walked(at(-200, 60), at(-200, NaN), at(-200, 60))).toEqual([false, false, false])
    expect(stayed(NOT_THERE, at(500), gridToWgs84([0, 0])).isLeft).toBe(false)
  })
})

describe('kept on the device', () => {
  const known = () => true
  const course = marked(marked(begin(STOPS), 0, 'done'), 1, 'skipped')
  const text = writeTour({ id: 'axis', title: '中轴', isOwn: true, startedAtMs: 1000, course })
  const hostile = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change })

  it('comes back as it was, without what could be taken back', () => {
    expect(readTour(text, known)).toEqual({
      id: 'axis',
      title: '中轴',
      isOwn: true,
      startedAtMs: 1000,
      course: { ...course, before: [] },
    })
  })
  it('keeps a cut stay apart from the tour’s own', () => {
    const shorter = cut(course, { kept: [{ index: 2, dwellMinutes: 11 }], leftOut: [] })
    const read = readTour(
      writeTour({ id: 'a', title: 'a', isOwn: false, startedAtMs: 0, course: shorter }),
      known,
    )
    expect(read?.course.stops[2]?.dwellMinutes).toBe(20)
    expect(read?.course.states[2]?.dwellMinutes).toBe(11)
  })
  it('drops stops that are no longer known', () => {
    const read = readTour(text, place => place !== 'place-2')
    expect(read?.course.stops.map(({ place }) => place)).toEqual(['place-0', 'place-1', 'place-3'])
    expect(read && marks(read.course)).toEqual(['done', 'skipped', null])
  })
  it.each([
    ['no JSON', '{"version":1,'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', hostile({ version: 2 })],
    ['no stops', hostile({ stops: 'none' })],
    ['too many stops', hostile({ stops: Array.from({ length: 500 }, () => STOPS[0]) })],
    ['an id that is none', hostile({ id: { toString: 'x' } })],
    ['a time that is none', hostile({ startedAtMs: 'yesterday' })],
    ['stops of numbers', hostile({ stops: [1, null, 'x', []] })],
    [
      'endless stays',
      hostile({ stops: [{ place: 'a', dwellMinutes: 1e9, minutes: 1, leadIn: null, mark: null }] }),
    ],
    ['marks that are none', hostile({ stops: [{ place: 'a', dwellMinutes: 1, minutes: 1, mark: 'eaten' }] })],
    ['a tour that is over', hostile({ stops: [{ place: 'a', dwellMinutes: 1, minutes: 1, mark: 'done' }] })],
  ])('%s: nothing to go on with', (_, kept) => expect(readTour(kept, known)).toBeNull())
})
