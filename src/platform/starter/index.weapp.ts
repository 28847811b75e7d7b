import starter from '@generated/starter.json'
import type { Bundle, Lang } from '@/content/bundle-types'

const bundles = starter.bundles as unknown as Readonly<Record<Lang, Bundle>>

export const starterOf = (lang: Lang): Bundle | null => bundles[lang]
export const packagedOverlay: { src: string; sha256: string } | null = starter.overlay
