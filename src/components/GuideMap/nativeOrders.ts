/** Orders to WeChat's map that are not properties: the palace's picture and the camera. Everything in GCJ-02. */
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import type { Bundle } from '@/content/bundle-types'
import { toGcj02 } from '@/core/geo/gcj02'
import { gcjBox } from '@/core/geo/gcjBox'
import type { Gcj02, Wgs84 } from '@/core/geo/types'
import { boundsOf, palaceBounds } from './framing'
import type { Camera, Insets } from './types'

const OVERLAY_ID = 1
const TRIES = 20
const RETRY_MS = 250

interface NativePoint {
  longitude: number
  latitude: number
}
const pointOf = ([longitude, latitude]: Gcj02): NativePoint => ({ longitude, latitude })
export const gcjPoint = (position: Wgs84): NativePoint => pointOf(toGcj02(position))

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

/** South-west and north-east of a square around a point. */
function aroundPoint([lng, lat]: Wgs84, halfMeters: number): [Wgs84, Wgs84] {
  const dLat = halfMeters / 111_035
  const dLng = dLat / Math.cos((lat * Math.PI) / 180)
  return [
    [lng - dLng, lat - dLat],
    [lng + dLng, lat + dLat],
  ]
}

function boundsFor(camera: Exclude<Camera, { kind: 'follow' }>): [Wgs84, Wgs84] {
  if (camera.kind === 'palace') return palaceBounds()
  if (camera.kind === 'points') return boundsOf(camera.positions)
  return aroundPoint(camera.position, camera.spanMeters)
}

/** Lays the picture down and keeps the camera where the props want it; gives a way to look at a few points. */
export function useNativeOrders(
  mapId: string,
  overlay: Bundle['overlay'],
  overlaySrc: string | null,
  camera: Camera,
  { topPx, rightPx, bottomPx, leftPx }: Insets,
): (positions: readonly Wgs84[]) => void {
  const context = useRef<Taro.MapContext | null>(null)
  useEffect(() => {
    context.current = Taro.createMapContext(mapId)
  }, [mapId])

  useEffect(() => {
    if (!overlay || overlaySrc === null || !context.current) return
    const map = context.current
    const { southWest, northEast } = gcjBox(overlay.southWest, overlay.northEast)
    const bounds = { southwest: pointOf(southWest), northeast: pointOf(northEast) }
    const cancel = untilOnPage(fail =>
      map.addGroundOverlay({
        id: OVERLAY_ID,
        src: overlaySrc,
        bounds: bounds as unknown as Taro.MapContext.AddGroundLayerOption['bounds'],
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

  useEffect(() => {
    if (camera.kind === 'follow')
      return untilOnPage(fail => context.current?.moveToLocation({ ...gcjPoint(camera.position), fail }))
    const points = boundsFor(camera).map(gcjPoint)
    const padding =
      camera.kind === 'palace'
        ? [topPx + 30, 0, bottomPx, 0]
        : [topPx + 20, rightPx + 20, bottomPx + 20, leftPx + 20]
    return untilOnPage(fail => context.current?.includePoints({ points, padding, fail }))
    // the map stays where the visitor put it when only the insets change
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [camera])

  return useCallback(
    positions =>
      context.current?.includePoints({
        points: boundsOf(positions).map(gcjPoint),
        padding: [topPx + 60, rightPx + 60, bottomPx + 60, leftPx + 60],
        fail: () => undefined,
      }),
    [topPx, rightPx, bottomPx, leftPx],
  )
}
