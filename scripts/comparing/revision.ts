/** The texts of a folder as they were in a Git revision, read from Git itself: nothing is checked out. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { UsageError } from '../editing/kinds'

/** `places/wumen.yaml` → its text. */
export type Texts = ReadonlyMap<string, string>

function git(args: readonly string[], cwd: string, input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], { cwd, input, maxBuffer: 1 << 30 })
  if (error) throw new UsageError(`git: ${error.message}; expected git on this machine`)
  if (status !== 0) throw new UsageError(`git ${args[0] ?? ''}: ${stderr.toString().trim()}`)
  return stdout
}

/** Reads blobs as `git cat-file --batch` writes them: `<sha> blob <bytes>`, the bytes, a line feed. */
function blobs(answer: Buffer): string[] {
  const texts: string[] = []
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at)
    const bytes = Number(answer.toString('utf8', at, end).split(' ')[2])
    texts.push(answer.toString('utf8', end + 1, end + 1 + bytes))
    at = end + 1 + bytes + 1
  }
  return texts
}

/** Files of `contentDir` that `isWanted`, by their path in it. */
export function textsInRevision(
  revision: string,
  cwd: string,
  isWanted: (file: string) => boolean,
  contentDir = 'content',
): Texts {
  const known = spawnSync(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    { cwd },
  )
  if (known.status !== 0)
    throw new UsageError(
      `${JSON.stringify(revision)}; expected a Git revision, a folder of content or a bundle's JSON file`,
    )
  const commit = known.stdout.toString().trim()
  const rows = git(['ls-tree', '-r', '-z', commit, `${contentDir}/`], cwd)
    .toString()
    .split('\0')
    .flatMap(row => {
      const [, sha, file] = /^\S+ blob (\S+)\t(.*)$/s.exec(row) ?? []
      const name = path.posix.relative(contentDir, file ?? '')
      return sha !== undefined && isWanted(name) ? [{ sha, name }] : []
    })
  if (rows.length === 0) throw new UsageError(`${revision}; expected a revision with files in ${contentDir}/`)
  const texts = blobs(git(['cat-file', '--batch'], cwd, rows.map(({ sha }) => `${sha}\n`).join('')))
  return new Map(rows.map(({ name }, index) => [name, texts[index] ?? '']))
}
