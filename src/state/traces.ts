/** Traces of walks that the visitor chose to keep: a few, on the device, until they forget them or take them along. */
import { create } from 'zustand'
import { readLong, removeLong, writeLong } from '@/content/longStore'
import { MOST_TRACES } from '@/core/own/types'
import { readTrace, writeTrace, type Trace } from '@/core/trigger/trace'
import { recordOf, timeOf } from '@/core/trigger/traceInput'
import { device } from './device'
import { keptList } from './keptList'

/** What lists say of a trace without reading it. */
export interface TraceInfo {
  startedMs: number
  lastMs: number
  fixCount: number
}

interface TracesStore {
  /** Newest first. */
  list: readonly TraceInfo[]
  /** false: there are as many as can be kept, or it was kept before. */
  keep(trace: Trace): boolean
  read(startedMs: number): Trace | null
  remove(startedMs: number): void
}

const kept = keptList('traces.v1', (value, at): TraceInfo => {
  const info = recordOf(value, at)
  const { fixCount } = info
  return {
    startedMs: timeOf(info['startedMs'], 'startedMs'),
    lastMs: timeOf(info['lastMs'], 'lastMs'),
    fixCount: typeof fixCount === 'number' && fixCount >= 0 ? fixCount : 0,
  }
})
const textKey = (startedMs: number): string => `trace.v1.${startedMs}`

const infoOf = ({ startedMs, inputs }: Trace): TraceInfo => {
  const fixes = inputs.flatMap(input => (input.kind === 'fix' ? [input.fix.timestampMs] : []))
  return { startedMs, fixCount: fixes.length, lastMs: fixes[fixes.length - 1] ?? startedMs }
}

export const useTraces = create<TracesStore>((set, get) => ({
  list: kept.read(),
  keep(trace) {
    const { list } = get()
    if (list.length >= MOST_TRACES || list.some(({ startedMs }) => startedMs === trace.startedMs))
      return false
    writeLong(device, textKey(trace.startedMs), writeTrace(trace))
    const next = [infoOf(trace), ...list].sort((a, b) => b.startedMs - a.startedMs)
    set({ list: next })
    kept.write(next)
    return true
  },
  read(startedMs) {
    const text = readLong(device, textKey(startedMs))
    try {
      return text === null ? null : readTrace(text)
    } catch {
      return null
    }
  },
  remove(startedMs) {
    const list = get().list.filter(other => other.startedMs !== startedMs)
    set({ list })
    kept.write(list)
    removeLong(device, textKey(startedMs))
  },
}))

kept.onOther(() => useTraces.setState({ list: kept.read() }))
