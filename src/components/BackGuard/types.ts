/** What the phone’s back gesture means while something is open. */
export interface BackGuardProps {
  /** Something is open that "back" should close. */
  active: boolean
  onBack(): void
}
