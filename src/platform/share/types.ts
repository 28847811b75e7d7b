export interface ShareCard {
  title: string
  text: string
  /** Absolute link, or null when this build does not know the web app's address. */
  url: string | null
}
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'failed'

export interface ShareLeaf {
  /**
   * `call`: share() opens the platform's sheet. `button`: sharing starts only from a native button
   * (open-type="share") whose card the page answers with.
   */
  mode: 'call' | 'button'
  share(card: ShareCard): Promise<ShareOutcome>
  copy(text: string): Promise<boolean>
  /** The web address under which a path opens, or null when this build knows none. */
  urlOf(path: string): string | null
}
