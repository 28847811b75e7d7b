import type { BringOptions, Brought, KeepStore } from '@/content/keep/ports'
import type { Takes } from '@/content/keep/listing'

/** What is taken along: files on the device under their hash, and the edition that names them. */
export interface KeepLeaf extends KeepStore {
  /** ok · worker: the browser has no service worker here (private window, no https) · no: nothing of the kind. */
  ability(): Promise<'ok' | 'worker' | 'no'>
  /** What this target draws from. */
  readonly takes: Takes
  /** Bytes that can still be written; null: the device does not say. */
  freeBytes(): Promise<number | null>
  /** Asks the system to throw nothing away by itself; null: it does not tell. */
  persist(): Promise<boolean | null>
  /** Rejects with NetworkError when no answer came. */
  bring(url: string, options: BringOptions): Promise<Brought>
  /**
   * Where a path of the edition lies, for players and pictures; null: it is not kept, or is found under its own
   * address. Known from the start of the app, after `writeEdition` at once.
   */
  fileOf(path: string): string | null
}
