import { silent } from './silent'

/** Mini-programs have no speech of their own; WeChat's plugin for it sends the words to a server. */
export const speech = silent
export type * from './types'
