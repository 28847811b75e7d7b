import { Map, View, type MapProps } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { fromGcj02, toGcj02 } from '@/core/geo/gcj02'
import { GRID_ORIGIN } from '@/core/geo/grid'
import { placeAt } from '@/core/geo/whereAmI'
import { distanceMeters } from '@/core/geo/distance'
import type { Gcj02, Wgs84 } from '@/core/geo/types'
import { a11y } from '../a11y'
import { boundsOf, palaceBounds } from './framing'
import { markersOf, SERVICE_MARKER_BASE } from './markers'
import type { GuideMapProps } from './types'
import './index.scss'

export type * from './types'

const MAP_ID = 'palace'
const OVERLAY_ID = 1
/** A tap this near to a place's middle means that place, when it hit no outline. */
const NEAR_TAP_METERS = 18
const gcjPoint = (position: Wgs84) => {
  const [longitude, latitude] = toGcj02(position)
  return { longitude, latitude }
}
const NO_CONTROLS = {
  enableRotate: false,
  enableOverlooking: false,
  enablePoi: false,
  enableBuilding: false,
  enable3D: false,
} as const

/** WeChat's own map with the palace laid over it as a picture; everything it is given is GCJ-02. */
export function GuideMap(props: GuideMapProps) {
  const {
    bundle,
    lang,
    look,
    label,
    camera,
    insets,
    selectedPlaceId,
    tourLine,
    fix,
    leadTo,
    servicesShown,
    spot,
    overlaySrc,
  } = props
  const [scale, setScale] = useState(15)
  const context = useRef<Taro.MapContext | null>(null)
  const origin = gcjPoint(GRID_ORIGIN)
  const markers = useMemo(
    () => markersOf({ bundle, lang, look, scale, selectedPlaceId, servicesShown }),
    [bundle, lang, look, scale, selectedPlaceId, servicesShown],
  )

  useEffect(() => {
    const map = Taro.createMapContext(MAP_ID)
    context.current = map
  }, [])

  const { overlay } = bundle
  useEffect(() => {
    if (!overlay || overlaySrc === null || !context.current) return
    const [southWest, northEast] = [gcjPoint(overlay.southWest), gcjPoint(overlay.northEast)]
    const map = context.current
    const cancel = untilOnPage(fail =>
      map.addGroundOverlay({
        id: OVERLAY_ID,
        src: overlaySrc,
        bounds: {
          southwest: southWest,
          northeast: northEast,
        } as unknown as Taro.MapContext.AddGroundLayerOption['bounds'],
        opacity: 1,
        visible: true,
        zIndex: 1,
        fail,
      }),
    )
    return () => {
      cancel()
      map.removeGroundOverlay({ id: OVERLAY_ID, fail: () => undefined })
    }
  }, [overlay, overlaySrc])

  const { topPx, rightPx, bottomPx, leftPx } = insets
  useEffect(() => {
    const [southWest, northEast] =
      camera.kind === 'palace'
        ? palaceBounds()
        : camera.kind === 'points'
          ? boundsOf(camera.positions)
          : aroundPoint(camera.position, camera.close ? 90 : 220)
    const padding =
      camera.kind === 'palace'
        ? [topPx + 30, 0, bottomPx, 0]
        : [topPx + 20, rightPx + 20, bottomPx + 20, leftPx + 20]
    const points = [gcjPoint(southWest), gcjPoint(northEast)]
    return untilOnPage(fail => context.current?.includePoints({ points, padding, fail }))
    // the map stays where the visitor put it when only the insets change
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [camera])

  const polylines: MapProps.polyline[] = []
  if (tourLine && tourLine.length > 1)
    polylines.push({
      points: tourLine.map(gcjPoint),
      color: '#8F2D24',
      width: 5,
      dottedLine: true,
      borderColor: '#FDF9EF',
      borderWidth: 1,
    })
  if (fix && leadTo)
    polylines.push({
      points: [gcjPoint(fix.position), gcjPoint(leadTo)],
      color: '#1F6FB5',
      width: 5,
      dottedLine: true,
    })
  const circles: MapProps.circle[] = fix
    ? [
        {
          ...gcjPoint(fix.position),
          radius: Math.min(fix.accuracyMeters, 400),
          color: '#1F6FB566',
          fillColor: '#1F6FB522',
          strokeWidth: 1,
        },
        {
          ...gcjPoint(fix.position),
          radius: 2.5,
          color: '#FFFFFFFF',
          fillColor: '#1F6FB5FF',
          strokeWidth: 2,
        },
      ]
    : []

  if (spot)
    circles.push({ ...gcjPoint(spot), radius: 6, color: '#8F2D24FF', fillColor: '#FFCF3F55', strokeWidth: 3 })

  const tapped = (longitude: number, latitude: number) => {
    const position = fromGcj02([longitude, latitude] as unknown as Gcj02)
    const hit = placeAt(position, bundle.places)
    const near = bundle.places
      .map(place => ({ place, away: distanceMeters(position, place.position) }))
      .sort((a, b) => a.away - b.away)[0]
    if (hit) props.onPlace(hit.id)
    else if (near && near.away <= NEAR_TAP_METERS) props.onPlace(near.place.id)
    else props.onEmpty()
  }
  const marked = (markerId: number) => {
    if (markerId >= SERVICE_MARKER_BASE) {
      const service = bundle.services[markerId - SERVICE_MARKER_BASE]
      if (service) props.onService(service.id)
      return
    }
    const place = bundle.places[markerId]
    if (place) props.onPlace(place.id)
  }

  return (
    <View className="guidemap">
      <Map
        id={MAP_ID}
        className="guidemap__host guidemap__native"
        {...origin}
        {...NO_CONTROLS}
        scale={15}
        minScale={13}
        maxScale={20}
        markers={markers}
        polyline={polylines}
        circles={circles}
        showLocation={false}
        {...a11y({ label })}
        onTap={event => {
          const { longitude, latitude } = (
            event as unknown as { detail: { longitude?: number; latitude?: number } }
          ).detail
          if (longitude !== undefined && latitude !== undefined) tapped(longitude, latitude)
        }}
        onMarkerTap={event => marked(Number(event.detail.markerId))}
        onLabelTap={event => marked(Number(event.detail.markerId))}
        onRegionChange={event => {
          const detail = event.detail as unknown as { scale?: number }
          if (event.type === 'end' && typeof detail.scale === 'number')
            setScale(Math.round(detail.scale * 2) / 2)
        }}
        onError={() => undefined}
      />
    </View>
  )
}

/** South-west and north-east of a square around a point. */
function aroundPoint([lng, lat]: Wgs84, halfMeters: number): [Wgs84, Wgs84] {
  const dLat = halfMeters / 111_035
  const dLng = dLat / Math.cos((lat * Math.PI) / 180)
  return [
    [lng - dLng, lat - dLat],
    [lng + dLng, lat + dLat],
  ]
}

const TRIES = 20
const RETRY_MS = 250

/** The native map may not be on the page yet when its first order is given: orders are repeated until one holds. */
function untilOnPage(order: (fail: () => void) => void): () => void {
  let left = TRIES
  let timer: ReturnType<typeof setTimeout> | undefined
  const attempt = () => {
    left -= 1
    order(() => {
      if (left > 0) timer = setTimeout(attempt, RETRY_MS)
    })
  }
  Taro.nextTick(attempt)
  return () => {
    left = 0
    clearTimeout(timer)
  }
}
