/** Moves the map's camera to what should be seen, beside what the interface covers. */
import type { LngLatBoundsLike, Map as MapboxMap } from 'mapbox-gl'
import { metersPerPixel } from '@/core/geo/declutter'
import { boundsOf, palaceBounds } from './framing'
import type { Camera, Insets } from './types'

export interface Flight {
  /** Milliseconds; 0 jumps. */
  duration: number
  bearing: number
  pitch: number
}

/** A thing fills so much of the free map's width; its surroundings tell where it is. */
const SPAN_PART = 0.5
const LEAST_ZOOM = 16.4
const MOST_ZOOM = 19
/** Somebody's surroundings, not a thing: who looks closer already may go on doing so. */
const SURROUNDINGS_METERS = 300
/** Zooms of this engine count tiles of 512 px. */
const TILE_ZOOM = 1

export function moveTo(map: MapboxMap, camera: Camera, insets: Insets, flight: Flight): void {
  const { clientWidth, clientHeight } = map.getContainer()
  // a sheet may leave little: never ask for a frame smaller than a third of the screen
  const padding = {
    top: Math.min(insets.topPx, clientHeight / 3),
    bottom: Math.min(insets.bottomPx, (clientHeight * 2) / 3 - 40),
    left: Math.min(insets.leftPx, (clientWidth * 2) / 3 - 40),
    right: Math.min(insets.rightPx, clientWidth / 3),
  }
  const offset: [number, number] = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2]
  if (camera.kind === 'follow') {
    const { duration } = flight
    map.easeTo({ center: [camera.position[0], camera.position[1]], offset, duration })
    return
  }
  if (camera.kind === 'point') {
    const { spanMeters } = camera
    const freePx = Math.min(clientWidth - padding.left - padding.right, clientHeight)
    const fitting = Math.log2(metersPerPixel(TILE_ZOOM) / (spanMeters / (freePx * SPAN_PART)))
    const wanted = Math.min(Math.max(fitting, LEAST_ZOOM), MOST_ZOOM)
    const zoom = spanMeters >= SURROUNDINGS_METERS ? Math.max(map.getZoom(), wanted) : wanted
    map.easeTo({ center: [camera.position[0], camera.position[1]], zoom, offset, ...flight })
    return
  }
  const [sw, ne] = camera.kind === 'palace' ? palaceBounds() : boundsOf(camera.positions)
  const bounds: LngLatBoundsLike = [
    [sw[0], sw[1]],
    [ne[0], ne[1]],
  ]
  const room = camera.kind === 'palace' ? 2 : 36
  const padded = {
    top: padding.top + room,
    bottom: padding.bottom + room,
    left: padding.left + room,
    right: padding.right + room,
  }
  map.fitBounds(bounds, { padding: padded, ...flight, maxZoom: 17.5 })
}
