/** Draws a map's properties into its box: shapes as SVG, markers as DOM boxes that can be seen and tapped. */
import type { MapView } from '../bridge'
import { toGcj02 } from '../datum'
import { config, mediaUrl } from '../state'
import { fileUrl } from '../wx/files'
import { markerBox, textBox } from './mapMarker'
import { hasPosition, listOf } from './mapTypes'
import type { GroundOverlay, MapCircle, MapLine, MapMarker, MapPolygon } from './mapTypes'
import { pixelsPerMeter, project, type LatLng } from './mercator'
import { number } from './registry'

export interface Drawing {
  props: Record<string, unknown>
  view: MapView
  overlays: GroundOverlay[]
  markers: MapMarker[]
}

const SVG = 'http://www.w3.org/2000/svg'

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

function shapes({ props, view }: Drawing, at: (point: LatLng) => { x: number; y: number }): SVGElement[] {
  const path = (points: LatLng[] | undefined) =>
    (points ?? [])
      .filter(hasPosition)
      .map(point => `${at(point).x.toFixed(1)},${at(point).y.toFixed(1)}`)
      .join(' ')
  const polygons = listOf<MapPolygon>(props['polygons']).map(
    ({ points, fillColor, strokeColor, strokeWidth }) =>
      shape('polygon', {
        points: path(points),
        fill: fillColor ?? 'none',
        stroke: strokeColor ?? 'none',
        'stroke-width': strokeWidth ?? 1,
      }),
  )
  const lines = listOf<MapLine>(props['polyline']).map(({ points, color, width, dottedLine }) =>
    shape('polyline', {
      points: path(points),
      fill: 'none',
      stroke: color ?? '#000000',
      'stroke-width': width ?? 1,
      'stroke-dasharray': dottedLine ? '6 6' : 'none',
    }),
  )
  const circles = listOf<MapCircle>(props['circles']).map(circle =>
    shape('circle', {
      cx: at(circle).x,
      cy: at(circle).y,
      r: number(circle.radius, 0) * pixelsPerMeter(view),
      fill: circle.fillColor ?? 'none',
      stroke: circle.color ?? '#000000',
      'stroke-width': circle.strokeWidth ?? 1,
    }),
  )
  return [...polygons, ...lines, ...circles]
}

function overlayImage(
  overlay: GroundOverlay,
  at: (point: LatLng) => { x: number; y: number },
): HTMLElement[] {
  if (!overlay.bounds || !overlay.src || overlay.visible === false) return []
  const southwest = at(overlay.bounds.southwest)
  const northeast = at(overlay.bounds.northeast)
  const image = document.createElement('img')
  image.className = 'map-overlay'
  image.alt = ''
  image.src = mediaUrl(overlay.src, fileUrl)
  Object.assign(image.style, {
    left: `${southwest.x}px`,
    top: `${northeast.y}px`,
    width: `${northeast.x - southwest.x}px`,
    height: `${southwest.y - northeast.y}px`,
    opacity: String(overlay.opacity ?? 1),
  })
  return [image]
}

export function drawMap(canvas: HTMLElement, drawing: Drawing): void {
  const { clientWidth, clientHeight } = canvas
  const at = (point: LatLng) => project(point, drawing.view, clientWidth, clientHeight)
  const picture = shape('svg', { width: clientWidth, height: clientHeight, class: 'map-shapes' })
  picture.append(...shapes(drawing, at))
  const markers = drawing.markers
    .filter(hasPosition)
    .map(marker => markerBox(marker, at(marker).x, at(marker).y))
  const own = drawing.props['showLocation'] && typeof config.location !== 'string' ? [config.location] : []
  const dots = own.map(fix => {
    const { x, y } = at(toGcj02(fix))
    return textBox('map-location', '', { left: `${x}px`, top: `${y}px` })
  })
  canvas.replaceChildren(
    ...drawing.overlays.flatMap(overlay => overlayImage(overlay, at)),
    picture,
    ...markers,
    ...dots,
  )
}
