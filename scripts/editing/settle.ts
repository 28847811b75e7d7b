/** The end of every import: what is wrong, or what changes, and only when it is asked for the writing. */
import { printDrafts, writeDrafts, type Draft } from './drafts'

export interface Outcome {
  dir: string
  /** What was imported. */
  file: string
  /** How much was read: `44 rows`. */
  read: string
  drafts: readonly Draft[]
  /** Any one of them and nothing is written. */
  problems: readonly string[]
  write: boolean
}

/** False: there were problems. */
export async function settle({ dir, file, read, drafts, problems, write }: Outcome): Promise<boolean> {
  if (problems.length > 0) {
    for (const problem of problems) console.error(`${file}: ${problem}`)
    console.error(
      `${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing is written`,
    )
    return false
  }
  if (drafts.length === 0) {
    console.log(`${file}: ${read} say what the files say; nothing to write`)
    return true
  }
  console.log(printDrafts(drafts, [dir, file]))
  if (write) await writeDrafts(dir, drafts)
  const files = drafts.length === 1 ? '1 file' : `${drafts.length} files`
  console.log(write ? `\n${files} written` : `\n${files} would change; --write writes them`)
  return true
}
