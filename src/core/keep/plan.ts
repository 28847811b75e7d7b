/**
 * What to fetch, what to use and what to throw away when the guide is taken along. Objects lie on the device under
 * their hash and are used only through an edition, which is exchanged as one piece: a download that broke off, was
 * paused or killed is what is still missing, and a new edition is what has another hash.
 */
import { GUIDE_PART, type Edition, type Failure, type KeepFile, type KeptFile } from './types'

/** Hashes that lie on the device. */
export type Present = ReadonlySet<string>
/** Hashes of files that were made only while they were fetched, by path. */
export type Learned = ReadonlyMap<string, KeptFile>

const keptOf = ({ path, sha256, bytes }: KeepFile, learned: Learned): KeptFile | null =>
  sha256 !== null && bytes !== null ? { sha256, bytes } : (learned.get(path) ?? null)

/** The file as it lies on the device; null: it does not. */
function onDevice(file: KeepFile, present: Present, learned: Learned): KeptFile | null {
  const kept = keptOf(file, learned)
  return kept && present.has(kept.sha256) ? kept : null
}

/** Parts that are of use only as a whole: words and map of a language. */
export const wholeParts = (files: readonly KeepFile[]): ReadonlySet<string> =>
  new Set([GUIDE_PART, ...files.flatMap(({ key, part }) => (key === null ? [] : [part]))])

/**
 * What is still to be fetched, in the order in which it helps most: the guide itself, then what is ready, then what
 * has to be made first.
 */
export function missingFiles(files: readonly KeepFile[], present: Present, learned: Learned): KeepFile[] {
  const whole = wholeParts(files)
  const rank = ({ part, sha256 }: KeepFile) => (whole.has(part) ? 0 : sha256 !== null ? 1 : 2)
  return files
    .filter(file => !onDevice(file, present, learned))
    .map((file, at) => ({ file, at }))
    .sort((a, b) => rank(a.file) - rank(b.file) || a.at - b.at)
    .map(({ file }) => file)
}

/** Another edition than the one that is kept; adding a part or a language is none. */
export const isNewer = (edition: Edition | null, files: readonly KeepFile[]): boolean =>
  edition !== null &&
  files.some(
    ({ key, sha256 }) => key !== null && edition.keys[key] !== undefined && edition.keys[key] !== sha256,
  )

interface CommitInput {
  files: readonly KeepFile[]
  /** What is kept now. */
  edition: Edition | null
  present: Present
  learned: Learned
  failed: readonly Failure[]
  parts: readonly string[]
  nowMs: number
}

/**
 * The edition that can be used now, or null while the old one has to stay. The first one is usable as soon as the
 * guide is complete and grows from there; a newer one only when everything is there that can be had.
 */
export function usableEdition(input: CommitInput): Edition | null {
  const { files, edition, present, learned, failed, parts, nowMs } = input
  const missing = files.filter(file => !onDevice(file, present, learned))
  const whole = wholeParts(files)
  if (missing.some(({ part }) => whole.has(part))) return null
  const given = new Set(failed.map(({ path }) => path))
  if (isNewer(edition, files) && missing.some(({ path }) => !given.has(path))) return null
  const kept = files.flatMap(file => {
    const at = onDevice(file, present, learned)
    return at ? [[file.path, { sha256: at.sha256, bytes: at.bytes }] as const] : []
  })
  return {
    keys: Object.fromEntries(
      files.flatMap(({ key, sha256 }) => (key !== null && sha256 !== null ? [[key, sha256] as const] : [])),
    ),
    parts: [...parts],
    takenAtMs: nowMs,
    files: Object.fromEntries(kept),
  }
}

/** What lies on the device and is neither used nor wanted. */
export function discardable(
  present: Present,
  edition: Edition | null,
  wanted: readonly KeepFile[] = [],
  learned: Learned = new Map(),
): string[] {
  const used = new Set(Object.values(edition?.files ?? {}).map(({ sha256 }) => sha256))
  for (const file of wanted) {
    const kept = keptOf(file, learned)
    if (kept) used.add(kept.sha256)
  }
  return [...present].filter(sha256 => !used.has(sha256))
}

/** What an edition names and the device has lost: the system threw it away, or the visitor did. */
export const lostFiles = (edition: Edition, present: Present): string[] =>
  Object.entries(edition.files).flatMap(([path, { sha256 }]) => (present.has(sha256) ? [] : [path]))

export const editionBytes = ({ files }: Edition): number => {
  const each = new Map(Object.values(files).map(({ sha256, bytes }) => [sha256, bytes]))
  return [...each.values()].reduce((sum, bytes) => sum + bytes, 0)
}

export interface Size {
  /** What travels and what it takes on the device, of files that are made. */
  transferBytes: number
  bytes: number
  /** Files that are not made yet, and what they will take by the length of their words. */
  unmade: number
  unmadeBytes: number
}
const NOTHING: Size = { transferBytes: 0, bytes: 0, unmade: 0, unmadeBytes: 0 }

/** Equal files under several paths count each: nobody is promised less than what comes. */
export const sizeOf = (files: readonly KeepFile[]): Size =>
  files.reduce(
    (sum, { bytes, transferBytes }) =>
      bytes === null
        ? // captions of what is not made are nothing beside it
          transferBytes === 0
          ? sum
          : { ...sum, unmade: sum.unmade + 1, unmadeBytes: sum.unmadeBytes + transferBytes }
        : { ...sum, transferBytes: sum.transferBytes + transferBytes, bytes: sum.bytes + bytes },
    NOTHING,
  )

/** Left free on the device: other apps, and what the browser itself writes. */
const RESERVE_BYTES = 10_000_000

/** Whether it fits; null for `freeBytes`: nobody knows, so it is tried. */
export const fits = ({ bytes, unmadeBytes }: Size, freeBytes: number | null): boolean =>
  freeBytes === null || bytes + unmadeBytes + RESERVE_BYTES <= freeBytes

/** Of parts in the order of their worth, those that fit one after the other. */
export function partsThatFit(
  parts: readonly string[],
  missing: readonly KeepFile[],
  freeBytes: number | null,
): string[] {
  const chosen: string[] = []
  for (const part of parts) {
    const size = sizeOf(missing.filter(file => chosen.includes(file.part) || file.part === part))
    if (fits(size, freeBytes)) chosen.push(part)
  }
  return chosen
}
