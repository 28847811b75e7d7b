/** Where the stops of a followed tour are, and how far each is from where the visitor is. */
import type { Wgs84 } from '@/core/geo/types'
import { remainingSeconds } from '@/core/routing/follow'
import type { Network } from '@/core/routing/network'
import { nextOf, type Course } from '@/core/tour/course'
import { joinAt, type Joining } from '@/core/tour/join'
import type { Stay } from '@/core/tour/leaving'
import type { TourStop } from '@/core/tour/types'
import { useContent } from './content'
import { usePosition } from './position'
import { stopTarget, walkBetween, type Walk } from './tourWalks'
import { isFar } from './walkways'
import { useWay } from './way'

interface OnWay {
  course: Course | null
  network: Network | null
  stay: Stay
}

/** The stop that comes next; null: none does, or the guide does not know where it is. */
export function nextStopOf(course: Course | null) {
  const index = course && nextOf(course)
  const { bundle } = useContent.getState()
  const stop = course && index !== null ? course.stops[index] : undefined
  const target = stop && bundle && stopTarget(bundle, stop.place)
  return stop && target && index !== null
    ? { index, stop, place: stop.place, position: target.position, target }
    : null
}

/** Where one was last, as the tour knows it. */
export function lastStopOf(course: Course | null): { id: string; position: Wgs84 } | null {
  const { bundle } = useContent.getState()
  const index = course?.states.reduce((last, { mark }, i) => (mark === 'done' ? i : last), -1) ?? -1
  const place = course?.stops[index]?.place
  return place !== undefined && bundle ? stopTarget(bundle, place) : null
}

export const fixInPalace = () => {
  const { fix } = usePosition.getState()
  return fix && !isFar(fix) ? fix : null
}

/** Walking time between two stops; from null: from here, from the stop one was at last, from the gate. */
export function walkFor({ course, network, stay }: OnWay, from: number | null, to: number): Walk {
  const { bundle } = useContent.getState()
  const targetAt = (index: number) => {
    const stop = course?.stops[index]
    return stop && bundle ? stopTarget(bundle, stop.place) : null
  }
  const target = targetAt(to)
  if (!target) return { seconds: 0, isRough: true }
  if (from !== null) return walkBetween(network, targetAt(from) ?? 'entrance', target)
  const next = nextStopOf(course)
  if (next?.index === to && stay.arrivedAt) return { seconds: 0, isRough: false }
  const way = useWay.getState()
  if (next?.index === to && way.target?.id === target.id && way.guidance)
    return { seconds: remainingSeconds(way.guidance), isRough: false }
  return walkBetween(network, fixInPalace()?.position ?? lastStopOf(course) ?? 'entrance', target)
}

/** null: it is not known where in the palace the visitor is, or no way is known. */
export function joinFromHere(stops: readonly TourStop[], network: Network | null): Joining | null {
  const fix = fixInPalace()
  const { bundle } = useContent.getState()
  if (!fix || !bundle) return null
  const walks = stops.map(({ place }) => {
    const target = stopTarget(bundle, place)
    return target && walkBetween(network, fix.position, target)
  })
  // straight lines count only while no way is known at all
  const isKnown = walks.some(walk => walk && !walk.isRough)
  const seconds = walks.map(walk => (!walk || (isKnown && walk.isRough) ? null : walk.seconds))
  return joinAt(stops, seconds)
}
