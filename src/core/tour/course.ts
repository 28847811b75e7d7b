/** What became of each stop of the tour that is followed: plain data, changed by giving back a new one. */
import { progressOf } from './progress'
import type { Mark, Progress, Shortened, TourStop, WalkSeconds } from './types'

interface StopState {
  /** null: still to come. */
  mark: Mark | null
  /** What the visitor gives it; the tour's own unless the time was cut. */
  dwellMinutes: number
  /** Taken back by hand after it was left out: the next time it stays. */
  isLocked: boolean
}

export interface Course {
  stops: readonly TourStop[]
  states: readonly StopState[]
  /** As it was before each change, the last one last. */
  before: readonly (readonly StopState[])[]
}

const MOST_UNDO = 40

export const begin = (stops: readonly TourStop[], passed: readonly number[] = []): Course => ({
  stops,
  states: stops.map(({ dwellMinutes }, index) => ({
    mark: passed.includes(index) ? 'passed' : null,
    dwellMinutes,
    isLocked: false,
  })),
  before: [],
})

const change = (course: Course, to: (state: StopState, index: number) => StopState): Course => ({
  ...course,
  states: course.states.map(to),
  before: [...course.before, course.states].slice(-MOST_UNDO),
})

export const marked = (course: Course, at: number, mark: Mark): Course =>
  change(course, (state, index) => (index === at ? { ...state, mark } : state))

/** A stop is to come again, whatever became of it. */
export const takenBack = (course: Course, at: number): Course =>
  change(course, (state, index) =>
    index === at ? { ...state, mark: null, isLocked: state.isLocked || state.mark === 'left-out' } : state,
  )

export function undone(course: Course): Course {
  const states = course.before[course.before.length - 1]
  return states ? { ...course, states, before: course.before.slice(0, -1) } : course
}

/** Those that a shorter tour may keep: what is to come, and what an earlier cut left out behind the last one seen. */
export function keepable({ states }: Course): number[] {
  const lastDone = states.reduce((last, { mark }, index) => (mark === 'done' ? index : last), -1)
  return states.flatMap(({ mark }, index) =>
    mark === null || (mark === 'left-out' && index > lastDone) ? [index] : [],
  )
}

export function cut(course: Course, { kept, leftOut }: Pick<Shortened, 'kept' | 'leftOut'>): Course {
  return change(course, (state, index) => {
    const stays = kept.find(other => other.index === index)
    if (stays) return { ...state, mark: null, dwellMinutes: stays.dwellMinutes }
    return leftOut.some(other => other.index === index) ? { ...state, mark: 'left-out' } : state
  })
}

export const indexesOf = ({ states }: Course, is: (state: StopState) => boolean): ReadonlySet<number> =>
  new Set(states.flatMap((state, index) => (is(state) ? [index] : [])))

export const nextOf = ({ states }: Course): number | null => {
  const index = states.findIndex(({ mark }) => mark === null)
  return index < 0 ? null : index
}

export const courseProgress = (course: Course, walkSeconds: WalkSeconds): Progress =>
  progressOf(
    course.states,
    indexesOf(course, ({ mark }) => mark === 'done'),
    indexesOf(course, ({ mark }) => mark !== null && mark !== 'done'),
    walkSeconds,
  )
