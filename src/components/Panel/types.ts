import type { ReactNode } from 'react'
import type { Bundle, NarrationView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { CrowdReports } from '@/core/crowd/report'
import type { Kind } from '@/core/own/types'
import type { Words } from '@/locales'
import type { SheetSize } from '../Sheet/heights'

export interface PanelProps {
  view: Exclude<GuideView, { kind: 'map' }>
  bundle: Bundle
  words: Words
  query: string
  /** Milliseconds since 1970, good to the minute: what is open now. */
  nowMs: number
  /** What the museum reports of its crowds; none: what is usual is shown. */
  crowdReports?: CrowdReports | null
  /** A path of the API as a URL that an image can open. */
  apiUrl(path: string): string
  dark: boolean
  theme: 'auto' | 'light' | 'dark' | 'sun'
  typeSize: 'normal' | 'large' | 'huge' | 'max'
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
  /** Another turn of the same page: it begins at its top. */
  turn: number
  scrollTopPx: number
  onScroll(scrollTopPx: number): void
  onSize(size: SheetSize): void
  onClose(): void
  onBack(): void
  onOpen(view: GuideView): void
  /** Follows a tour: its stops speak as one comes to them. */
  onFollow(tourId: string): void
  /** Begins at the stop that is nearest on foot; null: it is not known where the visitor is. */
  onJoin?: ((tourId: string) => void) | null
  /** Which stops fit into the time one has. */
  tourTime?: (tourId: string) => ReactNode
  /** The star that marks a thing. */
  star?: (kind: Kind, id: string) => ReactNode
  /** One's own note on it: one that was there stands first, a new one last. */
  note?: (kind: Kind, id: string, where: 'first' | 'last') => ReactNode
  /** What the page fills by itself: it lives from the trigger engine, or from where one is. */
  slots: {
    why: ReactNode
    walks: ReactNode
    number: ReactNode
    settings: ReactNode
    nearby: ReactNode
    meet: ReactNode
    plan: ReactNode
    own: ReactNode
    stamps: ReactNode
    privacy: ReactNode
    take: ReactNode
  }
  /** What was taken along, in words; null: nothing. */
  takenLine: string | null
  onService(id: string): void
  onListen(placeId: string, narration: NarrationView): void
  onLead(placeId: string): void
  onShare(): void
  /** A place to meet at: its link is drawn up. */
  onMeet(id: string): void
  onLang(lang: 'zh' | 'en'): void
  onTheme(theme: PanelProps['theme']): void
  onTypeSize(size: PanelProps['typeSize']): void
}
