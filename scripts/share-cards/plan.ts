/**
 * The ground around something that has no front of its own (a garden, bridges): pieces of the palace picture that the
 * mini-program's map shows, all at one scale. The whole picture is drawn once and cut, because the renderer gives up
 * on groups that lie outside its canvas.
 */
import { renderAsync, type RenderedImage } from '@resvg/resvg-js'
import sharp from 'sharp'
import { clamp } from '@/core/architecture/elevation/list'
import { boundingBox, type PlanePoint } from '@/core/geo/polygon'
import { pictureFrame, type PictureFrame } from '@/core/geo/mercator'
import type { HallView } from '@/content/schema'
import type { OverlaySvg } from '../overlay'
import type { Size } from '@/core/architecture/skyline'

/** Card pixels to one of the palace picture: the garden, 90 m deep, fits. */
const ZOOM = 1.55

/** Gives the SVG element of the ground around an outline, exactly `size`. */
export type DrawPlan = (footprint: NonNullable<HallView['footprint']>, size: Size) => Promise<string>

interface Plan {
  frame: PictureFrame
  drawing: Promise<RenderedImage>
}

function startDrawing({ svg, widthPx, southWest, northEast }: OverlaySvg): Plan {
  return {
    frame: pictureFrame(southWest, northEast, Math.round(widthPx * ZOOM)),
    drawing: renderAsync(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: ZOOM } }),
  }
}

export function planDrawer(overlay: () => OverlaySvg): DrawPlan {
  // takes seconds, so beside everything else, once, and only when it is asked for
  let plan: Plan | null = null
  return async (footprint, { width, height }) => {
    plan ??= startDrawing(overlay())
    const { frame } = plan
    const whole = await plan.drawing
    const raw = { width: whole.width, height: whole.height, channels: 4 } as const
    const { min, max } = boundingBox(footprint.map((lngLat): PlanePoint => frame.toPixel(lngLat)))
    const left = clamp(Math.round((min[0] + max[0] - width) / 2), 0, raw.width - width)
    const top = clamp(Math.round((min[1] + max[1] - height) / 2), 0, raw.height - height)
    const piece = await sharp(whole.pixels, { raw }).extract({ left, top, width, height }).png().toBuffer()
    return `<image width="${width}" height="${height}" href="data:image/png;base64,${piece.toString('base64')}"/>`
  }
}
