/** A tap on the map that something waits for: where one stands, where to meet. */
import { create } from 'zustand'

export type PickFor = 'nearby' | 'meet'

interface PickingStore {
  wanted: PickFor | null
  want(wanted: PickFor | null): void
}

export const usePicking = create<PickingStore>(set => ({
  wanted: null,
  want: wanted => set({ wanted }),
}))
