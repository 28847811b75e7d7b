/** Every pair of texts that visitors read or hear, with the file and the field where it stands. */
import type { AuthoredContent } from '../authored'
import type { Text } from '../schema'
import { textsOf } from './parity'
import { fileOf, type Folder } from './problem'

export interface WrittenText {
  folder: Folder
  id: string
  file: string
  field: string
  text: Text
}

/** Folders whose things speak to visitors; sources and shapes have no words of ours. */
export const SPEAKING_FOLDERS = [
  'places',
  'relics',
  'tours',
  'services',
  'operations',
  'people',
  'events',
  'motifs',
  'terms',
] as const satisfies readonly Folder[]

export function writtenTexts(content: AuthoredContent): WrittenText[] {
  return SPEAKING_FOLDERS.flatMap(folder =>
    content[folder].flatMap(thing =>
      textsOf(thing).map(({ field, text }) => ({
        folder,
        id: thing.id,
        file: fileOf(folder, thing.id),
        field,
        text,
      })),
    ),
  )
}

/** The words around what was found, so that a long text shows where to look. */
export function excerpt(text: string, at: number, length: number, around = 12): string {
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + length + around)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
