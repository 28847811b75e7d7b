import type { ReactNode } from 'react'
import type { Bundle, NarrationView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import type { SheetSize } from '../Sheet/heights'

export interface PanelProps {
  view: Exclude<GuideView, { kind: 'map' }>
  bundle: Bundle
  words: Words
  query: string
  /** Milliseconds since 1970, good to the minute: what is open now. */
  nowMs: number
  /** A path of the API as a URL that an image can open. */
  apiUrl(path: string): string
  dark: boolean
  theme: 'auto' | 'light' | 'dark' | 'sun'
  typeSize: 'normal' | 'large' | 'huge'
  /** The narration being told now, if any. */
  tellingPath: string | null
  telling: boolean
  size: SheetSize
  viewportPx: number
  dockPx: number
  /** A side panel instead of a sheet: everything is in sight at once. */
  wide: boolean
  shareMode: 'call' | 'button'
  canGoBack: boolean
  scrollTopPx: number
  onScroll(scrollTopPx: number): void
  onSize(size: SheetSize): void
  onClose(): void
  onBack(): void
  onOpen(view: GuideView): void
  /** Follows a tour: its stops speak as one comes to them. */
  onFollow(tourId: string): void
  /** What the page fills by itself: it lives from the trigger engine. */
  slots: { why: ReactNode; walks: ReactNode; number: ReactNode; settings: ReactNode }
  onService(id: string): void
  onListen(placeId: string, narration: NarrationView): void
  onLead(placeId: string): void
  onShare(): void
  onLang(lang: 'zh' | 'en'): void
  onTheme(theme: PanelProps['theme']): void
  onTypeSize(size: PanelProps['typeSize']): void
}
