/** The planned visit as it is walked: followed stop by stop like a tour, and planned anew from where one is. */
import { nodeBefore } from '@/content/plan/day'
import { distanceMeters } from '@/core/geo/distance'
import type { Wgs84 } from '@/core/geo/types'
import type { Network } from '@/core/routing/network'
import { useContent } from './content'
import { useGuide } from './guide'
import { tourProgress, useOnTour } from './onTour'
import { usePlan } from './plan'
import { usePosition } from './position'
import { nowMs } from './pretence'
import { isFar, networkFrom } from './walkways'
import { localMinutesOf } from '@/core/hours/zone'

/** No tour of the content has this id: ids of content are file names of its own folder. */
export const PLAN_TOUR = 'own-plan'

/** What follows is seen on the map. */
export function startPlan(title: string): void {
  const { schedule } = usePlan.getState()
  if (!schedule || schedule.stops.length === 0) return
  void useOnTour.getState().start({
    id: PLAN_TOUR,
    title,
    stops: schedule.stops.map(({ id, leaveS, startS }) => ({
      place: id,
      dwellMinutes: Math.round((leaveS - startS) / 60),
      leadIn: null,
    })),
  })
  useGuide.getState().closeAll()
}

const nearestNode = ({ graph }: Network, at: Wgs84): number =>
  graph.nodes.reduce(
    (best, { position }, node) => {
      const meters = distanceMeters(position, at)
      return meters < best.meters ? { node, meters } : best
    },
    { node: 0, meters: Infinity },
  ).node

/** From the fix, else from the stop that was seen last, else from the gate; what was seen is not planned again. */
export async function planAgainFromHere(): Promise<void> {
  const { bundle } = useContent.getState()
  const { course } = useOnTour.getState()
  if (!bundle) return
  const network = await networkFrom(bundle.walkways).catch(() => null)
  const seen = (course?.stops ?? []).flatMap(({ place }, i) =>
    course?.states[i]?.mark === 'done' ? [place] : [],
  )
  const { fix } = usePosition.getState()
  const last = bundle.places.find(({ id }) => id === seen[seen.length - 1])
  const node = !network
    ? null
    : fix && !isFar(fix)
      ? nearestNode(network, fix.position)
      : last
        ? nodeBefore(network, last)
        : null
  await usePlan.getState().continueFrom(node === null ? null : { node }, nowMs(), seen)
}

/** Less is made good by walking a little faster. */
const BEHIND_MINUTES = 5

/** Minutes by which the followed plan would be out too late; null: in time, or none is followed. */
export function behindMinutes(atMs: number): number | null {
  const { tour, status } = useOnTour.getState()
  const progress = status === 'on' && tour?.id === PLAN_TOUR ? tourProgress(atMs) : null
  const { wish, schedule } = usePlan.getState()
  if (!progress || !schedule) return null
  const leftMinutes = (progress.walkingSeconds + progress.dwellSeconds + schedule.exitWalkSeconds) / 60
  const behind = localMinutesOf(atMs) + leftMinutes - wish.leaveMinutes
  return behind > BEHIND_MINUTES ? Math.round(behind) : null
}
