import type { Lang } from '@/content/bundle-types'

export interface AppearanceLeaf {
  /** The device's wish; null when it says nothing. */
  prefersDark(): boolean
  onChange(callback: () => void): () => void
  /** BCP 47 tag of the device's language, '' when unknown. */
  language(): string
  /** What the link that was followed asks for; null: nothing, the visitor's own counts. */
  languageAsked(): Lang | null
  reducedMotion(): boolean
  /** How much larger than usual the device's own letters are; 1: as usual, or not known. */
  textScale(): number
  /** Space at the top kept free for the status bar and, on WeChat, the capsule button (px). */
  topInsets(): { topPx: number; rightPx: number }
  /** Space at the bottom that belongs to the system's home bar (px). */
  bottomInsetPx(): number
  viewportPx(): { width: number; height: number }
  onResize(callback: () => void): () => void
  /** Tells the platform which words and colours the page is in (title, `lang`, status bar). */
  announce(page: { title: string; lang: Lang; dark: boolean }): void
  /**
   * What the page itself said until now gives way: to the map and the buttons around it, or to the guide as a whole.
   */
  arrived(step: 'around' | 'whole'): void
}
