/** Each kind of record out of untrusted data; what is wrong is refused with field, value and what was expected. */
import { refuse } from '../trigger/traceError'
import { MAX_ID, recordOf, timeOf } from '../trigger/traceInput'
import { plainNote } from './lists'
import {
  KINDS,
  NOTE_CHARACTERS,
  WAYS,
  type Favourite,
  type Kind,
  type Memory,
  type Note,
  type Stamp,
  type Thing,
} from './types'

/** Reads one record that stands at `at`; throws TraceError. */
export type ReadRecord<T> = (value: unknown, at: string) => T

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

function idOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.length > MAX_ID || !ID.test(value))
    return refuse(at, value, `an id like "wumen", at most ${MAX_ID} characters`)
  return value
}

const oneOf = <T extends string>(value: unknown, known: readonly T[], at: string): T =>
  known.find(other => other === value) ?? refuse(at, value, `one of ${known.join(', ')}`)

const thingOf = (record: Record<string, unknown>, at: string, kinds: readonly Kind[] = KINDS): Thing => ({
  kind: oneOf(record['kind'], kinds, `${at}.kind`),
  id: idOf(record['id'], `${at}.id`),
})

export const favouriteOf: ReadRecord<Favourite> = (value, at) => {
  const record = recordOf(value, at)
  return { ...thingOf(record, at), sinceMs: timeOf(record['sinceMs'], `${at}.sinceMs`) }
}

export const noteOf: ReadRecord<Note> = (value, at) => {
  const record = recordOf(value, at)
  const { text } = record
  const thing = thingOf(record, at)
  if (typeof text !== 'string' || text.length > NOTE_CHARACTERS || plainNote(text).trim() === '')
    return refuse(`${at}.text`, text, `words, at most ${NOTE_CHARACTERS} characters`)
  return { ...thing, text: plainNote(text), writtenMs: timeOf(record['writtenMs'], `${at}.writtenMs`) }
}

export const memoryOf: ReadRecord<Memory> = (value, at) => {
  const record = recordOf(value, at)
  const { heard } = record
  if (typeof heard !== 'boolean') return refuse(`${at}.heard`, heard, 'true or false')
  return { ...thingOf(record, at), atMs: timeOf(record['atMs'], `${at}.atMs`), heard }
}

export const stampOf: ReadRecord<Stamp> = (value, at) => {
  const record = recordOf(value, at)
  return {
    placeId: idOf(record['placeId'], `${at}.placeId`),
    how: oneOf(record['how'], WAYS, `${at}.how`),
    atMs: timeOf(record['atMs'], `${at}.atMs`),
  }
}

/** Those records of a list that are sound: what the device kept may be old, or anything at all. */
export function salvaged<T>(value: unknown, read: ReadRecord<T>): T[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    try {
      return [read(item, '')]
    } catch {
      return []
    }
  })
}
