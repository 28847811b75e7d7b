import sharp from 'sharp'
import type { AuthoredContent } from '@/content/authored'
import { hallViews } from '@/content/compile/halls'
import { standingElevation } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'
import { drawShareCards, SHARE_CARD_MAX_BYTES } from '../../scripts/shareCards'
import { CARD, STANDING } from '../../scripts/share-cards/card'
import { skylineOf } from '@/core/architecture/skyline'
import { loadAuthored } from '../../server/content/load'
import { CONTENT_DIR } from '../helpers/bundle'

let content: AuthoredContent
let cards: Map<string, Buffer>
beforeAll(async () => {
  content = await loadAuthored(CONTENT_DIR)
  cards = await drawShareCards(content)
}, 120_000)

/** Share of a window's pixels that a colour test accepts. */
async function shareOf(
  shared: string,
  window: { left: number; top: number; width: number; height: number },
  accepts: (red: number, green: number, blue: number) => boolean,
): Promise<number> {
  const png = cards.get(shared)
  if (!png) throw new Error(`no card for ${shared}`)
  const pixels = await sharp(png).removeAlpha().extract(window).raw().toBuffer()
  let accepted = 0
  for (let i = 0; i < pixels.length; i += 3)
    if (accepts(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0)) accepted++
  return accepted / (pixels.length / 3)
}
const isYellow = (red: number, green: number, blue: number) => red > 190 && green > 130 && blue < 90
const isInk = (red: number, green: number, blue: number) => Math.max(red, green, blue) < 90
const isVermilion = (red: number, green: number, blue: number) => red > 120 && green < 70 && blue < 60

it('has one for the palace, for each place and each tour', () => {
  const paths = [
    '/',
    ...content.places.map(({ id }) => `/p/${id}`),
    ...content.tours.map(({ id }) => `/t/${id}`),
  ]
  expect([...cards.keys()].sort()).toEqual(paths.sort())
})

it('is 5:4 and small', async () => {
  expect(CARD.width / CARD.height).toBe(5 / 4)
  for (const [shared, png] of cards) {
    const { width, height, format } = await sharp(png).metadata()
    expect([shared, width, height, format]).toEqual([shared, CARD.width, CARD.height, 'png'])
    expect([shared, png.length <= SHARE_CARD_MAX_BYTES]).toEqual([shared, true])
  }
})

it('shows the roof, the name in our own letters, and the seal', async () => {
  const drawing = { left: 50, top: 30, width: 400, height: 230 }
  expect(await shareOf('/p/taihedian', drawing, isYellow)).toBeGreaterThan(0.15)
  const name = { left: 56, top: 280, width: 140, height: 48 }
  expect(await shareOf('/p/taihedian', name, isInk)).toBeGreaterThan(0.08)
  for (const shared of cards.keys())
    expect(
      await shareOf(shared, { left: 390, top: 292, width: 54, height: 54 }, isVermilion),
    ).toBeGreaterThan(0.4)
})

it('shows a garden, which has no front, from above', async () => {
  const lawn = (red: number, green: number, blue: number) => green >= red && green - blue > 15
  const picture = { left: 0, top: 0, width: 500, height: 260 }
  expect(await shareOf('/p/yuhuayuan', picture, lawn)).toBeGreaterThan(0.2)
})

/** Content with one place and no tours: quickly drawn. */
const onlyTaihedian = (pinyin = 'Tàihé Diàn'): AuthoredContent => ({
  ...content,
  places: content.places
    .filter(({ id }) => id === 'taihedian')
    .map(place => ({ ...place, names: { ...place.names, pinyin } })),
  tours: [],
})

it('gives the same bytes again', async () => {
  const again = await drawShareCards(onlyTaihedian())
  for (const shared of ['/', '/p/taihedian'])
    expect(again.get(shared)?.equals(cards.get(shared) ?? Buffer.of())).toBe(true)
})

it('names a letter that the font lacks', async () => {
  await expect(drawShareCards(onlyTaihedian('Tàihé Ж'))).rejects.toThrow('/p/taihedian: no letter for "Ж"')
})

describe('a row of halls', () => {
  const fronts = () => {
    const known = new Map(hallViews(content).map(hall => [hall.id, frontOf(hall)]))
    return (content.tours[0]?.stops ?? []).flatMap(({ place }) => known.get(place) ?? [])
  }

  it('keeps their order and one scale within the box', () => {
    const { fronts: standing, grounds } = skylineOf(fronts(), STANDING)
    expect(grounds.at(-1)).toBeCloseTo(STANDING.height, 6)
    const readingOrder = standing.map(({ x, y, height }) => {
      const line = grounds.findIndex(ground => ground > y + height / 2)
      return line * STANDING.width + x
    })
    expect(readingOrder).toEqual([...readingOrder].sort((a, b) => a - b))
    const scales = fronts().map((front, i) => {
      const { widthMeters } = standingElevation(front, { dark: false, detail: 1 })
      return (standing[i]?.width ?? 0) / widthMeters
    })
    expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(1e-9)
    for (const { x, y, width } of standing) {
      expect(Math.min(x, y)).toBeGreaterThan(-0.01)
      expect(x + width).toBeLessThan(STANDING.width + 0.01)
    }
  })

  it('stands in lines when that shows them larger, and alone fills the box', () => {
    expect(skylineOf(fronts(), STANDING).grounds.length).toBeGreaterThan(1)
    const [alone] = skylineOf(fronts().slice(0, 1), STANDING).fronts
    expect(
      Math.max((alone?.width ?? 0) / STANDING.width, (alone?.height ?? 0) / STANDING.height),
    ).toBeCloseTo(1, 1)
  })

  it('asks for one hall at least', () => expect(() => skylineOf([], STANDING)).toThrow(/no halls/))
})
