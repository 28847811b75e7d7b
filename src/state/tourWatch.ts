/**
 * What else moves a followed tour on, beside its way and the narrations: the trigger engine knows that one has come to
 * a stop, or from it to the one after; the last stop's minutes are over; a played walk leaves out what no way leads to.
 */
import { cameTo, isOverAtLast } from '@/core/tour/cameTo'
import type { Presence } from '@/core/trigger/types'
import { useCompanion } from './companion'
import { tourById, useContent } from './content'
import { nextStop, useOnTour } from './onTour'
import { usePosition } from './position'
import { usePretence } from './pretence'
import { useWay } from './way'

/** The stop that is walked to; null also on a way of one's own in between, to a toilet say: then nothing is judged. */
function stopWalkedTo() {
  const stop = useOnTour.getState().status === 'on' ? nextStop() : null
  const { target } = useWay.getState()
  return stop && (!target || target.id === stop.place) ? stop : null
}

function atPlaces(now: readonly Presence[], before: readonly Presence[]): void {
  const { course, stay, arrived, doneHere } = useOnTour.getState()
  if (!course || !stopWalkedTo()) return
  const present = now.map(({ placeId }) => placeId)
  const fresh = present.filter(id => !before.some(({ placeId }) => placeId === id))
  const came = cameTo(course, stay.arrivedAt !== null, present, fresh)
  if (came === 'arrived') arrived()
  if (came === 'went-on') doneHere()
}

useCompanion.subscribe(({ trigger, status }, before) => {
  if (status === 'on' && trigger.present !== before.trigger.present)
    atPlaces(trigger.present, before.trigger.present)
})

// a stop that is next from now on, and one is there already
useWay.subscribe(({ target }, before) => {
  const { status, trigger } = useCompanion.getState()
  if (target && target !== before.target && status === 'on') atPlaces(trigger.present, trigger.present)
})

usePosition.getState().onFix(({ timestampMs }) => {
  const { course, arrivedAtMs, doneHere } = useOnTour.getState()
  if (course && stopWalkedTo() && isOverAtLast(course, arrivedAtMs, timestampMs)) doneHere()
})

usePretence.subscribe(({ pretence }) => {
  const { status, tour, skip } = useOnTour.getState()
  if (status !== 'on' || pretence?.kind !== 'tour' || pretence.name !== tour?.id) return
  const walked = new Set(pretence.fixes.map(({ stop }) => stop))
  tourById(useContent.getState().bundle, pretence.name)?.stops.forEach(({ place }, index) => {
    if (!walked.has(index) && nextStop()?.place === place) skip()
  })
})
