/** All that is one's own as one file: out to the visitor, and in from one, after they have seen what it would bring. */
import { create } from 'zustand'
import { parsePlan } from '@/content/plan/link'
import { localDateOf } from '@/core/hours/zone'
import { readOwn, writeOwn, type OwnFile } from '@/core/own/file'
import { isNothing, merged, type Gain } from '@/core/own/merge'
import { TraceError } from '@/core/trigger/trace'
import { files } from '@/platform/files'
import { useKeeping } from './device'
import { useFavourites } from './favourites'
import { useMemories } from './memories'
import { useNotes } from './notes'
import { usePlan } from './plan'
import { useStamps } from './stamps'
import { useTraces } from './traces'

/** A file that was opened. */
export type Offer =
  | { kind: 'ready'; name: string; gain: Gain; file: OwnFile }
  /** It would change nothing. */
  | { kind: 'nothing'; name: string }
  /** What is wrong with it, in the words of its reader. */
  | { kind: 'refused'; name: string; problem: string }

interface BringingStore {
  offer: Offer | null
  open(nowMs: number): Promise<void>
  /** failed: the device has no room for it, and nothing was changed. */
  apply(): 'done' | 'failed'
  dismiss(): void
}

export function ownNow(): OwnFile {
  useNotes.getState().settle()
  const { list, read } = useTraces.getState()
  return {
    favourites: useFavourites.getState().list,
    notes: useNotes.getState().list,
    history: useMemories.getState().list,
    stamps: useStamps.getState().list,
    plans: usePlan.getState().saved,
    traces: list.flatMap(({ startedMs }) => read(startedMs) ?? []),
  }
}

/** From a tap. */
export function takeOut(nowMs: number): ReturnType<typeof files.save> {
  return files.save(`palace-${localDateOf(nowMs)}.json`, writeOwn(ownNow(), nowMs), 'application/json')
}

export const useBringing = create<BringingStore>((set, get) => ({
  offer: null,
  async open(nowMs) {
    const opened = await files.open(['json'])
    if (!opened) return
    const { name } = opened
    try {
      const read = readOwn(opened.text, nowMs)
      const file = {
        ...read,
        plans: read.plans.filter(code => parsePlan(code) !== null),
        // who keeps no history is not given one
        history: useMemories.getState().isOn ? read.history : [],
      }
      const { gain } = merged(ownNow(), file)
      set({
        offer:
          isNothing(gain) && gain.leftOut === 0
            ? { kind: 'nothing', name }
            : { kind: 'ready', name, gain, file },
      })
    } catch (cause) {
      if (!(cause instanceof TraceError)) throw cause
      set({ offer: { kind: 'refused', name, problem: cause.message } })
    }
  },
  apply() {
    const { offer } = get()
    if (offer?.kind !== 'ready') return 'done'
    const before = ownNow()
    const wasFailing = useKeeping.getState().isFailing
    // once more: something may have been marked while the question was on screen
    put(merged(before, offer.file).own)
    if (!wasFailing && useKeeping.getState().isFailing) {
      put(before)
      return 'failed'
    }
    set({ offer: null })
    return 'done'
  },
  dismiss: () => set({ offer: null }),
}))

function put({ favourites, notes, history, stamps, plans, traces }: OwnFile): void {
  const { list, keep, remove } = useTraces.getState()
  const wanted = new Set(traces.map(({ startedMs }) => startedMs))
  list.filter(({ startedMs }) => !wanted.has(startedMs)).forEach(({ startedMs }) => remove(startedMs))
  traces.forEach(keep)
  useFavourites.getState().replace(favourites)
  useNotes.getState().replace(notes)
  useMemories.getState().replace(history)
  useStamps.getState().replace(stamps)
  if (plans.join() !== usePlan.getState().saved.join()) usePlan.getState().replaceSaved(plans)
}
