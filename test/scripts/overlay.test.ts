import sharp from 'sharp'
import type { AuthoredContent } from '@/content/authored'
import { geoFileSchema } from '@/content/schema'
import { gridToWgs84 } from '@/core/geo/grid'
import { pictureFrame } from '@/core/geo/mercator'
import { wgs84, type Wgs84 } from '@/core/geo/types'
import {
  drawOverlay,
  OVERLAY_MAX_BYTES,
  OVERLAY_WIDTH_PX,
  overlayDrawn,
  overlaySvg,
  type Overlay,
} from '../../scripts/overlay'
import { contentOf, FEATURES } from '../content/geo-fixture'

/** What the small palace of the fixture lacks: steps, trees, rocks, a bed, a pond, tiles of two colours. */
const rect = (u: number, v: number, widthMeters: number, depthMeters: number) => ({
  rect: { u, v, widthMeters, depthMeters },
})
const MORE = [
  {
    layer: 'terraces',
    features: [
      {
        tier: 1,
        topMeters: 3,
        material: 'marble',
        accuracyMeters: 3,
        shape: rect(0, -147, 30, 30),
        steps: { rises: 'north', carvedWay: true },
      },
    ],
  },
  {
    layer: 'gardens',
    features: [
      {
        kind: 'grove',
        species: 'cypress',
        heightMeters: 9,
        crownMeters: 6,
        spacingMeters: 5,
        accuracyMeters: 10,
        shape: rect(40, 390, 40, 60),
      },
      { kind: 'rockery', heightMeters: 9, accuracyMeters: 5, shape: rect(-10, 410, 24, 16) },
      { kind: 'bed', accuracyMeters: 5, shape: rect(-50, 410, 12, 8) },
    ],
  },
  { layer: 'ground', features: [{ kind: 'pond', accuracyMeters: 5, shape: rect(0, 370, 16, 10) }] },
  {
    layer: 'buildings',
    features: [
      {
        kind: 'hall',
        roof: 'gable-hip',
        glaze: 'black-green-trim',
        eaves: 1,
        heightMeters: 12,
        importance: 2,
        accuracyMeters: 3,
        shape: rect(200, -200, 60, 30),
      },
    ],
  },
]
function fullContent(): AuthoredContent {
  const content = contentOf()
  const more = MORE.map(file => geoFileSchema.parse({ id: `more-${file.layer}`, sources: ['osm'], ...file }))
  return { ...content, geo: [...content.geo, ...more] }
}

describe('the SVG', () => {
  const { svg, widthPx, heightPx } = overlaySvg(overlayDrawn(fullContent()))

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
    expect(overlaySvg(overlayDrawn(fullContent())).svg).toBe(svg)
  })

  it('says when there is nothing to draw', () => {
    expect(() => overlaySvg(overlayDrawn(contentOf(FEATURES, { geo: [] })))).toThrow(
      /no features, expected a moat/,
    )
  })
})

describe('the picture', () => {
  let overlay: Overlay
  let pixels: Buffer
  let size: { width: number; height: number }
  beforeAll(async () => {
    overlay = await drawOverlay(fullContent())
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

  const at = (u: number, v: number): number[] => colourAt(gridToWgs84([u, v]))
  /** Brightness along a line in the palace grid, every half metre. */
  const along = (u: number, v: number, du: number, dv: number): number[] =>
    Array.from({ length: 40 }, (_, i) => {
      const [red = 0, green = 0, blue = 0] = at(u + (du * i) / 2, v + (dv * i) / 2)
      return red + green + blue
    })
  const unrest = (values: number[]): number =>
    values.slice(1).reduce((sum, value, i) => sum + Math.abs(value - (values[i] ?? 0)), 0) / values.length

  it('shows steps as treads across the climb', () => {
    expect(unrest(along(10, -157, 0, 1))).toBeGreaterThan(2 * unrest(along(6, -150, 0.35, 0)))
  })

  it('shows the grove’s trees in its own green, the pond as water, the bed as soil', () => {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map(
      channel =>
        Array.from({ length: 20 }, (_, i) => at(26 + i * 1.5, 370 + i * 2)[channel] ?? 0).reduce(
          (a, b) => a + b,
        ) / 20,
    )
    expect(green).toBeGreaterThan(red)
    expect(green).toBeGreaterThan(blue)
    expect(green).toBeLessThan(150)
    const [pondRed = 0, , pondBlue = 0] = at(0, 370)
    expect(pondBlue).toBeGreaterThan(pondRed + 10)
    const [bedRed = 0, bedGreen = 0, bedBlue = 0] = at(-50, 410)
    expect(Math.min(bedRed, bedGreen)).toBeGreaterThan(bedBlue + 20)
  })

  it('shows a rockery as broken stone', () => {
    const lawn = unrest(along(-60, 420, 0.3, 0))
    expect(unrest(along(-20, 410, 1, 0))).toBeGreaterThan(4 * lawn + 8)
  })

  it('shows black tiles with a green band along the eaves (剪边)', () => {
    const [red = 0, green = 0] = at(200, -214.35)
    expect(green).toBeGreaterThan(red + 12)
    const [fieldRed = 0, fieldGreen = 0, fieldBlue = 0] = at(205, -208)
    expect(Math.max(fieldRed, fieldGreen, fieldBlue)).toBeLessThan(150)
    expect(Math.abs(fieldGreen - fieldRed)).toBeLessThan(14)
  })

  it('is transparent outside the moat', () => {
    expect(colourAt([overlay.southWest[0] + 0.00002, overlay.southWest[1] + 0.00002])[3]).toBe(0)
    expect(colourAt([overlay.northEast[0] - 0.00002, overlay.northEast[1] - 0.00002])[3]).toBe(0)
  })

  it('has the same bytes again', async () => {
    expect((await drawOverlay(fullContent())).webp.equals(overlay.webp)).toBe(true)
  })
})
