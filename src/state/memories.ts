/** What was opened and heard lately; bounded, and only while the visitor wants it. */
import { create } from 'zustand'
import { remembered } from '@/core/own/lists'
import { memoryOf } from '@/core/own/records'
import type { Memory, Thing } from '@/core/own/types'
import { useGuide } from './guide'
import { keptList } from './keptList'
import { usePlayer } from './player'

interface MemoriesStore {
  /** Newest first. */
  list: readonly Memory[]
  isOn: boolean
  remember(thing: Thing, nowMs: number, heard: boolean): void
  setOn(isOn: boolean): void
  clear(): void
  /** All of it, from a file. */
  replace(list: readonly Memory[]): void
}

const kept = keptList('history.v1', memoryOf)
const stored = (): Pick<MemoriesStore, 'list' | 'isOn'> => ({
  list: kept.read(),
  isOn: kept.more()['isOn'] !== false,
})

export const useMemories = create<MemoriesStore>((set, get) => {
  const change = (next: Partial<Pick<MemoriesStore, 'list' | 'isOn'>>): void => {
    set(next)
    const { list, isOn } = get()
    kept.write(list, { isOn })
  }
  return {
    ...stored(),
    remember(thing, nowMs, heard) {
      if (get().isOn) change({ list: remembered(get().list, thing, nowMs, heard) })
    },
    setOn: isOn => change({ isOn }),
    clear: () => change({ list: [] }),
    replace: list => change({ list }),
  }
})

kept.onOther(() => useMemories.setState(stored()))

useGuide.subscribe(({ view }, before) => {
  if (view === before.view) return
  if (view.kind === 'place' || view.kind === 'relic' || view.kind === 'tour')
    useMemories.getState().remember({ kind: view.kind, id: view.id }, Date.now(), false)
})

usePlayer.subscribe(({ state, telling }, before) => {
  if (state === 'playing' && telling && (before.state !== 'playing' || before.telling !== telling))
    useMemories.getState().remember({ kind: 'place', id: telling.placeId }, Date.now(), true)
})
