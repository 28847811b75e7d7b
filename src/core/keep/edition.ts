/** An edition as text: it is read back from a store that anybody may have written to. */
import type { Edition, KeptFile } from './types'

const VERSION = 1
const SHA256 = /^[0-9a-f]{64}$/
const isText = (value: unknown): value is string => typeof value === 'string'

const isFile = (value: unknown): value is KeptFile => {
  const { sha256, bytes } = (value ?? {}) as Partial<KeptFile>
  return isText(sha256) && SHA256.test(sha256) && typeof bytes === 'number' && bytes >= 0
}

export const writeEdition = (edition: Edition): string => JSON.stringify({ version: VERSION, ...edition })

/** null: no edition, or one of another time. */
export function readEdition(text: string | null): Edition | null {
  try {
    const value = JSON.parse(text ?? 'null') as (Partial<Edition> & { version?: unknown }) | null
    if (value?.version !== VERSION) return null
    const { keys, parts, takenAtMs, files } = value
    const isGood =
      typeof keys === 'object' &&
      keys !== null &&
      Object.values(keys).every(isText) &&
      Array.isArray(parts) &&
      parts.every(isText) &&
      typeof takenAtMs === 'number' &&
      typeof files === 'object' &&
      files !== null &&
      Object.values(files).every(isFile)
    return isGood ? { keys, parts, takenAtMs, files } : null
  } catch {
    return null
  }
}
