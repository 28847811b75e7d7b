/**
 * `npm run content:check [-- DIR] [--watch]`: prints each problem of the content and fails, or says in a line what there
 * is. With `--watch` it checks again on every change and tells what is new and what is solved, until Ctrl-C.
 */
import { parseArgs } from 'node:util'
import { formatProblem } from '@/content/check'
import type { FileMemory } from '../server/content/load'
import { checkFolder, countOf, type Verdict } from './editing/check'
import { runCommand, UsageError } from './editing/kinds'
import { carriedOver, progress, summary } from './editing/progress'
import { settled } from './editing/settled'
import { onStop, watchFolder, type Watching } from './editing/watch'

function report({ problems, counts }: Verdict): void {
  for (const problem of problems) console.error(formatProblem(problem))
  if (problems.length === 0) console.log(`content is good: ${counts}`)
  else {
    console.error(`${countOf(problems)} in content`)
    process.exitCode = 1
  }
}

const clock = (): string => new Date().toTimeString().slice(0, 8)

/** Prints through `say`; resolves when the first check is printed and changes are seen. */
export async function watchContent(dir: string, say: (line: string) => void): Promise<Watching> {
  const memory: FileMemory = new Map()
  let before: Verdict | null = null
  // watching first: what is saved while the first check runs is checked after it
  let early = false
  const look = async (): Promise<void> => {
    const was = before
    if (was === null) {
      early = true
      return
    }
    const found = await settled(
      () => checkFolder(dir, memory),
      ({ problems }) => problems,
    )
    const now = carriedOver(was, found)
    const lines = progress(was, now)
    // saved without a change that matters: one line says that it was seen
    say(`[${clock()}] ${lines.pop() ?? ''}`)
    for (const line of lines) say(line)
    before = now
  }
  const watching = await watchFolder(dir, look)
  try {
    before = await checkFolder(dir, memory)
    for (const problem of before.problems) say(formatProblem(problem))
    say(`${summary(before)}. Watching ${dir}; Ctrl-C ends.`)
    if (early) await look()
    return watching
  } catch (error) {
    await watching.close()
    throw error
  }
}

if (require.main === module)
  runCommand(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { watch: { type: 'boolean', default: false } },
    })
    const [dir = 'content', ...more] = positionals
    if (more.length > 0) throw new UsageError(`"${positionals.join(' ')}"; expected [DIR] [--watch]`)
    if (!values.watch) return report(await checkFolder(dir))
    let watching: Watching | null = null
    onStop(async () => watching?.close())
    watching = await watchContent(dir, line => console.log(line))
  })
