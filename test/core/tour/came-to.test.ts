/** What it means for a followed tour that the guide knows where one is. */
import { cameTo, isAtLast, isOverAtLast } from '@/core/tour/cameTo'
import { begin, marked } from '@/core/tour/course'

const STOPS = ['garden', 'pavilion', 'gate'].map(place => ({ place, dwellMinutes: 5, leadIn: null }))
const fresh = begin(STOPS)

it('one has come to the stop that is next, and to no other', () => {
  expect(cameTo(fresh, false, ['court', 'garden'], [])).toBe('arrived')
  // on the way to the garden one passes the gate
  expect(cameTo(fresh, false, ['gate'], ['gate'])).toBeNull()
  expect(cameTo(marked(fresh, 0, 'skipped'), false, ['garden'], ['garden'])).toBeNull()
})

it('one goes on by coming to the stop after', () => {
  expect(cameTo(fresh, true, ['garden', 'pavilion'], ['pavilion'])).toBe('went-on')
  // had been there all the time
  expect(cameTo(fresh, true, ['garden', 'pavilion'], ['garden'])).toBeNull()
  expect(cameTo(fresh, true, ['gate'], ['gate'])).toBeNull()
  expect(cameTo(marked(fresh, 1, 'skipped'), true, ['gate'], ['gate'])).toBe('went-on')
})

it('from the last stop one need not go away', () => {
  const last = marked(marked(fresh, 0, 'done'), 1, 'left-out')
  expect([fresh, last].map(isAtLast)).toEqual([false, true])
  const minutes = (n: number) => 1000 + n * 60_000
  expect(isOverAtLast(last, 1000, minutes(4.9))).toBe(false)
  expect(isOverAtLast(last, 1000, minutes(5))).toBe(true)
  expect(isOverAtLast(last, null, minutes(60))).toBe(false)
  expect(isOverAtLast(fresh, 1000, minutes(60))).toBe(false)
  expect(cameTo(last, true, ['gate'], ['gate'])).toBeNull()
})

it('nothing comes after the end', () => {
  const over = STOPS.reduce((course, _, index) => marked(course, index, 'done'), fresh)
  expect(cameTo(over, false, ['garden'], ['garden'])).toBeNull()
  expect(isAtLast(over)).toBe(false)
})
