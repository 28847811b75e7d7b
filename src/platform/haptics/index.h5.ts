export type * from './types'
import type { HapticsLeaf, Touch } from './types'

/** Milliseconds on, off, on …: told apart without looking. */
const PATTERNS: Readonly<Record<Touch, number[]>> = {
  press: [30],
  turn: [40, 80, 40],
  stop: [120],
  begin: [20],
  end: [20, 60, 20],
  answer: [20],
}

/** Browsers on iPhones have none, and others refuse before a first tap: both say nothing. */
export const haptics = {
  feel(touch) {
    if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive !== false)
      navigator.vibrate(PATTERNS[touch])
  },
} satisfies HapticsLeaf
