/**
 * The visitor's own words on places and treasures. Every letter is kept as it is typed, in a small draft; the list
 * follows when the writing pauses. A program that is closed in the middle of a word loses nothing.
 */
import { create } from 'zustand'
import { noted, plainNote } from '@/core/own/lists'
import { noteOf } from '@/core/own/records'
import { isSame, KINDS, type Note, type Thing } from '@/core/own/types'
import { device } from './device'
import { keptList } from './keptList'

interface NotesStore {
  /** Last written first. */
  list: readonly Note[]
  /** Taken out a moment ago: it can be had back. */
  removed: Note | null
  /** As it is being typed; empty removes the note. */
  write(thing: Thing, text: string, nowMs: number): void
  /** The writing pauses. */
  settle(): void
  remove(thing: Thing): void
  undo(): void
  /** All of them, from a file. */
  replace(list: readonly Note[]): void
}

const DRAFT = 'noteDraft.v1'
const SETTLE_MS = 1500
const kept = keptList('notes.v1', noteOf)

/** What was being typed when the guide was closed; its text may be empty. */
function draftOf(): Note | null {
  try {
    const { kind, id, text, writtenMs } = JSON.parse(device.read(DRAFT) ?? 'null') as Partial<
      Record<keyof Note, unknown>
    >
    const known = KINDS.find(other => other === kind)
    return known && typeof id === 'string' && typeof text === 'string' && typeof writtenMs === 'number'
      ? { kind: known, id, text, writtenMs }
      : null
  } catch {
    return null
  }
}

function stored(): Note[] {
  const list = kept.read()
  const draft = draftOf()
  const before = draft && list.find(other => isSame(other, draft))
  if (!draft || (before && before.writtenMs > draft.writtenMs)) return list
  return noted(list, draft, draft.text, draft.writtenMs)
}

let settling: ReturnType<typeof setTimeout> | null = null

export const useNotes = create<NotesStore>((set, get) => {
  const change = (list: readonly Note[], removed: Note | null = null): void => {
    set({ list, removed })
    kept.write(list)
    device.remove(DRAFT)
    if (settling !== null) clearTimeout(settling)
    settling = null
  }
  return {
    list: stored(),
    removed: null,
    write(thing, text, nowMs) {
      const { list, settle } = get()
      const draft = draftOf()
      // a draft holds one thing
      if (draft && !isSame(draft, thing)) settle()
      set({ list: noted(list, thing, text, nowMs), removed: null })
      device.write(DRAFT, JSON.stringify({ ...thing, text: plainNote(text), writtenMs: nowMs }))
      if (settling !== null) clearTimeout(settling)
      settling = setTimeout(() => get().settle(), SETTLE_MS)
    },
    settle() {
      if (settling !== null || draftOf()) change(get().list, get().removed)
    },
    remove(thing) {
      const { list } = get()
      const removed = list.find(other => isSame(other, thing)) ?? null
      change(
        list.filter(other => other !== removed),
        removed,
      )
    },
    undo() {
      const { list, removed } = get()
      if (removed) change(noted(list, removed, removed.text, removed.writtenMs))
    },
    replace: list => change(list),
  }
})

// a draft from the last time becomes part of the list
useNotes.getState().settle()
kept.onOther(() => useNotes.setState({ list: stored(), removed: null }))
