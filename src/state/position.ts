/** Where the visitor is: asked for only after a reason was shown and agreed to. */
import { create } from 'zustand'
import type { Fix } from '@/core/geo/types'
import { location, type LocationProblem, type LocationWatch } from '@/platform/location'
import { watchFixes } from './pretence'
import { useSettings } from './settings'

interface PositionStore {
  /** off · asking: the reason is on screen · seeking: waiting for a first fix · known · problem */
  status: 'off' | 'asking' | 'seeking' | 'known' | 'problem'
  problem: LocationProblem | null
  fix: Fix | null
  canOpenSettings: boolean
  /** The card that says where one is was put away; the dot stays. */
  dismissed: boolean
  /** From the locate button: shows the reason the first time, later starts at once. */
  locate(): void
  agree(): void
  /** Hears pretended positions: nothing of the phone is asked for. */
  pretend(): void
  decline(): void
  dismiss(): void
  openSettings(): Promise<void>
  /** Fixes are wanted at most this often: who only looks at the map takes each, the trigger engine few. */
  every(intervalMs: number): void
  /** Every fix, however often; returns the way to stop. */
  onFix(heard: (fix: Fix) => void): () => void
}

/** Map and words follow a fix at most this often. */
const MIN_INTERVAL_MS = 800
let watching: LocationWatch | null = null
const listeners = new Set<(fix: Fix) => void>()

export const usePosition = create<PositionStore>((set, get) => {
  const begin = () => {
    watching?.stop()
    set({ status: 'seeking', problem: null })
    watching = watchFixes(
      fix => {
        listeners.forEach(heard => heard(fix))
        const last = get().fix
        if (
          last &&
          get().status === 'known' &&
          fix.timestampMs - last.timestampMs < MIN_INTERVAL_MS &&
          fix.timestampMs >= last.timestampMs
        )
          return
        set({ status: 'known', problem: null, fix })
      },
      problem => {
        // one lost reading does not take away a position that is known
        if (problem === 'unavailable' && get().fix) return
        set({ status: 'problem', problem, fix: null })
      },
      // narrations go on with the screen off, where the visitor lets them
      useSettings.getState().companion ? { background: true } : {},
    )
  }
  return {
    status: 'off',
    problem: null,
    fix: null,
    canOpenSettings: location.canOpenSettings,
    dismissed: false,
    locate() {
      set({ dismissed: false })
      if (useSettings.getState().locationAgreed) begin()
      else set({ status: 'asking' })
    },
    agree() {
      useSettings.getState().set({ locationAgreed: true })
      begin()
    },
    pretend: begin,
    decline() {
      watching?.stop()
      watching = null
      set({ status: 'off', problem: null, fix: null })
    },
    dismiss: () => set({ dismissed: true }),
    async openSettings() {
      if (await location.openSettings()) begin()
    },
    every: intervalMs => watching?.every(intervalMs),
    onFix(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
})
