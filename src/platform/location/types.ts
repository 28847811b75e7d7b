import type { Fix } from '@/core/geo/types'

/**
 * denied: the visitor said no · blocked: the system or the page may not ask (settings, insecure page) ·
 * unavailable: no satellites, no answer. Each has words of its own in the interface.
 */
export type LocationProblem = 'denied' | 'blocked' | 'unavailable'

export interface WatchOptions {
  /** Go on while the screen is off, where platform and visitor allow it. */
  background?: boolean
  /** Told once, if `background` was asked for: whether it is so. Refused, the watch goes on in the foreground. */
  onBackground?(granted: boolean): void
  /** Adds where the device points to each fix (mini-program; a browser's fix has its course over ground). */
  compass?: boolean
}

export interface LocationWatch {
  stop(): void
  /** Fixes at most this often from now on; a long interval rests the receiver. 0, as at first: each one. */
  every(intervalMs: number): void
}

export interface LocationLeaf {
  /** Asks for permission if needed, then reports fixes (WGS-84) until stopped. Only from a tap. */
  watch(
    onFix: (fix: Fix) => void,
    onProblem: (problem: LocationProblem) => void,
    options?: WatchOptions,
  ): LocationWatch
  /** The platform has permission settings that a page may open. */
  canOpenSettings: boolean
  /** Opens them; true when the position may be read now. */
  openSettings(): Promise<boolean>
}
