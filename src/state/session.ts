/** The trace of this visit: every input the engine was given, to be saved, shared, replayed. Only on the device. */
import { create } from 'zustand'
import type { Trace } from '@/core/trigger/trace'
import type { TriggerInput } from '@/core/trigger/types'

interface SessionStore {
  contentVersion: string | null
  startedMs: number
  /** Number of fixes and the time of the first and the last, for words. */
  fixCount: number
  lastMs: number
  begin(contentVersion: string, nowMs: number): void
  /** `matters`: a tick that changed nothing is not kept. */
  record(input: TriggerInput, matters: boolean): void
  trace(): Trace
  forget(): void
}

/** Ten hours at the engine's own rhythm, twice over. */
const MAX_INPUTS = 20_000
/** Not in the store's state: it grows with every fix, and nothing is drawn from it. */
let inputs: TriggerInput[] = []

export const useSession = create<SessionStore>((set, get) => ({
  contentVersion: null,
  startedMs: 0,
  fixCount: 0,
  lastMs: 0,
  begin(contentVersion, nowMs) {
    if (inputs.length === 0) set({ contentVersion, startedMs: nowMs, fixCount: 0, lastMs: nowMs })
  },
  record(input, matters) {
    if (!matters || inputs.length >= MAX_INPUTS) return
    inputs.push(input)
    if (input.kind === 'fix') set({ fixCount: get().fixCount + 1, lastMs: input.fix.timestampMs })
  },
  trace() {
    const { contentVersion, startedMs } = get()
    return {
      format: 'forbidden-city-guide/trace',
      version: 1,
      contentVersion,
      startedMs,
      inputs: [...inputs],
    }
  },
  forget() {
    inputs = []
    set({ contentVersion: null, startedMs: 0, fixCount: 0, lastMs: 0 })
  },
}))
