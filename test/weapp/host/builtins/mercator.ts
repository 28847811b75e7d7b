/** Web Mercator on 256-pixel tiles, relative to a map's centre. Pixels are CSS pixels, scale is the zoom level. */
import type { MapView } from '../bridge'

export interface LatLng {
  latitude: number
  longitude: number
}

const RADIANS = Math.PI / 180

function world({ latitude, longitude }: LatLng, scale: number) {
  const size = 256 * 2 ** scale
  const sine = Math.sin(latitude * RADIANS)
  return {
    x: (longitude / 360 + 0.5) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}

/** Position in a box of the given size whose middle is the view's centre. */
export function project(point: LatLng, view: MapView, width: number, height: number) {
  const at = world(point, view.scale)
  const centre = world(view, view.scale)
  return { x: at.x - centre.x + width / 2, y: at.y - centre.y + height / 2 }
}

export function unproject(x: number, y: number, view: MapView, width: number, height: number): LatLng {
  const size = 256 * 2 ** view.scale
  const centre = world(view, view.scale)
  const worldX = centre.x + x - width / 2
  const worldY = centre.y + y - height / 2
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * worldY) / size))) / RADIANS
  return { latitude, longitude: (worldX / size - 0.5) * 360 }
}

/** Pixels per metre on the ground at the view's centre. */
export const pixelsPerMeter = ({ latitude, scale }: MapView) =>
  (256 * 2 ** scale) / (40_075_016.686 * Math.cos(latitude * RADIANS))

/** CSS pixels kept free at the edges of a map. */
export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

/** The view that shows all points inside of the padding, as near as the scales allow. */
export function viewAround(
  points: LatLng[],
  size: { width: number; height: number },
  padding: Padding,
  scales: { min: number; max: number },
): MapView | null {
  if (points.length === 0) return null
  const at = points.map(point => world(point, 0))
  const xs = at.map(({ x }) => x)
  const ys = at.map(({ y }) => y)
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = {
    x: Math.max(1, size.width - padding.left - padding.right),
    y: Math.max(1, size.height - padding.top - padding.bottom),
  }
  const fitting = Math.min(
    Math.log2(room.x / Math.max(east - west, 1e-9)),
    Math.log2(room.y / Math.max(south - north, 1e-9)),
  )
  const scale = Math.min(scales.max, Math.max(scales.min, fitting))
  const zoomed = 2 ** scale
  // the points' middle goes to the middle of what the padding leaves free
  const x = ((west + east) / 2) * zoomed - (padding.left - padding.right) / 2
  const y = ((north + south) / 2) * zoomed - (padding.top - padding.bottom) / 2
  const origin: MapView = { latitude: 0, longitude: 0, scale }
  return { ...unproject(x, y, origin, 256 * zoomed, 256 * zoomed), scale }
}
