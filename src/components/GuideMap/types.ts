import type { Bundle, Lang } from '@/content/bundle-types'
import type { Fix, Wgs84 } from '@/core/geo/types'
import type { Sky, SunPosition } from '@/core/sky/sun'

/** Where to look. A new object moves the map; the same object leaves it where the visitor put it. */
export type Camera =
  | { kind: 'palace' }
  /** `spanMeters`: how much of the ground around it should be seen well. */
  | { kind: 'point'; position: Wgs84; spanMeters: number }
  | { kind: 'points'; positions: readonly Wgs84[] }
  /** Comes to the middle; how near one looks stays as it is. */
  | { kind: 'follow'; position: Wgs84 }

/** Screen edges covered by the interface, px: what one looks at is centred in what is left. */
export interface Insets {
  topPx: number
  rightPx: number
  bottomPx: number
  leftPx: number
}

/** The way to a place; not `exact`: only the straight direction. */
export interface WayLine {
  line: readonly Wgs84[]
  exact: boolean
}

export type MapMode = 'auto' | '3d' | '2d'
/** slow: left because frames took too long; unable: the device or the network did not give it. */
export type Standing = '3d' | '2d' | 'slow' | 'unable'

export interface GuideMapProps {
  bundle: Bundle
  lang: Lang
  look: 'light' | 'dark' | 'sun'
  label: string
  camera: Camera
  insets: Insets
  reducedMotion: boolean
  /** At the start something to read stands before the map, which need not hurry then. */
  isBehind?: boolean
  /** How the palace stands; `auto` is in 3D where the device draws it well. The mini-program's map is flat. */
  mode: MapMode
  /** The light on the palace in 3D. */
  sky: Sky
  /** Beijing's sun now: the light of sky `auto`. */
  sun: SunPosition
  /** What is drawn now, and why it is flat when it should not be. */
  onStanding?: (standing: Standing) => void
  /** The first picture stands: what else is on its way need not wait for it. The mini-program's map never waits. */
  onSettled?: () => void
  /** A place or a hall. */
  selectedPlaceId: string | null
  /** Stops of the open tour, in order. */
  tourLine: readonly Wgs84[] | null
  fix: Fix | null
  way: WayLine | null
  servicesShown: boolean
  /** A treasure or a service that is being looked at: a ring on the ground. */
  spot: Wgs84 | null
  apiUrl(path: string): string
  /** The palace's picture: in the package while it is today's, else from the API; null when there is none. */
  overlaySrc: string | null
  /** A landmark's elevation in the package; null when none travels along. The same function from render to render. */
  thumbnailSrc?: (id: string) => string | null
  onPlace(id: string): void
  /** A named hall without a story. */
  onHall?: (id: string) => void
  onService(id: string): void
  onEmpty(): void
  /** The visitor has moved the map by hand. */
  onRoam?: () => void
  /** A tap anywhere, before it is taken for a hall or for nothing; true when that was all. */
  onGround?: ((position: Wgs84) => boolean) | undefined
}

/** The palace with its moat, palace grid half sizes in metres; what "whole palace" frames. */
export const PALACE_HALF_METERS = { width: 425, depth: 545 } as const
