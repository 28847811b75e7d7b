/** A tour that is only looked at: what of it fits into the minutes one has. */
import type { Network } from '@/core/routing/network'
import { begin } from '@/core/tour/course'
import { NOT_THERE } from '@/core/tour/leaving'
import { shorten } from '@/core/tour/shorten'
import type { Shortened, TourStop } from '@/core/tour/types'
import { useContent } from './content'
import { walkFor } from './tourStops'
import { stopTarget } from './tourWalks'

/**
 * From where the visitor is in the palace, else from the gate. Stops that the guide does not know are left out of it, as
 * when the tour is walked: `stops` are those that the indexes count. Without `network` walks are straight lines.
 */
export function tourIn(
  stops: readonly TourStop[],
  minutes: number,
  network: Network | null,
): { stops: readonly TourStop[]; result: Shortened } {
  const { bundle } = useContent.getState()
  const known = stops.filter(({ place }) => bundle && stopTarget(bundle, place) !== null)
  const onWay = { course: begin(known), network, stay: NOT_THERE }
  const walk = (from: number | null, to: number): number => walkFor(onWay, from, to).seconds
  return { stops: known, result: shorten(known, 0, minutes * 60, walk, new Set()) }
}
