import { useCallback, useEffect, useRef, useState } from 'react'
import type { Camera, WayLine } from '@/components/GuideMap'
import { boundsOf } from '@/components/GuideMap/framing'
import type { Bundle } from '@/content/bundle-types'
import { meetPosition } from '@/content/meet'
import { formatPath, type View } from '@/content/paths'
import { distanceMeters } from '@/core/geo/distance'
import { GRID_ORIGIN } from '@/core/geo/grid'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { FAR_METERS, useFollow } from './useFollow'

/** Around a visitor or a service. */
const AROUND_METERS = 300
const RELIC_SPAN_METERS = 45
/** A point to meet at with the halls it is told by. */
const MEET_SPAN_METERS = 110
/** A small pavilion still wants its court, a garden its paths. */
const SPAN_METERS = { least: 34, most: 180, unknown: 70 } as const

/** The longer side of an outline. */
function spanOf(footprint: readonly Wgs84[] | null): number {
  if (!footprint) return SPAN_METERS.unknown
  const [sw, ne] = boundsOf(footprint)
  const longer = Math.max(distanceMeters(sw, [ne[0], sw[1]]), distanceMeters(sw, [sw[0], ne[1]]))
  return Math.min(Math.max(longer, SPAN_METERS.least), SPAN_METERS.most)
}

interface CameraInput {
  bundle: Bundle | null
  view: View
  serviceId: string | null
  fix: Fix | null
  /** The way that is shown. */
  way: WayLine | null
  /** It is being walked: the walker is followed, not the whole of it looked at. */
  onTheWay: boolean
  /** What is walked: a real visit, a walk that is only played; null when nobody listens as they walk. */
  walk: string | null
  /** Of the tour or plan that is looked at. */
  tourLine: readonly Wgs84[] | null
  /** The map stands beside the panels. */
  wide: boolean
}

/** Pages about the walk itself: on a wide screen the map goes on beside them. */
const OF_THE_WALK: readonly View['kind'][] = ['map', 'why', 'walks', 'number']

/** Decides where the map looks: at what was opened, at what was asked for; never by itself while someone roams. */
export function useCamera({
  bundle,
  view,
  serviceId,
  fix,
  way,
  onTheWay,
  walk,
  tourLine,
  wide,
}: CameraInput) {
  const onMap = wide ? OF_THE_WALK.includes(view.kind) : view.kind === 'map'
  const [camera, setCamera] = useState<Camera>({ kind: 'palace' })
  const path = formatPath(view)
  const ready = bundle !== null

  useEffect(() => {
    if (!bundle) return
    if (view.kind === 'place') {
      const place = bundle.places.find(({ id }) => id === view.id)
      if (place) setCamera({ kind: 'point', position: place.position, spanMeters: spanOf(place.footprint) })
    } else if (view.kind === 'hall') {
      const hall = bundle.halls.find(({ id }) => id === view.id)
      if (hall) setCamera({ kind: 'point', position: hall.position, spanMeters: spanOf(hall.footprint) })
    } else if (view.kind === 'relic') {
      const relic = bundle.relics.find(({ id }) => id === view.id)
      const position = relic?.position ?? bundle.places.find(({ id }) => id === relic?.place)?.position
      if (position) setCamera({ kind: 'point', position, spanMeters: RELIC_SPAN_METERS })
    } else if (view.kind === 'meet') {
      const position = meetPosition(bundle, view)
      if (position) setCamera({ kind: 'point', position, spanMeters: MEET_SPAN_METERS })
    } else if (view.kind === 'tour') {
      const stops = stopsOf(bundle, view.id)
      if (stops) setCamera({ kind: 'points', positions: stops })
    }
    // the same view in another language or with fresher content leaves the map alone
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [path, ready])

  // a plan comes to be, and is changed, while it is looked at
  useEffect(() => {
    if (wide && view.kind === 'plan' && tourLine) setCamera({ kind: 'points', positions: tourLine })
  }, [wide, view.kind, tourLine])

  // after "where am I" and "lead me", the first fix that comes is looked at once
  const awaited = useRef(false)
  const frame = useCallback((at: Fix) => {
    if (distanceMeters(at.position, GRID_ORIGIN) > FAR_METERS) setCamera({ kind: 'palace' })
    else setCamera({ kind: 'point', position: at.position, spanMeters: AROUND_METERS })
  }, [])
  useEffect(() => {
    if (!fix || !awaited.current) return
    awaited.current = false
    frame(fix)
  }, [fix, frame])
  const { follow, roam } = useFollow(walk ?? (way && 'way'), onMap && (!way || onTheWay), fix, setCamera)
  const lookAtFix = useCallback(() => {
    follow()
    if (fix) frame(fix)
    else awaited.current = true
  }, [fix, frame, follow])
  const wayEnd = way && String(way.line[way.line.length - 1])
  useEffect(() => {
    if (way && !onTheWay) setCamera({ kind: 'points', positions: way.line })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each place that is led to
  }, [wayEnd])
  const lookAtPalace = useCallback(() => {
    roam()
    setCamera({ kind: 'palace' })
  }, [roam])
  const service = bundle?.services.find(({ id }) => id === serviceId) ?? null
  useEffect(() => {
    if (service) setCamera({ kind: 'point', position: service.position, spanMeters: AROUND_METERS })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same service with fresher content stays where it is
  }, [serviceId])

  const relic = view.kind === 'relic' ? bundle?.relics.find(({ id }) => id === view.id) : undefined
  const meeting = view.kind === 'meet' && bundle ? meetPosition(bundle, view) : null
  const spot: Wgs84 | null = service?.position ?? relic?.position ?? meeting
  return { camera, spot, service, lookAtFix, lookAtPalace, roam }
}

function stopsOf(bundle: Bundle, tourId: string): readonly Wgs84[] | null {
  const tour = bundle.tours.find(({ id }) => id === tourId)
  const stops = tour?.stops.flatMap(stop => {
    const place = bundle.places.find(({ id }) => id === stop.place)
    return place ? [place.position] : []
  })
  return stops && stops.length > 0 ? stops : null
}
