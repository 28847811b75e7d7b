/** The file that is replayed: GPX or our own trace, and the events that a trace may hold beside its inputs. */
import { readFile } from 'node:fs/promises'
import { TraceError, type Trace } from '@/core/trigger/trace'
import { readTrack } from '@/core/trigger/track'
import { hasCode, UsageError } from '../editing/kinds'
import { savedEvents, type SavedEvent } from './saved'

export interface Track extends Trace {
  /** What the engine answered then, as `--json` writes it; null when the file does not say. */
  events: readonly SavedEvent[] | null
}

/** @throws UsageError that names the file, the field, the value and what was expected */
export async function readTrackFile(file: string): Promise<Track> {
  const text = await textOf(file)
  try {
    const trace = readTrack(text)
    if (trace.inputs.length === 0) throw new TraceError('inputs = a list of 0; expected at least one')
    return { ...trace, events: savedEvents(text) }
  } catch (cause) {
    if (cause instanceof TraceError) throw new UsageError(`${file}: ${cause.message}`)
    throw cause
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const what = hasCode(cause, 'ENOENT')
      ? 'no such file'
      : hasCode(cause, 'EISDIR')
        ? 'a folder'
        : String(cause)
    throw new UsageError(
      `FILE = ${JSON.stringify(file)}: ${what}; expected a GPX file or a saved trace (JSON)`,
    )
  }
}
