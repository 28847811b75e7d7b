/** `npm run content:check [-- DIR]`: prints each problem of the content and fails, or says in a line what there is. */
import path from 'node:path'
import { checkContent, checkPinyin, formatProblem } from '@/content/check'
import type { ContentProblem } from '@/content/authored'
import { FOLDERS } from '@/content/check/problem'
import { ContentError, loadAuthored } from '../server/content/load'
import { createNameReader } from './names-pinyin'
import { readZhGlossary } from './narrate/glossary'

function report(problems: readonly ContentProblem[]): void {
  for (const problem of problems) console.error(formatProblem(problem))
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const dir = process.argv[2] ?? 'content'
  const content = await loadAuthored(dir)
  const toPinyin = createNameReader(readZhGlossary(path.join(dir, 'pronunciation')))
  const problems = [...checkContent(content), ...checkPinyin(content, toPinyin)].sort((a, b) =>
    a.file === b.file ? 0 : a.file < b.file ? -1 : 1,
  )
  if (problems.length > 0) report(problems)
  else
    console.log(`content is good: ${FOLDERS.map(folder => `${content[folder].length} ${folder}`).join(', ')}`)
}

main().catch((error: unknown) => {
  if (error instanceof ContentError) report(error.problems)
  else {
    console.error(error)
    process.exitCode = 1
  }
})
