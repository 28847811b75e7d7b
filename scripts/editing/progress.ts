/** From one verdict to the next: which problems are new, which are solved, which have changed, how many are left. */
import type { ContentProblem } from '@/content/authored'
import { formatProblem } from '@/content/check'
import { countOf, type Verdict } from './check'

/** One and the same problem, whatever stands in the field by now: a count of words changes while one writes. */
const keyOf = ({ file, field, expected }: ContentProblem): string =>
  JSON.stringify([file, field, expected.replace(/found .*$/, '')])

function keyed(problems: readonly ContentProblem[]): Map<string, string> {
  const lines = new Map<string, string>()
  const seen = new Map<string, number>()
  for (const problem of problems) {
    const key = keyOf(problem)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    lines.set(`${key} ${nth}`, formatProblem(problem))
  }
  return lines
}

/**
 * While a file can't be read the checks over all files wait: what they found before is kept, so that it is not called
 * solved and then new again.
 */
export function carriedOver(before: Verdict, now: Verdict): Verdict {
  if (now.complete || !before.complete) return now
  const files = new Set(now.problems.map(({ file }) => file))
  return { ...now, problems: [...now.problems, ...before.problems.filter(({ file }) => !files.has(file))] }
}

/** Lines to print. */
export function progress(before: Verdict, now: Verdict): string[] {
  const old = keyed(before.problems)
  const left = keyed(now.problems)
  const lines: string[] = []
  for (const [key, line] of old) if (!left.has(key)) lines.push(`  solved  ${line}`)
  for (const [key, line] of left) {
    const was = old.get(key)
    if (was === undefined) lines.push(`  new     ${line}`)
    else if (was !== line) lines.push(`  still   ${line}`)
  }
  return [...lines, summary(now)]
}

export function summary({ problems, complete, counts }: Verdict): string {
  if (problems.length === 0) return `content is good: ${counts}`
  const waiting = complete ? '' : '; the checks across files wait until the files can be read'
  return `${countOf(problems)} left${waiting}`
}
