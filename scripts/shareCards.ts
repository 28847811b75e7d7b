/**
 * Pictures that WeChat shows with a shared page, by the path that is shared: one for each place and each tour, and `/`
 * for everything else. Drawn from the same description as every other picture of a hall, set in our own letters; no
 * font of the machine is used, so the same content gives the same bytes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { AuthoredContent } from '@/content/authored'
import { lngLat } from '@/content/compile/geoFeatures'
import { hallViews } from '@/content/compile/halls'
import { formatPath } from '@/content/paths'
import type { ElevationDescription } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'
import { circleRing } from '@/core/geo/shapes'
import { wordsOf } from '@/locales'
import { buildFont, FONT_FAMILY, headingCharacters } from '../server/letters/letters'
import { overlayDrawn, overlaySvg } from './overlay'
import { cardSvg, PICTURE, STANDING, standingPicture, type CardWords } from './share-cards/card'
import { planDrawer } from './share-cards/plan'
import { skylineOf } from '@/core/architecture/skyline'

export const SHARE_CARD_MAX_BYTES = 40 * 1024
/** Flat materials and fine lines: a palette loses nothing that can be seen and is a third of the bytes. */
const PALETTE = { palette: true, effort: 8, dither: 0 } as const
/** Tried in turn until the picture is small enough; elevations take the first, plans a later one. */
const QUALITIES = [100, 84, 70, 56]
/** The hall that stands for the whole palace. */
const EMBLEM = 'taihedian'
const PALACE_WORDS: CardWords = { zh: wordsOf('zh').appTitle, pinyin: null, en: wordsOf('en').appTitle }

/** One card before it is drawn. */
interface Card {
  path: string
  picture: Promise<string> | string
  words: CardWords
}

const standing = (fronts: readonly ElevationDescription[]): string =>
  standingPicture(skylineOf(fronts, STANDING))

/** Half of what is shown around a place without an outline. */
const AROUND_METERS = 30

/** All cards. */
function cardsOf(content: AuthoredContent): Card[] {
  const halls = hallViews(content).filter(({ place }) => place)
  const fronts = new Map(halls.map(hall => [hall.id, frontOf(hall)]))
  const drawPlan = planDrawer(() => overlaySvg(overlayDrawn(content)))

  const ofPlaces = content.places.map(({ id, names: { zh, pinyin, en }, position: { u, v } }): Card => {
    const front = fronts.get(id)
    const footprint = halls.find(hall => hall.id === id)?.footprint
    // a court, a well or a row of trees has no outline of its own: what lies around it
    const around = footprint ?? circleRing(u, v, AROUND_METERS).map(lngLat)
    const picture = front ? standing([front]) : drawPlan(around, PICTURE)
    return { path: formatPath({ kind: 'place', id }), picture, words: { zh, pinyin, en } }
  })
  const ofTours = content.tours.flatMap(({ id, title: { zh, en }, stops }): Card[] => {
    const stopFronts = stops.flatMap(({ place }) => fronts.get(place) ?? [])
    if (stopFronts.length === 0) return []
    const words = { zh, pinyin: null, en }
    return [{ path: formatPath({ kind: 'tour', id }), picture: standing(stopFronts), words }]
  })
  const emblem = fronts.get(EMBLEM)
  const ofPalace = emblem
    ? [{ path: formatPath({ kind: 'map' }), picture: standing([emblem]), words: PALACE_WORDS }]
    : []
  return [...ofPalace, ...ofPlaces, ...ofTours]
}

/** Letters that are not in the font would be left out silently. */
function checkLetters({ path: shared, words }: Card, known: ReadonlySet<string>): void {
  const missing = [...`${words.zh}${words.pinyin ?? ''}${words.en}`].filter(letter => !known.has(letter))
  if (missing.length > 0)
    throw new Error(`share card ${shared}: no letter for "${missing.join('')}" in server/letters`)
}

async function drawCard({ path: shared, picture, words }: Card, fontFile: string): Promise<Buffer> {
  const font = { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: FONT_FAMILY }
  const svg = cardSvg(await picture, words, PALACE_WORDS.zh)
  const drawing = new Resvg(svg, { font }).render().asPng()
  for (const quality of QUALITIES) {
    const png = await sharp(drawing)
      .png({ ...PALETTE, quality })
      .toBuffer()
    if (png.length <= SHARE_CARD_MAX_BYTES) return png
  }
  throw new Error(`share card ${shared}: no quality gave at most ${SHARE_CARD_MAX_BYTES} bytes`)
}

/** PNGs by shared path. */
export async function drawShareCards(content: AuthoredContent): Promise<Map<string, Buffer>> {
  const characters = headingCharacters(content)
  const folder = await mkdtemp(path.join(tmpdir(), 'guide-letters-'))
  try {
    // the renderer reads TrueType from a file, and nothing else
    const fontFile = path.join(folder, 'letters.ttf')
    await writeFile(fontFile, await buildFont(FONT_FAMILY, characters, 'truetype'))
    const cards = cardsOf(content)
    const known = new Set(characters)
    cards.forEach(card => checkLetters(card, known))
    const drawn = cards.map(async (card): Promise<[string, Buffer]> => [
      card.path,
      await drawCard(card, fontFile),
    ])
    return new Map(await Promise.all(drawn))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
