/** The kinds of things that people write, one file each: the word on the command line, the folder and the schema. */
import type { Folder } from '@/content/check/problem'
import { SCHEMAS } from '../../server/content/load'

/** Shapes on the palace grid (`geo`) are drawn, not written; they are no kind here. */
export const FOLDER_OF = {
  place: 'places',
  relic: 'relics',
  tour: 'tours',
  service: 'services',
  operation: 'operations',
  person: 'people',
  event: 'events',
  motif: 'motifs',
  term: 'terms',
  source: 'sources',
} as const satisfies Record<string, Folder>
export type Kind = keyof typeof FOLDER_OF
export type WrittenFolder = (typeof FOLDER_OF)[Kind]

export const KINDS = Object.keys(FOLDER_OF) as Kind[]
export const WRITTEN_FOLDERS: readonly WrittenFolder[] = Object.values(FOLDER_OF)

/** Wrong use of a command: shown without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** `place`, and `places` as well: the folder's name says the same. */
export function folderNamed(word: string, what = 'kind'): WrittenFolder {
  const folder = WRITTEN_FOLDERS.find(name => name === word) ?? FOLDER_OF[word as Kind]
  if (typeof folder !== 'string' || !WRITTEN_FOLDERS.includes(folder))
    throw new UsageError(`${what} = ${JSON.stringify(word)}; expected one of ${KINDS.join(', ')}`)
  return folder
}

export const schemaOf = (folder: WrittenFolder): (typeof SCHEMAS)[WrittenFolder] => SCHEMAS[folder]

/** Node's name for what went wrong with a file, such as `EEXIST`. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

/** Runs a command: its own errors are printed as they are, and the process ends with 1. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
