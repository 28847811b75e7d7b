import type { Bundle } from '@/content/bundle-types'
import type { Fix } from '@/core/geo/types'
import type { Words } from '@/locales'

export interface EarPageProps {
  bundle: Bundle
  words: Words
  fix: Fix | null
  nowMs: number
  topPx: number
}
