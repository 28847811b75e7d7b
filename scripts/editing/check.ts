/** All checks of a folder of content as one value: what is wrong, or how much there is. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ContentProblem } from '@/content/authored'
import { checkContent, checkPinyin } from '@/content/check'
import { FOLDERS } from '@/content/check/problem'
import { ContentError, loadAuthored, type FileMemory } from '../../server/content/load'
import { createNameReader } from '../names-pinyin'
import { readZhGlossary, type ZhGlossary } from '../narrate/glossary'

export interface Verdict {
  problems: readonly ContentProblem[]
  /** False when files could not be read: what only the whole content can tell was not looked at. */
  complete: boolean
  /** `131 places, 192 relics, …`; empty when not complete. */
  counts: string
}

/** Readings that the dictionary gets wrong; a folder without a glossary has none. */
function glossaryOf(dir: string): ZhGlossary {
  const folder = path.join(dir, 'pronunciation')
  return existsSync(folder) ? readZhGlossary(folder) : { words: {} }
}

/** `memory` makes the next check of the same folder quick. */
export async function checkFolder(dir: string, memory?: FileMemory): Promise<Verdict> {
  try {
    const content = await loadAuthored(dir, memory)
    const toPinyin = createNameReader(glossaryOf(dir))
    const problems = [...checkContent(content), ...checkPinyin(content, toPinyin)].sort((a, b) =>
      a.file === b.file ? 0 : a.file < b.file ? -1 : 1,
    )
    const counts = FOLDERS.map(folder => `${content[folder].length} ${folder}`).join(', ')
    return { problems, complete: true, counts }
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems, complete: false, counts: '' }
    throw error
  }
}

export const countOf = (problems: readonly ContentProblem[]): string =>
  `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
