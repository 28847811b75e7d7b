/**
 * Where the guide was opened and where it is: short paths such as `/p/taihedian`. On the web they are the
 * browser's history; in a mini-program they arrive as the page parameter `path` and "back" closes what is open.
 */
export interface RouteLeaf {
  /** The path the visitor came by; '/' when none. Untrusted: parse before use. */
  initialPath(launchQuery?: Readonly<Record<string, string | undefined>>): string
  push(path: string): void
  replace(path: string): void
  /** true: the platform goes back and will call onPop; false: the caller goes back itself. */
  back(): boolean
  /**
   * Goes back to where the guide was entered and puts `path` there, so that closing leaves no pile behind the
   * system's back button. Calls onPop when done.
   */
  rewind(path: string): void
  onPop(callback: (path: string) => void): () => void
}
