/**
 * All that is one's own as one file, out and in. The file comes back from anywhere: its size, each field and each
 * number of entries is looked at before anything is taken from it. Unknown fields are dropped, absent lists are empty.
 */
import { fail, refuse, shown } from '../trigger/traceError'
import { recordOf, timeOf } from '../trigger/traceInput'
import { traceOf, writeTrace, type Trace } from '../trigger/trace'
import { favouriteOf, memoryOf, noteOf, stampOf, type ReadRecord } from './records'
import {
  MOST_FAVOURITES,
  MOST_HISTORY,
  MOST_NOTES,
  MOST_PLANS,
  MOST_STAMPS,
  MOST_TRACES,
  type Own,
} from './types'

export const OWN_FORMAT = 'forbidden-city-guide/own'
export const OWN_VERSION = 1
/** A device keeps 5 to 10 million characters for all of the guide. */
export const MAX_OWN_CHARACTERS = 12_000_000
const MAX_PLAN_CHARACTERS = 1200

export interface OwnFile extends Own {
  /** Kept visit plans, as their links say them; whether one is a plan is for who opens it to see. */
  plans: readonly string[]
  traces: readonly Trace[]
}

/** One entry a line: a person can read it. */
export function writeOwn(
  { favourites, notes, history, stamps, plans, traces }: OwnFile,
  writtenMs: number,
): string {
  const head = JSON.stringify({ format: OWN_FORMAT, version: OWN_VERSION, writtenMs }).slice(0, -1)
  const list = (name: string, lines: readonly string[]): string =>
    `,\n"${name}":[${lines.map(line => `\n${line}`).join(',')}]`
  const records = Object.entries({ favourites, notes, history, stamps, plans }).map(([name, all]) =>
    list(
      name,
      all.map(each => JSON.stringify(each)),
    ),
  )
  return `${head}${records.join('')}${list(
    'traces',
    traces.map(trace => writeTrace(trace).trimEnd()),
  )}}\n`
}

/** @throws TraceError that names the field, the value and what was expected */
export function readOwn(text: string, nowMs: number): OwnFile {
  if (text.length > MAX_OWN_CHARACTERS)
    fail('file', `${text.length} characters`, `at most ${MAX_OWN_CHARACTERS} characters`)
  const file = recordOf(parsed(text), 'file')
  if (file['format'] !== OWN_FORMAT) refuse('format', file['format'], shown(OWN_FORMAT))
  if (file['version'] !== OWN_VERSION) refuse('version', file['version'], String(OWN_VERSION))
  timeOf(file['writtenMs'], 'writtenMs')
  const list = <T>(name: string, most: number, read: ReadRecord<T>): T[] =>
    listOf(file[name], name, most, read)
  /** A clock that ran ahead must not win over all that is written later. */
  const past = (ms: number): number => Math.min(ms, nowMs)
  return {
    favourites: list('favourites', MOST_FAVOURITES, favouriteOf).map(each => ({
      ...each,
      sinceMs: past(each.sinceMs),
    })),
    notes: list('notes', MOST_NOTES, noteOf).map(each => ({ ...each, writtenMs: past(each.writtenMs) })),
    history: list('history', MOST_HISTORY, memoryOf).map(each => ({ ...each, atMs: past(each.atMs) })),
    stamps: list('stamps', MOST_STAMPS, stampOf).map(each => ({ ...each, atMs: past(each.atMs) })),
    plans: list('plans', MOST_PLANS, planOf),
    traces: list('traces', MOST_TRACES, traceOf),
  }
}

const planOf: ReadRecord<string> = (value, at) =>
  typeof value === 'string' && value !== '' && value.length <= MAX_PLAN_CHARACTERS
    ? value
    : refuse(at, value, `a plan's code, at most ${MAX_PLAN_CHARACTERS} characters`)

function listOf<T>(value: unknown, at: string, most: number, read: ReadRecord<T>): T[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return refuse(at, value, 'a list')
  if (value.length > most) fail(at, shown(value), `a list of at most ${most}`)
  return value.map((item: unknown, i) => read(item, `${at}[${i}]`))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // the parser's own words differ from phone to phone
    return refuse('file', text, 'JSON that is whole')
  }
}
