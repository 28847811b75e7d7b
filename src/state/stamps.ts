/** The stamp book on the device, and the stamps that were earned a moment ago and wait to be shown. */
import { create } from 'zustand'
import { stamped } from '@/core/own/lists'
import { stampOf } from '@/core/own/records'
import type { Stamp } from '@/core/own/types'
import { keptList } from './keptList'

interface StampsStore {
  list: readonly Stamp[]
  /** Earned just now, oldest first. */
  fresh: readonly Stamp[]
  earn(stamp: Stamp): void
  /** The first of the fresh ones was shown. */
  shown(): void
  /** All of them, from a file. */
  replace(list: readonly Stamp[]): void
}

const kept = keptList('stamps.v1', stampOf)

export const useStamps = create<StampsStore>((set, get) => ({
  list: kept.read(),
  fresh: [],
  earn(stamp) {
    const { list, fresh } = get()
    const before = list.find(({ placeId }) => placeId === stamp.placeId)
    const next = stamped(list, stamp)
    if (next === list) return
    // an earlier date alone is no new stamp
    const isNew = before?.how !== stamp.how
    set({ list: next, fresh: isNew ? [...fresh, stamp] : fresh })
    kept.write(next)
  },
  shown: () => set({ fresh: get().fresh.slice(1) }),
  replace(list) {
    set({ list, fresh: [] })
    kept.write(list)
  },
}))

kept.onOther(() => useStamps.setState({ list: kept.read() }))
