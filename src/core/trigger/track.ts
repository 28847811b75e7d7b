/** A file that was saved or made elsewhere, GPX or our own JSON, as a trace. */
import { readGpx } from './gpx'
import { readTrace, TRACE_FORMAT, type Trace } from './trace'
import { refuse, refuseTooLong } from './traceError'
import type { TriggerInput } from './types'

/**
 * A track has no acts: who plays it wants to hear it, so it begins with a yes.
 * @throws TraceError that names the field, the value and what was expected
 */
export function readTrack(text: string): Trace {
  refuseTooLong(text)
  // some editors put a byte order mark first, which JSON does not allow; trimming takes it too
  const trimmed = text.trimStart()
  if (trimmed.startsWith('{')) return readTrace(trimmed)
  if (!trimmed.startsWith('<')) refuse('file', trimmed, 'a trace as JSON or a track as GPX')
  const fixes = readGpx(text)
  const startedMs = fixes[0]?.timestampMs ?? 0
  const inputs: TriggerInput[] = [
    { kind: 'act', nowMs: startedMs, act: { do: 'allow' } },
    ...fixes.map(fix => ({ kind: 'fix' as const, fix })),
  ]
  return { format: TRACE_FORMAT, version: 1, contentVersion: null, startedMs, inputs }
}
