import type { Bundle, Lang } from '@/content/bundle-types'

/**
 * The small bundle that travels in the package for a first launch without a network. The web app has none: it
 * arrives over the network, and so does its content.
 */
export const starterOf = (_lang: Lang): Bundle | null => null
/** A landmark's small elevation in the package; null when none travels along. */
export const packagedThumbnail = (_id: string): string | null => null
/** SHA-256 of the palace picture in the package; null when none travels along. */
export const packagedOverlay: { src: string; sha256: string } | null = null as {
  src: string
  sha256: string
} | null
