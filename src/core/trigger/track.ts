/** A file that was saved or made elsewhere, GPX or our own JSON, as a trace. */
import { readGpx } from './gpx'
import { readTrace, TRACE_FORMAT, type Trace } from './trace'
import type { TriggerInput } from './types'

/**
 * A track has no acts: who plays it wants to hear it, so it begins with a yes.
 * @throws TraceError that names the field, the value and what was expected
 */
export function readTrack(text: string): Trace {
  const trimmed = text.replace(/^\uFEFF?\s*/, '')
  if (!trimmed.startsWith('<')) return readTrace(trimmed)
  const fixes = readGpx(trimmed)
  const startedMs = fixes[0]?.timestampMs ?? 0
  const inputs: TriggerInput[] = [
    { kind: 'act', nowMs: startedMs, act: { do: 'allow' } },
    ...fixes.map(fix => ({ kind: 'fix' as const, fix })),
  ]
  return { format: TRACE_FORMAT, version: 1, contentVersion: null, startedMs, inputs }
}
