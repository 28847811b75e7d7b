/** The app itself, as it was built: a newer build is fetched in the background and waits until the visitor says so. */
export interface EditionLeaf {
  /** Calls back once a newer build is ready to be opened. */
  watch(onReady: () => void): void
  /** Opens the newer build; the app begins anew. */
  open(): void
  /** Tells whether the guide can be put on the home screen from here: now, and when it changes. */
  onInstallable(callback: (can: boolean) => void): () => void
  /** Only from a tap. */
  install(): void
}
