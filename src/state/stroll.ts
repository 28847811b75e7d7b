/** Walking the palace from home: whether one looks with one's own eyes, and from where. The walk itself is a rehearsal. */
import { create } from 'zustand'
import type { Vantage } from '@/core/stroll/eye'
import { usePretence } from './pretence'
import { rehearseTour } from './rehearsal'

interface StrollStore {
  /** The palace is looked at from within, instead of on the map. */
  inside: boolean
  vantage: Vantage
  setInside(inside: boolean): void
  setVantage(vantage: Vantage): void
  /** Sets out along a tour, inside. Rejects when the ground plan cannot be had. */
  walk(tourId: string): Promise<void>
}

export const useStroll = create<StrollStore>(set => ({
  inside: false,
  vantage: 'eye',
  setInside: inside => set({ inside }),
  setVantage: vantage => set({ vantage }),
  async walk(tourId) {
    await rehearseTour(tourId, 1)
    set({ inside: true })
  },
}))

// with the walk's end one is back on the map
usePretence.subscribe(({ pretence }) => {
  if (!pretence && useStroll.getState().inside) useStroll.setState({ inside: false })
})
