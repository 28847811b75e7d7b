/** `npm run content:check [-- DIR]`: prints each problem of the content and fails, or says in a line what there is. */
import { checkContent, formatProblem } from '@/content/check'
import type { ContentProblem } from '@/content/authored'
import { FOLDERS } from '@/content/check/problem'
import { ContentError, loadAuthored } from '../server/content/load'

function report(problems: readonly ContentProblem[]): void {
  for (const problem of problems) console.error(formatProblem(problem))
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const content = await loadAuthored(process.argv[2] ?? 'content')
  const problems = checkContent(content)
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
