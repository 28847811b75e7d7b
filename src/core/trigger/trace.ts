/**
 * The trace of a visit: every input the engine was given. Saved, shared and replayed as text; text comes from
 * strangers, so every field is looked at. Unknown fields are dropped; times may go back, as phones' clocks do.
 */
import { fail, MAX_INPUTS, refuse, refuseTooLong, shown } from './traceError'
import { inputOf, MAX_ID, recordOf, timeOf, writable } from './traceInput'
import type { TriggerInput } from './types'

export { TraceError } from './traceError'

export const TRACE_FORMAT = 'forbidden-city-guide/trace'

export interface Trace {
  format: typeof TRACE_FORMAT
  version: 1
  /** Of the content the visit was made with; null when it is not known. */
  contentVersion: string | null
  startedMs: number
  inputs: readonly TriggerInput[]
}

/**
 * One input a line: a person can read it, and a file that was cut off can be mended. What could not be read again is
 * left out: the engine took no notice of it.
 */
export function writeTrace({ format, version, contentVersion, startedMs, inputs }: Trace): string {
  const head = JSON.stringify({ format, version, contentVersion, startedMs }).slice(0, -1)
  const lines = inputs.flatMap(input => {
    const kept = writable(input)
    return kept ? [`\n${JSON.stringify(kept)}`] : []
  })
  return `${head},"inputs":[${lines.join(',')}\n]}\n`
}

/** @throws TraceError that names the field, the value and what was expected */
export function readTrace(text: string): Trace {
  refuseTooLong(text)
  return traceOf(parsed(text), '')
}

/** A trace inside another file, at a field of it; '' is the file itself. @throws TraceError */
export function traceOf(value: unknown, at: string): Trace {
  const trace = recordOf(value, at === '' ? 'file' : at)
  const field = (name: string): string => (at === '' ? name : `${at}.${name}`)
  const { format, version, contentVersion, inputs } = trace
  if (format !== TRACE_FORMAT) refuse(field('format'), format, shown(TRACE_FORMAT))
  if (version !== 1) refuse(field('version'), version, '1')
  if (!Array.isArray(inputs)) return refuse(field('inputs'), inputs, 'a list')
  if (inputs.length > MAX_INPUTS) fail(field('inputs'), shown(inputs), `a list of at most ${MAX_INPUTS}`)
  return {
    format: TRACE_FORMAT,
    version: 1,
    contentVersion: contentVersionOf(contentVersion, field('contentVersion')),
    startedMs: timeOf(trace['startedMs'], field('startedMs')),
    inputs: inputs.map((input: unknown, i) => inputOf(input, `${field('inputs')}[${i}]`)),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // the parser's own words differ from phone to phone
    return refuse('file', text, 'JSON that is whole')
  }
}

function contentVersionOf(value: unknown, at: string): string | null {
  if (value === null || (typeof value === 'string' && value.length <= MAX_ID)) return value
  return refuse(at, value, `null or text of at most ${MAX_ID} characters`)
}
