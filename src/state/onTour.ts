/**
 * The tour that is followed: leads from stop to stop, tells on the way what the tour tells there, knows what was seen,
 * skipped and left out, and is kept over restarts. Any list of stops can be followed, one of the guide's tours or not.
 */
import { create } from 'zustand'
import { isAtLast } from '@/core/tour/cameTo'
import {
  begin,
  courseProgress,
  cut,
  indexesOf,
  keepable,
  marked,
  nextOf,
  takenBack,
  undone,
  type Course,
} from '@/core/tour/course'
import { arrivedAt, NOT_THERE, stayed, type Stay } from '@/core/tour/leaving'
import { readTour, writeTour } from '@/core/tour/saved'
import { shorten } from '@/core/tour/shorten'
import type { Progress, Shortened, TourStop } from '@/core/tour/types'
import { distanceMeters } from '@/core/geo/distance'
import type { Network } from '@/core/routing/network'
import { storage } from '@/platform/storage'
import { hushTelling, tellAloud, voiceOf } from './aloud'
import { useCompanion } from './companion'
import { tourById, useContent } from './content'
import { usePlayer } from './player'
import { usePosition } from './position'
import { nowMs, usePretence } from './pretence'
import { fixInPalace, joinFromHere, lastStopOf, nextStopOf, walkFor } from './tourStops'
import { stopTarget } from './tourWalks'
import { networkFrom } from './walkways'
import { useWay } from './way'

export interface TourToFollow {
  id: string
  title: string
  stops: readonly TourStop[]
}

interface OnTourStore {
  /** asking: kept from an earlier visit to the guide, to be gone on with or not */
  status: 'off' | 'asking' | 'on' | 'finished'
  tour: { id: string; title: string; isOwn: boolean; startedAtMs: number } | null
  course: Course | null
  stay: Stay
  /** Since when one is at the next stop; null: on the way. */
  arrivedAtMs: number | null
  network: Network | null
  /** What the last shortening kept and left out. */
  shortened: { minutes: number; result: Shortened } | null
  start(tour: TourToFollow, options?: { joinMidway?: boolean }): Promise<void>
  /** Yes to going on after a restart. */
  goOn(): void
  arrived(): void
  doneHere(): void
  skip(): void
  /** One stop, to be walked to after all. */
  takeBack(index: number): void
  undo(): void
  shorten(minutes: number): void
  /** Leads to the next stop, once more if need be. */
  lead(): void
  /** Ends here: what was seen and left out stays on screen until it is closed. */
  finish(): void
  close(): void
}

const KEY = 'onTour.v1'
/** Where there is no guidance that could say so. */
const THERE_METERS = 25

const nothing = {
  tour: null,
  course: null,
  stay: NOT_THERE,
  arrivedAtMs: null,
  shortened: null,
}

