/** Reads the code on a sign with the camera. What it says is untrusted: `placeOfCode` (content/paths) reads it. */
export interface ScanLeaf {
  /** Whether the guide itself can scan; where it cannot, the phone's own camera app opens the link of a code. */
  available(): boolean
  /** The words of the code; null when the visitor gave up, or the camera may not be used. Only from a tap. */
  scan(): Promise<string | null>
}
