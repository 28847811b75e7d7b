/** A short touch that the hand feels. */
export interface HapticsLeaf {
  /** A seal is pressed. Never fails: a phone that cannot, does not. */
  press(): void
}
