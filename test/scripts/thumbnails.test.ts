import sharp from 'sharp'
import { hallViews } from '@/content/compile/halls'
import type { HallView } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'
import { drawMapSigns } from '../../scripts/mapSigns'
import { drawThumbnails, THUMBNAIL, THUMBNAIL_MAX_BYTES } from '../../scripts/thumbnails'
import { CONTENT_DIR } from '../helpers/bundle'

let halls: HallView[]
let drawn: Map<string, Buffer>
beforeAll(async () => {
  halls = hallViews(await loadAuthored(CONTENT_DIR))
  drawn = await drawThumbnails(halls)
})
const pixels = async (id: string) => {
  const png = drawn.get(id)
  if (!png) throw new Error(`no thumbnail of ${id}`)
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return {
    ...info,
    at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 4).subarray(0, 4)],
  }
}

it('draws every hall whose look is known, and no other', () => {
  expect([...drawn.keys()].sort()).toEqual(
    halls
      .filter(({ architecture }) => architecture)
      .map(({ id }) => id)
      .sort(),
  )
})

it('keeps each within its bytes: they ride in the package', () => {
  for (const png of drawn.values()) expect(png.length).toBeLessThanOrEqual(THUMBNAIL_MAX_BYTES)
})

it('has a transparent ground, yellow tiles in the middle, and its feet on the lower edge', async () => {
  const { width, height, at } = await pixels('taihedian')
  expect([width, height]).toEqual([THUMBNAIL.width * 2, THUMBNAIL.height * 2])
  for (const corner of [at(0, 0), at(width - 1, 0)]) expect(corner[3]).toBe(0)
  const column = Array.from({ length: height }, (_, y) => at(width / 2, y))
  expect(column.some(([red = 0, green = 0, blue = 0]) => red > 190 && green > 140 && blue < 90)).toBe(true)
  expect(column.slice(-9).some(([, , , alpha = 0]) => alpha > 200)).toBe(true)
})

it('has a rim of light paper between drawing and ground', async () => {
  const { width, height, at } = await pixels('taihedian')
  const row = Array.from({ length: width }, (_, x) => at(x, Math.round(height * 0.86)))
  const first = row.find(([, , , alpha = 0]) => alpha > 120) ?? []
  expect(Math.min(...first.slice(0, 3))).toBeGreaterThan(200)
})

it('gives the same bytes again', async () => {
  const some = halls.slice(0, 5)
  for (const [id, png] of await drawThumbnails(some))
    expect(png.equals(drawn.get(id) ?? Buffer.of())).toBe(true)
})

it('draws each sign that markers use, small', async () => {
  const signs = drawMapSigns()
  expect(signs.map(([file]) => file).sort()).toEqual(['dot.png', 'seal.png', 'service.png'])
  for (const [, png] of signs) expect(png.length).toBeLessThan(1024)
})