export const useOnTour = create<OnTourStore>((set, get) => {
  const change = (course: Course): void => {
    set({ course })
    keep()
  }
  const mark = (how: 'done' | 'skipped'): void => {
    const { course, status } = get()
    const index = course && nextOf(course)
    if (!course || index === null || status !== 'on') return
    change(marked(course, index, how))
    get().lead()
  }
  /** After a change by hand: leads anew only if another stop is next. */
  const back = (course: Course): void => {
    const before = get().course
    const wasNext = before && nextOf(before)
    change(course)
    if (nextOf(course) === null) return
    if (get().status !== 'on' || nextOf(course) !== wasNext) {
      set({ status: 'on' })
      follow()
      get().lead()
    }
  }
  const follow = (): void => {
    const { tour } = get()
    const wanted = tour?.isOwn ? tour.id : null
    if (useCompanion.getState().tourId !== wanted) useCompanion.getState().follow(wanted)
  }
  const bringWalkways = async (): Promise<void> => {
    const { bundle } = useContent.getState()
    const network = bundle && (await networkFrom(bundle.walkways).catch(() => null))
    if (network) set({ network })
  }
  return {
    status: 'off',
    ...nothing,
    network: null,
    async start({ id, title, stops }, { joinMidway = false } = {}) {
      const { bundle } = useContent.getState()
      if (!bundle) return
      const known = stops.filter(({ place }) => stopTarget(bundle, place) !== null)
      if (known.length === 0) return
      const own = tourById(bundle, id)
      const isOwn = own !== null && stops.every(({ place }) => own.stops.some(stop => stop.place === place))
      const tour = { id, title, isOwn, startedAtMs: nowMs() }
      set({ ...nothing, status: 'on', tour, course: begin(known) })
      keep()
      follow()
      const walkways = bringWalkways()
      if (joinMidway) {
        await walkways
        // another one was begun meanwhile
        if (get().tour !== tour || get().status !== 'on') return
        const joined = joinFromHere(known, get().network)
        if (joined) change(begin(known, joined.passed))
      }
      get().lead()
      await walkways
    },
    goOn() {
      if (get().status !== 'asking') return
      set({ status: 'on' })
      follow()
      void bringWalkways()
      get().lead()
    },
    arrived() {
      const stop = nextStop()
      if (!stop || get().stay.arrivedAt) return
      const { route, target } = useWay.getState()
      const end = target?.id === stop.place ? route?.line[route.line.length - 1] : undefined
      set({ stay: arrivedAt(end ?? stop.position), arrivedAtMs: nowMs() })
    },
    doneHere: () => mark('done'),
    skip: () => mark('skipped'),
    takeBack(index) {
      const { course } = get()
      if (course) back(takenBack(course, index))
    },
    undo() {
      const { course, status } = get()
      if (!course) return
      // ended before its time: it goes on, and nothing else is taken back
      const isEndedEarly = status === 'finished' && nextOf(course) !== null
      set({ shortened: null })
      back(isEndedEarly ? course : undone(course))
    },
    shorten(minutes) {
      const { course, status } = get()
      if (!course || status !== 'on') return
      const locked = indexesOf(course, ({ isLocked }) => isLocked)
      const walk = (from: number | null, to: number): number => walkFor(get(), from, to).seconds
      const result = shorten(course.stops, 0, minutes * 60, walk, locked, keepable(course))
      set({ shortened: { minutes, result } })
      // for not even one of them: that is said, and nothing is taken away
      if (result.kept.length > 0) back(cut(course, result))
    },
    lead() {
      const { status } = get()
      if (status !== 'on') return
      const stop = nextStop()
      hushTelling()
      set({ stay: NOT_THERE, arrivedAtMs: null })
      if (!stop) return get().finish()
      const before = lastStopOf(get().course)
      const from = before && { position: before.position, placeId: before.id }
      useWay.getState().to(from && from.placeId !== stop.target.id ? { ...stop.target, from } : stop.target)
      pending = stop.leadIn
      tellOnTheWay()
    },
    finish() {
      if (get().status !== 'on' && get().status !== 'asking') return
      set({ status: 'finished', stay: NOT_THERE, arrivedAtMs: null })
      leave()
    },
    close() {
      const { status } = get()
      set({ status: 'off', ...nothing })
      // a way of one's own, before the question was answered, stays
      if (status === 'on') leave()
      else forget()
    },
  }
})

/** What is still to be told on the way to the next stop. */
let pending: string | null = null

function leave(): void {
  pending = null
  hushTelling()
  forget()
  useWay.getState().to(null)
  if (useCompanion.getState().tourId !== null) useCompanion.getState().follow(null)
}

// a walk that is only played leaves no trace in the real one
function keep(): void {
  const { tour, course } = useOnTour.getState()
  if (tour && course && !usePretence.getState().pretence) storage.write(KEY, writeTour({ ...tour, course }))
}
function forget(): void {
  if (!usePretence.getState().pretence) storage.remove(KEY)
}

/** The stop that comes next, where it is, and what is told before it, in the language that is read now. */
export function nextStop() {
  const next = nextStopOf(useOnTour.getState().course)
  return next && { ...next, leadIn: leadInOf(next.stop) }
}

export function leadInOf(stop: TourStop): string | null {
  const { tour } = useOnTour.getState()
  const own = tour?.isOwn ? tourById(useContent.getState().bundle, tour.id) : null
  return (own?.stops.find(({ place }) => place === stop.place) ?? stop).leadIn
}

export interface TourProgress extends Progress {
  /** To the next stop. */
  toNextSeconds: number
  /** For some of it no way is known: it takes at least this long. */
  isRough: boolean
}

