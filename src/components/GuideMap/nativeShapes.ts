/** Lines and circles of WeChat's map: the tour, the way one is led, the position with its error, what is looked at. */
import type { MapProps } from '@tarojs/components'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { gcjPoint } from './nativeOrders'
import type { WayLine } from './types'

const ACT = '#8F2D24'
const POSITION = '#1F6FB5'
const WIDEST_ERROR_METERS = 400

export function polylinesOf(tourLine: readonly Wgs84[] | null, way: WayLine | null): MapProps.polyline[] {
  const lines: MapProps.polyline[] = []
  if (tourLine && tourLine.length > 1)
    lines.push({
      points: tourLine.map(gcjPoint),
      color: ACT,
      width: 5,
      dottedLine: true,
      borderColor: '#FDF9EF',
      borderWidth: 1,
    })
  if (way && way.line.length > 1)
    lines.push({
      points: way.line.map(gcjPoint),
      color: POSITION,
      width: way.exact ? 7 : 5,
      dottedLine: !way.exact,
      ...(way.exact ? { borderColor: '#FDF9EF', borderWidth: 2, arrowLine: true } : {}),
    })
  return lines
}

export function circlesOf(fix: Fix | null, spot: Wgs84 | null): MapProps.circle[] {
  const circles: MapProps.circle[] = []
  if (fix) {
    const at = gcjPoint(fix.position)
    circles.push(
      {
        ...at,
        radius: Math.min(fix.accuracyMeters, WIDEST_ERROR_METERS),
        color: `${POSITION}66`,
        fillColor: `${POSITION}22`,
        strokeWidth: 1,
      },
      { ...at, radius: 2.5, color: '#FFFFFFFF', fillColor: `${POSITION}FF`, strokeWidth: 2 },
    )
  }
  if (spot)
    circles.push({ ...gcjPoint(spot), radius: 6, color: `${ACT}FF`, fillColor: '#FFCF3F55', strokeWidth: 3 })
  return circles
}
