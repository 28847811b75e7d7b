import type { Words } from '@/locales'
import type { GroundPlan } from '@/core/geo/groundPlan'
import type { GridPoint } from '@/core/geo/types'
import type { Sky, SunPosition } from '@/core/sky/sun'
import type { Vantage } from '@/core/stroll/eye'
import type { RailPoint } from '@/core/stroll/rail'

export interface StrollProps {
  words: Words
  /** Where the palace's model lies. */
  modelUrl: string
  sky: Sky
  sun: SunPosition
  /** No easing and no flights. */
  still: boolean
  vantage: Vantage
  points: readonly RailPoint[]
  /** By the walk's stops: what one has come to see; null: nothing that has a place. */
  seen: readonly ({ id: string; at: GridPoint } | null)[]
  /** Where walls stand; null: not known. */
  plan: GroundPlan | null
  /** Own time of the walk, at this moment. */
  ownMs(): number
  /** Which stop, and what one walks to or stands at. */
  stopLine: string
  title: string
  /** 0 … 1 */
  done: number
  paused: boolean
  over: boolean
  speed: number
  /** What lies here, to be looked at more closely. */
  sights: readonly { id: string; name: string }[]
  /** What of the screen's foot is covered. */
  bottomPx: number
  topPx: number
  onPause(paused: boolean): void
  onSpeed(): void
  /** null: there is no next stop. */
  onSkip: (() => void) | null
  onVantage(vantage: Vantage): void
  onSky(sky: Sky): void
  onSight(id: string): void
  onMap(): void
  onEnd(): void
}
