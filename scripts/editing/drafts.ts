/**
 * Changes to files before they are files: the whole content is checked as it would be, in a copy, and only then is
 * anything written. Problems that were there before are not those of the change.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Document } from 'yaml'
import type { ContentProblem } from '@/content/authored'
import { formatProblem } from '@/content/check'
import type { FileMemory } from '../../server/content/load'
import { compareSides } from '../comparing/compare'
import { printComparison } from '../comparing/print'
import { sideOf } from '../comparing/side'
import { writeWhole } from '../narrate/files'
import { checkFolder } from './check'
import { editYaml } from './edit'
import type { WrittenFolder } from './kinds'
import { fieldOrder } from './shape'

export interface Draft {
  /** `places/wumen.yaml` */
  file: string
  /** Null: a new file. */
  before: string | null
  after: string
}

/** The file's text with these values; null when they are what it says already. */
export function draftOf(
  folder: WrittenFolder,
  id: string,
  before: string | null,
  value: object,
): Draft | null {
  const file = `${folder}/${id}.yaml`
  const after =
    before === null
      ? new Document(value).toString({ lineWidth: 118, singleQuote: true })
      : editYaml(before, value, at => fieldOrder(folder, at))
  return after === before ? null : { file, before, after }
}

/** Recordings are large and nobody edits them here. */
const isCopied = (source: string): boolean => path.basename(source) !== 'recordings'

/** Problems that the content would have with the drafts and does not have without them. */
export async function problemsWith(dir: string, drafts: readonly Draft[]): Promise<ContentProblem[]> {
  const memory: FileMemory = new Map()
  const before = new Set((await checkFolder(dir, memory)).problems.map(formatProblem))
  const copy = await mkdtemp(path.join(tmpdir(), 'guide-drafts-'))
  try {
    await cp(dir, copy, { recursive: true, filter: isCopied })
    for (const { file, after } of drafts) await writeFile(path.join(copy, file), after)
    const { problems } = await checkFolder(copy, memory)
    return problems.filter(problem => !before.has(formatProblem(problem)))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

export async function writeDrafts(dir: string, drafts: readonly Draft[]): Promise<void> {
  for (const { file, after } of drafts) await writeWhole(path.join(dir, file), after)
}

/** What the drafts change, for people. */
export function printDrafts(drafts: readonly Draft[], names: readonly [string, string]): string {
  const [a, b] = names
  const before = new Map(drafts.flatMap(({ file, before: text }) => (text === null ? [] : [[file, text]])))
  const after = new Map(drafts.map(({ file, after: text }) => [file, text]))
  return printComparison(compareSides(sideOf(a, before), sideOf(b, after)))
}
