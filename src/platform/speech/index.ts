import { silent } from './silent'

/** Neutral default: no voice. */
export const speech = silent
export type * from './types'
