/**
 * A stop of a simulated walk is completed when its own story was heard to the end while the walk stood there. Skipped,
 * hushed, or ended with a sentence because one walked on, it is not.
 */
const END_MS = 1500

export interface HeardStory {
  placeId: string
  /** How far it was heard: milliseconds, or sentences where the device's own voice tells. */
  position: number
  /** The end of it; null: not known. */
  end: number | null
  inSentences: boolean
}

/** `stoodAt`: the place whose stop the simulated walk stands at; null: it walks, or there is none. */
export function isCompletedAfar(stoodAt: string | null, heard: HeardStory): boolean {
  if (stoodAt === null || stoodAt !== heard.placeId || heard.end === null || heard.end <= 0) return false
  return heard.position >= heard.end - (heard.inSentences ? 1 : END_MS)
}
