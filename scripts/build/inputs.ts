/** A hash over the contents of files and folders: the same inputs need no new build. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

async function filesUnder(target: string): Promise<string[]> {
  const info = await stat(target).catch(() => null)
  if (info === null) return []
  if (!info.isDirectory()) return [target]
  const entries = await readdir(target)
  return (await Promise.all(entries.sort().map(entry => filesUnder(path.join(target, entry))))).flat()
}

/** Hex SHA-256 over names and bytes; missing inputs count as empty. */
export async function inputsHash(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of await filesUnder(path.join(root, input))) {
      hash
        .update(path.relative(root, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}
