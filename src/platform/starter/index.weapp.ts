import starter from '@generated/starter.json'
import type { Bundle, HallView, Lang } from '@/content/bundle-types'
import { unpackHalls, type PackedHalls } from '@/content/packedHalls'

const bundles = starter.bundles as unknown as Readonly<Record<Lang, Omit<Bundle, 'halls'>>>
const halls = [
  ...(starter.told as unknown as HallView[]),
  ...unpackHalls(starter.untold as unknown as PackedHalls),
]
const thumbnails: Readonly<Partial<Record<string, string>>> = starter.thumbnails

export const starterOf = (lang: Lang): Bundle | null => ({ ...bundles[lang], halls })
export const packagedThumbnail = (id: string): string | null => thumbnails[id] ?? null
export const packagedOverlay: { src: string; sha256: string } | null = starter.overlay
