import type { TriggerState, TriggerWorld } from '@/core/trigger/types'
import type { Words } from '@/locales'

/** What every sentence of this view is made from. */
export interface WhyContext {
  words: Words
  world: TriggerWorld
  state: TriggerState
  /** Epoch milliseconds; the caller lets it go on. */
  nowMs: number
  nameOf(placeId: string): string
}

export interface WhyProps extends WhyContext {
  dark: boolean
  /** The numbers and the map of zones are shown. */
  staff: boolean
  onStaff(on: boolean): void
  onOpen(placeId: string): void
  onHere(placeId: string): void
}
