/** The content's version: a hash over everything authored, independent of the order of keys in the files. */
import type { AuthoredContent } from '../authored'
import type { Sha256Hex } from '../narration'

export const CONTENT_VERSION_DIGITS = 16

/** JSON with sorted keys and without undefined members: equal values give equal strings. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** First 16 hex digits of the SHA-256 over all authored content. */
export function contentVersionOf(content: AuthoredContent, sha256Hex: Sha256Hex): string {
  return sha256Hex(canonicalJson(content)).slice(0, CONTENT_VERSION_DIGITS)
}
