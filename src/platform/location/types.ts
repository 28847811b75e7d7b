import type { Fix } from '@/core/geo/types'

/**
 * denied: the visitor said no · blocked: the system or the page may not ask (settings, insecure page) ·
 * unavailable: no satellites, no answer. Each has words of its own in the interface.
 */
export type LocationProblem = 'denied' | 'blocked' | 'unavailable'

export interface LocationLeaf {
  /** Asks for permission if needed, then reports fixes (WGS-84) until stopped. Only from a tap. */
  watch(onFix: (fix: Fix) => void, onProblem: (problem: LocationProblem) => void): () => void
  /** The platform has permission settings that a page may open. */
  canOpenSettings: boolean
  /** Opens them; true when the position may be read now. */
  openSettings(): Promise<boolean>
}
