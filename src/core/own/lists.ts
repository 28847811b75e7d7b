/** Changes of what is one's own: each takes a list and gives a new one. Newest first everywhere. */
import {
  isSame,
  MOST_HISTORY,
  NOTE_CHARACTERS,
  type Favourite,
  type Memory,
  type Note,
  type Stamp,
  type Thing,
} from './types'

const without = <T extends Thing>(list: readonly T[], thing: Thing): T[] =>
  list.filter(other => !isSame(other, thing))

export const liked = (list: readonly Favourite[], { kind, id }: Thing, sinceMs: number): Favourite[] => [
  { kind, id, sinceMs },
  ...without(list, { kind, id }),
]

export const unliked = (list: readonly Favourite[], thing: Thing): Favourite[] => without(list, thing)

/**
 * Controls but for line breaks, and letters that turn the writing round: nobody writes them by hand, and in a note from
 * a file they could hide words. Joiners stay: emoji are made of them.
 */
const NOT_WRITTEN = new RegExp(
  ['[\\u0000-\\u0009\\u000b-\\u001f', '\\u007f-\\u009f', '\\u202a-\\u202e\\u2066-\\u2069]'].join(''),
  'g',
)
/** Pairs, and halves without their other half; told apart by their length (older Safaris cannot look behind). */
const HALVES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g

/** One's words as they are kept, spaces and all; cut at the limit, never within a pair of halves. */
export function plainNote(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(NOT_WRITTEN, '')
  return lines.slice(0, NOTE_CHARACTERS).replace(HALVES, found => (found.length === 2 ? found : ''))
}

/** An empty note is none. */
export function noted(list: readonly Note[], { kind, id }: Thing, text: string, writtenMs: number): Note[] {
  const plain = plainNote(text)
  const rest = without(list, { kind, id })
  return plain.trim() === '' ? rest : [{ kind, id, text: plain, writtenMs }, ...rest]
}

/** What was seen again comes to the top; what was heard once stays heard. */
export function remembered(
  list: readonly Memory[],
  { kind, id }: Thing,
  atMs: number,
  heard: boolean,
): Memory[] {
  const before = list.find(other => isSame(other, { kind, id }))
  const memory = { kind, id, atMs, heard: heard || before?.heard === true }
  return [memory, ...without(list, { kind, id })].slice(0, MOST_HISTORY)
}

/** Of two stamps of a place the one that stays: having been there before having been afar, then the earlier. */
export function betterStamp(a: Stamp, b: Stamp): Stamp {
  if (a.how !== b.how) return a.how === 'there' ? a : b
  return b.atMs < a.atMs ? b : a
}

/** The same list when there is nothing new. */
export function stamped(list: readonly Stamp[], stamp: Stamp): readonly Stamp[] {
  const before = list.find(({ placeId }) => placeId === stamp.placeId)
  const kept = before ? betterStamp(before, stamp) : stamp
  return kept === before ? list : [kept, ...list.filter(other => other !== before)]
}