export function tourProgress(atMs: number): TourProgress | null {
  const state = useOnTour.getState()
  const { course, arrivedAtMs } = state
  if (!course) return null
  let isRough = false
  const progress = courseProgress(course, (from, to) => {
    const walk = walkFor(state, from, to)
    isRough ||= walk.isRough
    return walk.seconds
  })
  const { nextIndex } = progress
  const toNextSeconds = nextIndex === null ? 0 : walkFor(state, null, nextIndex).seconds
  const dwell = (nextIndex === null ? 0 : (course.states[nextIndex]?.dwellMinutes ?? 0)) * 60
  const stayedSeconds = arrivedAtMs === null ? 0 : Math.min(dwell, Math.max(0, (atMs - arrivedAtMs) / 1000))
  return { ...progress, dwellSeconds: progress.dwellSeconds - stayedSeconds, toNextSeconds, isRough }
}

/** Aloud only to who walks there, after a yes to positions; never in quiet, never over a narration. */
function tellOnTheWay(): void {
  const { bundle } = useContent.getState()
  if (pending === null || !bundle || !fixInPalace()) return
  const { trigger } = useCompanion.getState()
  if (trigger.quietUntilMs > trigger.nowMs) pending = null
  else if (tellAloud(pending, voiceOf(bundle.lang))) pending = null
}

usePosition.getState().onFix(fix => {
  const { status, stay, arrived, doneHere } = useOnTour.getState()
  const stop = status === 'on' ? nextStop() : null
  const way = useWay.getState()
  // on a way of one's own in between, to a toilet say, nothing is judged
  if (!stop || (way.target && way.target.id !== stop.place)) return
  if (!stay.arrivedAt) {
    if (!way.guidance && distanceMeters(fix.position, stop.position) <= THERE_METERS) arrived()
    return
  }
  const now = stayed(stay, fix, stop.position)
  useOnTour.setState({ stay: now.stay })
  if (now.isLeft) doneHere()
})

useWay.subscribe((now, before) => {
  const { status, arrived, lead } = useOnTour.getState()
  const stop = status === 'on' ? nextStop() : null
  if (!stop) return
  if (now.target?.id === stop.place && now.guidance?.arrived && !before.guidance?.arrived) arrived()
  // back from a way of one's own
  if (!now.target && before.target && before.target.id !== stop.place) lead()
})

usePlayer.subscribe(({ state, telling }, before) => {
  if (useOnTour.getState().status !== 'on' || (state === before.state && telling === before.telling)) return
  const { course, stay, doneHere } = useOnTour.getState()
  if (
    state === 'ended' &&
    before.state !== 'ended' &&
    stay.arrivedAt &&
    // elsewhere one walks on first: a longer layer may follow, and one may want to look
    course &&
    isAtLast(course) &&
    telling?.layer !== 'brief' &&
    telling?.placeId === nextStop()?.place
  )
    doneHere()
  else tellOnTheWay()
})

// the voice that was switched off on the way, and on again, goes with the tour
useCompanion.subscribe(({ status, tourId, follow }, before) => {
  const { tour, status: onTour } = useOnTour.getState()
  if (status === 'on' && before.status !== 'on' && tourId === null && onTour === 'on' && tour?.isOwn)
    follow(tour.id)
})

/** What an earlier visit to the guide left behind, once there is content to know its stops by. */
function restore(): void {
  const { bundle } = useContent.getState()
  if (!bundle) return
  const text = storage.read(KEY)
  const saved = text === null ? null : readTour(text, place => stopTarget(bundle, place) !== null)
  if (!saved) return
  const { course, ...tour } = saved
  useOnTour.setState({ ...nothing, status: 'asking', tour, course })
}

let isRestored = false
function restoreOnce(): void {
  if (isRestored || !useContent.getState().bundle || usePretence.getState().pretence) return
  isRestored = true
  if (useOnTour.getState().status === 'off') restore()
}
useContent.subscribe(restoreOnce)
restoreOnce()

usePretence.subscribe(({ pretence }, { pretence: before }) => {
  if (pretence || !before || useOnTour.getState().status === 'off') return
  useOnTour.setState({ status: 'off', ...nothing })
  pending = null
  hushTelling()
  useWay.getState().to(null)
  restore()
})
