/**
 * Long texts in a store of short ones: a mini-program keeps at most 1 MB under a key. Parts are written first and
 * the pointer to them last, so that a full store or a closed app leaves the text that was there before.
 */
export interface ShortStore {
  read(key: string): string | null
  write(key: string, value: string): boolean
  remove(key: string): void
}

/** Characters of a part: 600 KB when all of them are Chinese. */
const PART_CHARACTERS = 200_000

interface Pointer {
  generation: number
  parts: number
  characters: number
}

function pointerAt(store: ShortStore, key: string): Pointer | null {
  try {
    const value: unknown = JSON.parse(store.read(key) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { generation, parts, characters } = value as Partial<Pointer>
    return typeof generation === 'number' && typeof parts === 'number' && typeof characters === 'number'
      ? { generation, parts, characters }
      : null
  } catch {
    return null
  }
}
const partKey = (key: string, generation: number, part: number): string => `${key}.${generation}.${part}`

function removeParts(store: ShortStore, key: string, { generation, parts }: Pointer): void {
  for (let part = 0; part < parts; part++) store.remove(partKey(key, generation, part))
}

/** The text under a key; null when there is none or a part of it is missing. */
export function readLong(store: ShortStore, key: string): string | null {
  const pointer = pointerAt(store, key)
  if (!pointer) return null
  let text = ''
  for (let part = 0; part < pointer.parts; part++) {
    const piece = store.read(partKey(key, pointer.generation, part))
    if (piece === null) return null
    text += piece
  }
  return text.length === pointer.characters ? text : null
}

/** Whether anything is kept under a key, without reading it. */
export const hasLong = (store: ShortStore, key: string): boolean => pointerAt(store, key) !== null

/** Keeps a text; false, and the text before untouched, when the store is full. */
export function writeLong(store: ShortStore, key: string, text: string): boolean {
  const before = pointerAt(store, key)
  const generation = (before?.generation ?? 0) + 1
  const next: Pointer = {
    generation,
    parts: Math.ceil(text.length / PART_CHARACTERS),
    characters: text.length,
  }
  for (let part = 0; part < next.parts; part++) {
    const piece = text.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS)
    if (store.write(partKey(key, generation, part), piece)) continue
    removeParts(store, key, { ...next, parts: part })
    return false
  }
  if (!store.write(key, JSON.stringify(next))) {
    removeParts(store, key, next)
    return false
  }
  if (before) removeParts(store, key, before)
  return true
}

export function removeLong(store: ShortStore, key: string): void {
  const pointer = pointerAt(store, key)
  store.remove(key)
  if (pointer) removeParts(store, key, pointer)
}
