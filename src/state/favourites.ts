/** What the visitor marked to come back to. */
import { create } from 'zustand'
import { liked, unliked } from '@/core/own/lists'
import { favouriteOf } from '@/core/own/records'
import { isSame, type Favourite, type Thing } from '@/core/own/types'
import { keptList } from './keptList'

interface FavouritesStore {
  /** Newest first. */
  list: readonly Favourite[]
  /** Taken out a moment ago, with the list as it was: it can be had back. */
  removed: { thing: Thing; before: readonly Favourite[] } | null
  toggle(thing: Thing, nowMs: number): void
  remove(thing: Thing): void
  undo(): void
  /** All of it, from a file. */
  replace(list: readonly Favourite[]): void
}

const kept = keptList('favourites.v1', favouriteOf)

export const useFavourites = create<FavouritesStore>((set, get) => {
  const change = (list: readonly Favourite[], removed: FavouritesStore['removed'] = null): void => {
    set({ list, removed })
    kept.write(list)
  }
  return {
    list: kept.read(),
    removed: null,
    toggle(thing, nowMs) {
      const { list, remove } = get()
      if (list.some(other => isSame(other, thing))) remove(thing)
      else change(liked(list, thing, nowMs))
    },
    remove(thing) {
      const { list } = get()
      change(unliked(list, thing), { thing, before: list })
    },
    undo() {
      const { list, removed } = get()
      const lost = removed?.before.find(other => isSame(other, removed.thing))
      // what was marked meanwhile stays
      if (lost) change([...unliked(list, lost), lost].sort((a, b) => b.sinceMs - a.sinceMs))
    },
    replace: list => change(list),
  }
})

kept.onOther(() => useFavourites.setState({ list: kept.read(), removed: null }))
