/** Words of taking the guide along: files, editions, what is on the device. Bytes are bytes, times milliseconds. */

export interface KeepFile {
  /** Relative to the API's origin. */
  path: string
  /** null: not made yet; the first request has it made. */
  sha256: string | null
  /** As it is kept; null: not made yet. */
  bytes: number | null
  /** What travels; an estimate while `bytes` is null. */
  transferBytes: number
  /** What the visitor chose it by. */
  part: string
  /** Set (to its language) for what names everything else: its hash tells one edition from another. */
  key: string | null
}

export interface KeptFile {
  sha256: string
  bytes: number
}

/** What is complete on the device and used without a network. Written last, as one piece. */
export interface Edition {
  /** Hashes of the key files by language. */
  keys: Readonly<Record<string, string>>
  /** What was chosen. */
  parts: readonly string[]
  takenAtMs: number
  /** By path. */
  files: Readonly<Record<string, KeptFile>>
}

/** Why a file could not be had. */
export type Why = 'gone' | 'unmade' | 'damaged' | 'refused'
export interface Failure {
  path: string
  part: string
  why: Why
}

/** Without these nothing can be shown: they come first, and all of them. */
export const GUIDE_PART = 'guide'
