/** What was taken along, for those who read: the edition that is complete on the device. Writing is state/taking. */
import type { Bundle, Lang } from '@/content/bundle-types'
import { readBundle } from '@/content/client'
import { readEdition } from '@/core/keep/edition'
import type { Edition } from '@/core/keep/types'
import { keep } from '@/platform/keep'
import { storage } from '@/platform/storage'

/** Says at once, before any store has answered, whether there is something to ask for. */
const MARK = 'taken.v1'
export const hasTaken = (): boolean => storage.read(MARK) !== null

let reading: Promise<Edition | null> | null = null
let now: Edition | null = null

export function takenEdition(): Promise<Edition | null> {
  if (!hasTaken()) return Promise.resolve(null)
  return (reading ??= keep.readEdition().then(
    text => (now = readEdition(text)),
    () => null,
  ))
}

/** As far as it has been read: whoever cannot wait. */
export const isTaken = (path: string): boolean => now?.files[path] !== undefined

/** Another edition is kept, or none any more: whoever asks next reads it anew. */
export function takenChanged(edition: Edition | null): void {
  if (edition) storage.write(MARK, String(edition.takenAtMs))
  else storage.remove(MARK)
  reading = null
  now = edition
}

/** Rejects never: null when it is not there. */
export async function takenText(path: string): Promise<string | null> {
  const file = (await takenEdition())?.files[path]
  return file ? keep.text(file.sha256).catch(() => null) : null
}

export async function takenBundle(lang: Lang): Promise<Bundle | null> {
  const sha256 = (await takenEdition())?.keys[lang]
  const text = sha256 === undefined ? null : await keep.text(sha256).catch(() => null)
  return text === null ? null : readBundle(text, lang)
}
