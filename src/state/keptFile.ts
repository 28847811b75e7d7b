/** A file that the bundle names by its hash: fetched once, kept on the device, read again without a network. */
import { readLong, writeLong } from '@/content/longStore'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { apiUrl } from './content'
import { takenText } from './taken'

/** What is kept under the key: the hash of the file, a line break, the file. */
function kept<T>(key: string, sha256: string, read: (text: string) => T | null): T | null {
  const text = readLong(storage, key)
  return text?.startsWith(`${sha256}\n`) ? read(text.slice(sha256.length + 1)) : null
}

/**
 * Gives a way to have the file that an asset names; `parse` may throw on what is no such file.
 * The way rejects when the file is neither kept nor to be had.
 */
export function keptFile<T>(
  key: string,
  parse: (text: string) => T,
): (asset: { path: string; sha256: string }) => Promise<T> {
  let loaded: { sha256: string; value: T } | null = null
  const read = (text: string): T | null => {
    try {
      return parse(text)
    } catch {
      return null
    }
  }
  return async ({ path, sha256 }) => {
    if (loaded?.sha256 === sha256) return loaded.value
    let value = kept(key, sha256, read)
    if (value === null) {
      const taken = await takenText(path)
      value = taken === null ? null : read(taken)
      if (value !== null) {
        loaded = { sha256, value }
        return value
      }
      const { status, body } = await network.get(apiUrl(path))
      value = status === 200 ? read(body) : null
      if (value === null) throw new Error(`${key}: ${path} answered ${status} without what was expected`)
      writeLong(storage, key, `${sha256}\n${body}`)
    }
    loaded = { sha256, value }
    return value
  }
}
