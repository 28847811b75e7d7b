/** The parts of a map's properties that are drawn; names are WeChat's. */
import type { LatLng } from './mercator'

interface MapText {
  content?: string
  color?: string
  fontSize?: number
  bgColor?: string
  borderRadius?: number
  padding?: number
  anchorX?: number
  anchorY?: number
  display?: 'BYCLICK' | 'ALWAYS'
}

export interface MapMarker extends LatLng {
  id?: number
  iconPath?: string
  width?: number | string
  height?: number | string
  anchor?: { x?: number; y?: number }
  alpha?: number
  rotate?: number
  zIndex?: number
  title?: string
  label?: MapText
  callout?: MapText
  ariaLabel?: string
}

export interface MapLine {
  points?: LatLng[]
  color?: string
  width?: number
  dottedLine?: boolean
}

export interface MapPolygon {
  points?: LatLng[]
  strokeWidth?: number
  strokeColor?: string
  fillColor?: string
}

export interface MapCircle extends LatLng {
  radius?: number
  color?: string
  fillColor?: string
  strokeWidth?: number
}

export interface GroundOverlay {
  id: number
  src?: string
  bounds?: { southwest: LatLng; northeast: LatLng }
  visible?: boolean
  opacity?: number
}

/** A list property may be absent or still be null while the app loads. */
export const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])

export const hasPosition = (point: Partial<LatLng> | null | undefined): point is LatLng =>
  Number.isFinite(point?.latitude) && Number.isFinite(point?.longitude)
