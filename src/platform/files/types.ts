/** Text files to and from the visitor's own device. What is opened is untrusted: whoever reads it checks it. */
export interface FilesLeaf {
  /** Only from a tap. */
  save(name: string, text: string, mime: string): Promise<'saved' | 'shared' | 'cancelled' | 'failed'>
  /** Endings without the dot; null when the visitor gave up, or the file is too long. Only from a tap. */
  open(endings: readonly string[]): Promise<{ name: string; text: string } | null>
  readonly canOpen: boolean
  /** Removes what was left behind by sending files. */
  forget(): void
}

/** Longer files are neither read nor written: no visit makes one. */
export const MAX_FILE_BYTES = 50_000_000
