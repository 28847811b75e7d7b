/**
 * What the hand is told: a seal is pressed · a turn is due · a stop is reached · a story begins, ends · an answer that
 * only stands on the screen.
 */
export type Touch = 'press' | 'turn' | 'stop' | 'begin' | 'end' | 'answer'

/** A short touch that the hand feels. */
export interface HapticsLeaf {
  /** Never fails: a phone that cannot, does not. */
  feel(touch: Touch): void
}
