import type { Bundle, Lang } from '@/content/bundle-types'
import type { Fix, Wgs84 } from '@/core/geo/types'

/** Where to look. A new object moves the map; the same object leaves it where the visitor put it. */
export type Camera =
  | { kind: 'palace' }
  | { kind: 'point'; position: Wgs84; close: boolean }
  | { kind: 'points'; positions: readonly Wgs84[] }

/** Screen edges covered by the interface, px: what one looks at is centred in what is left. */
export interface Insets {
  topPx: number
  rightPx: number
  bottomPx: number
  leftPx: number
}

export interface GuideMapProps {
  bundle: Bundle
  lang: Lang
  look: 'light' | 'dark' | 'sun'
  label: string
  camera: Camera
  insets: Insets
  reducedMotion: boolean
  selectedPlaceId: string | null
  /** Stops of the open tour, in order. */
  tourLine: readonly Wgs84[] | null
  fix: Fix | null
  /** Straight line from the fix to here. */
  leadTo: Wgs84 | null
  servicesShown: boolean
  /** A treasure or a service that is being looked at: a ring on the ground. */
  spot: Wgs84 | null
  apiUrl(path: string): string
  /** The palace's picture: in the package while it is today's, else from the API; null when there is none. */
  overlaySrc: string | null
  onPlace(id: string): void
  onService(id: string): void
  onEmpty(): void
}

/** The palace with its moat, palace grid half sizes in metres; what "whole palace" frames. */
export const PALACE_HALF_METERS = { width: 425, depth: 545 } as const
