/** SHA-256 of a file's bytes; computed again when its size or time change. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'

export interface FileDigest {
  sha256: string
  bytes: number
}

const MAX_KNOWN = 10_000
const known = new Map<string, FileDigest & { modifiedMs: number }>()

/** @throws the system's error when there is no such file. */
export async function digestOf(file: string): Promise<FileDigest> {
  const { size, mtimeMs } = await stat(file)
  const before = known.get(file)
  if (before?.bytes === size && before.modifiedMs === mtimeMs) return before
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  if (known.size >= MAX_KNOWN) known.clear()
  const digest = { sha256, bytes: size, modifiedMs: mtimeMs }
  known.set(file, digest)
  return digest
}
