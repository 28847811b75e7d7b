/** Where the visitor is: asked for only after a reason was shown and agreed to. */
import { create } from 'zustand'
import type { Fix } from '@/core/geo/types'
import { location, type LocationProblem } from '@/platform/location'
import { useSettings } from './settings'

interface PositionStore {
  /** off · asking: the reason is on screen · seeking: waiting for a first fix · known · problem */
  status: 'off' | 'asking' | 'seeking' | 'known' | 'problem'
  problem: LocationProblem | null
  fix: Fix | null
  canOpenSettings: boolean
  /** The place being led to. */
  leadingTo: string | null
  /** The card that says where one is was put away; the dot stays. */
  dismissed: boolean
  /** From the locate button: shows the reason the first time, later starts at once. */
  locate(): void
  agree(): void
  decline(): void
  dismiss(): void
  openSettings(): Promise<void>
  lead(placeId: string | null): void
}

/** Map and words follow a fix at most this often. */
const MIN_INTERVAL_MS = 800
let stop: (() => void) | null = null

export const usePosition = create<PositionStore>((set, get) => {
  const begin = () => {
    stop?.()
    set({ status: 'seeking', problem: null })
    stop = location.watch(
      fix => {
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
    )
  }
  return {
    status: 'off',
    problem: null,
    fix: null,
    leadingTo: null,
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
    decline() {
      stop?.()
      stop = null
      set({ status: 'off', problem: null, fix: null, leadingTo: null })
    },
    dismiss: () => set({ dismissed: true }),
    async openSettings() {
      if (await location.openSettings()) begin()
    },
    lead: leadingTo => set({ leadingTo }),
  }
})
