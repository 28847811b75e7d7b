import sharp from 'sharp'
import { compileGeo } from '@/content/compile/geo'
import { pictureFrame } from '@/core/geo/mercator'
import { wgs84, type Wgs84 } from '@/core/geo/types'
import {
  drawOverlay,
  OVERLAY_MAX_BYTES,
  OVERLAY_WIDTH_PX,
  overlaySvg,
  type Overlay,
} from '../../scripts/overlay'
import { contentOf, FEATURES } from '../content/geo-fixture'

describe('the SVG', () => {
  const layers = compileGeo(contentOf(), 'zh')
  const { svg, widthPx, heightPx } = overlaySvg(layers)

  it('has no labels and nothing from outside', () => {
    expect(svg).not.toMatch(/<text|<image|href|太和殿/)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('is about 1600 × 2000 px', () => {
    expect(widthPx).toBe(OVERLAY_WIDTH_PX)
    expect(heightPx).toBeGreaterThan(1900)
    expect(heightPx).toBeLessThan(2100)
  })

  it('is the same for the same content', () => {
    expect(overlaySvg(compileGeo(contentOf(), 'en')).svg).toBe(svg)
  })

  it('says when there is nothing to draw', () => {
    expect(() => overlaySvg(compileGeo(contentOf(FEATURES, { geo: [] }), 'zh'))).toThrow(
      /no features, expected a moat/,
    )
  })
})

describe('the picture', () => {
  let overlay: Overlay
  let pixels: Buffer
  let size: { width: number; height: number }
  beforeAll(async () => {
    overlay = await drawOverlay(contentOf())
    const { data, info } = await sharp(overlay.webp).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    pixels = data
    size = info
  })

  /** Red, green, blue, alpha where a position lies between the picture's corners. */
  const colourAt = (position: Wgs84): number[] => {
    const [x, y] = pictureFrame(overlay.southWest, overlay.northEast, size.width).toPixel(position)
    const offset = (Math.round(y) * size.width + Math.round(x)) * 4
    return [...pixels.subarray(offset, offset + 4)]
  }

  it('is a WebP within its budget', () => {
    expect(overlay.webp.subarray(8, 12).toString()).toBe('WEBP')
    expect(overlay.webp.length).toBeLessThanOrEqual(OVERLAY_MAX_BYTES)
    expect(overlay.webp.length).toBeGreaterThan(20_000)
    expect(size.width).toBe(OVERLAY_WIDTH_PX)
  })

  it('shows yellow tiles in the sun south of 太和殿’s ridge, darker ones north of it', () => {
    const [south, north] = [wgs84(116.390814, 39.91582), wgs84(116.390814, 39.91597)].map(colourAt)
    const [red = 0, green = 0, blue = 0, alpha] = south ?? []
    expect(alpha).toBe(255)
    expect(red).toBeGreaterThan(green)
    expect(green).toBeGreaterThan(blue + 50)
    expect(north?.[0]).toBeLessThan(red - 20)
  })

  it('shows marble before the hall and water in the moat', () => {
    const [marbleRed = 0, , marbleBlue = 0] = colourAt(wgs84(116.39085, 39.91566))
    expect(Math.min(marbleRed, marbleBlue)).toBeGreaterThan(200)
    const [red = 0, green = 0, blue = 0] = colourAt(wgs84(116.3858, 39.9165))
    expect(Math.min(green, blue)).toBeGreaterThan(red + 15)
  })

  it('is transparent outside the moat', () => {
    expect(colourAt([overlay.southWest[0] + 0.00002, overlay.southWest[1] + 0.00002])[3]).toBe(0)
    expect(colourAt([overlay.northEast[0] - 0.00002, overlay.northEast[1] - 0.00002])[3]).toBe(0)
  })

  it('has the same bytes again', async () => {
    expect((await drawOverlay(contentOf())).webp.equals(overlay.webp)).toBe(true)
  })
})
