/** Where there is no canvas for it the walk goes on the map. */
import type { StrollProps } from './types'

export type { StrollProps } from './types'

export const CAN_STROLL: boolean = false

export const Stroll = (_props: StrollProps) => null
