import starter from '@generated/starter.json'
import type { Bundle, Lang } from '@/content/bundle-types'
import { unpackStarter, type PackedStarter } from '@/content/packedStarter'

const packed = starter.packed as unknown as PackedStarter
const thumbnails: Readonly<Partial<Record<string, string>>> = starter.thumbnails

/** Traditional Chinese does not travel along: until the network answers its readers see the simplified original. */
export const starterOf = (lang: Lang): Bundle | null => unpackStarter(packed, lang === 'en' ? 'en' : 'zh')
export const packagedThumbnail = (id: string): string | null => thumbnails[id] ?? null
export const packagedOverlay: { src: string; sha256: string } | null = starter.overlay
