import { useEffect, useMemo, useState } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { View } from '@/content/paths'
import type { Wgs84 } from '@/core/geo/types'
import { lineThrough, type Waypoint } from '@/core/routing/through'
import { placeById } from '@/state/content'
import { usePlan } from '@/state/plan'
import { useSettings } from '@/state/settings'
import { stopTarget } from '@/state/tourWalks'
import { entranceOf, hopsFor, networkFrom, profileOf } from '@/state/walkways'

/** The line of the tour or of the plan that is looked at, else of the tour that is walked along; null: none. */
export function useTourLine(
  bundle: Bundle | null,
  view: View,
  walkedTour: string | null,
): readonly Wgs84[] | null {
  const order = usePlan(plan => plan.order)
  const exit = usePlan(({ schedule }) => schedule?.exit ?? null)
  const preference = useSettings(({ wayPreference }) => wayPreference)
  const isPlan = view.kind === 'plan'
  const tourId = view.kind === 'tour' ? view.id : walkedTour
  const stops = useMemo(() => {
    if (!bundle) return []
    if (isPlan) return waypointsOf(bundle, exit === null || order.length === 0 ? order : [...order, exit])
    return waypointsOf(
      bundle,
      bundle.tours.find(({ id }) => id === tourId)?.stops.map(({ place }) => place) ?? [],
    )
  }, [bundle, isPlan, order, exit, tourId])
  const [walked, setWalked] = useState<{ stops: readonly Waypoint[]; line: readonly Wgs84[] } | null>(null)
  useEffect(() => {
    if (!bundle || stops.length === 0) return
    let isWanted = true
    networkFrom(bundle.walkways).then(
      network => {
        if (!isWanted) return
        const profile = profileOf(preference)
        const start = isPlan ? [{ id: '', position: entranceOf(network) }] : []
        setWalked({
          stops,
          line: lineThrough(network, hopsFor(network, profile), profile, [...start, ...stops]),
        })
      },
      // without walkways the straight line stays
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [bundle, stops, isPlan, preference])
  const straight = useMemo(() => (stops.length > 0 ? stops.map(({ position }) => position) : null), [stops])
  return walked?.stops === stops ? walked.line : straight
}

function waypointsOf(bundle: Bundle, ids: readonly string[]): Waypoint[] {
  return ids.flatMap(id => {
    const service = bundle.services.find(other => other.id === id)
    const found = stopTarget(bundle, id) ?? service ?? placeById(bundle, id)
    return found ? [{ id, position: found.position }] : []
  })
}
