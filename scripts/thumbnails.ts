/**
 * Elevations as small pictures for markers of the mini-program's map, drawn from the same description as every other
 * picture of a hall: transparent ground, a soft paper halo so that they read on roofs and courts, feet on the lower
 * edge. PNG, because native markers take it everywhere. The same content gives the same bytes.
 */
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { HallView } from '@/content/schema'
import { elevationSvg, type ElevationDescription } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'

/** On the map, in the phone's own pixels; the picture has twice as many. */
export const THUMBNAIL = { width: 64, height: 44 } as const
export const THUMBNAIL_MAX_BYTES = 3 * 1024
const DENSITY = 2
/** Room for the halo around the drawing, phone pixels. */
const HALO = 2.5
const PAPER = '#FDF9EF'
/** Flat materials: sixteen colours are enough, and four bits a pixel a third of eight. */
const PALETTE = { palette: true, colours: 16, effort: 6, dither: 0.6 } as const

const HALO_FILTER =
  '<filter id="halo" x="-10%" y="-10%" width="120%" height="120%">' +
  `<feMorphology in="SourceAlpha" operator="dilate" radius="1.3" result="wide"/>` +
  '<feGaussianBlur in="wide" stdDeviation=".7" result="soft"/>' +
  `<feFlood flood-color="${PAPER}" flood-opacity=".95"/>` +
  '<feComposite in2="soft" operator="in" result="paper"/>' +
  '<feMerge><feMergeNode in="paper"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'

/** The elevation inside a box of fixed size, its feet on the lower edge. */
export function thumbnailSvg(architecture: ElevationDescription): string {
  const { width, height } = THUMBNAIL
  const box =
    `x="${HALO}" y="${HALO}" width="${width - 2 * HALO}" height="${height - 2 * HALO}"` +
    ' preserveAspectRatio="xMidYMax meet"'
  const drawing = elevationSvg(architecture, { dark: false }).replace('<svg ', `<svg ${box} `)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * DENSITY}" height="${height * DENSITY}">` +
    `<defs>${HALO_FILTER}</defs><g filter="url(#halo)">${drawing}</g></svg>`
  )
}

async function drawThumbnail(architecture: ElevationDescription): Promise<Buffer> {
  const png = new Resvg(thumbnailSvg(architecture), { font: { loadSystemFonts: false } }).render().asPng()
  return sharp(png).png(PALETTE).toBuffer()
}

/** By id; halls of whose look nothing is known have none. */
export async function drawThumbnails(
  halls: readonly Pick<HallView, 'id' | 'kind' | 'architecture'>[],
): Promise<Map<string, Buffer>> {
  const drawn = new Map<string, Buffer>()
  for (const hall of halls) {
    const { id } = hall
    const front = frontOf(hall)
    if (!front) continue
    const png = await drawThumbnail(front)
    if (png.length > THUMBNAIL_MAX_BYTES)
      throw new Error(`thumbnail of ${id}: ${png.length} bytes, expected at most ${THUMBNAIL_MAX_BYTES}`)
    drawn.set(id, png)
  }
  return drawn
}
