/**
 * One share card as SVG, 500 × 400 px (5:4: WeChat crops anything else): a drawing down to a ground line, below it the
 * name in three ranks (Chinese, pinyin, English) and the guide's seal. Words and seal keep to the middle square,
 * because WeChat's timeline shows no more than that.
 */
import { FONT_FAMILY } from '../../server/letters/letters'
import type { Size, Skyline } from '@/core/architecture/skyline'

export const CARD: Size = { width: 500, height: 400 }
const COLUMN = { left: 56, right: 444 } as const
const GROUND_Y = 268
/** Above the ground line, to the card's edges. */
export const PICTURE: Size = { width: CARD.width, height: GROUND_Y }
/** Where fronts stand: terraces may reach a little beyond the square. */
export const STANDING: Size = { width: 430, height: GROUND_Y - 32 }

// design colours 汉白玉, 墨, 金砖灰, 宫墙红
const PAPER = '#F5F0E6'
const INK = '#2A2320'
const GREY = '#6B665F'
const VERMILION = '#8F2D24'
const SEAL = { side: 54, top: 292, rimInset: 3.5, letter: 21 } as const
/** Middle of a Chinese letter above its baseline, in its own size. */
const LETTER_MIDDLE = 0.37
/** An English letter with its share of spaces, in its own size; the names average 0.50. */
const LATIN_WIDTH = 0.54

export interface CardWords {
  zh: string
  /** Null for titles, which have none. */
  pinyin: string | null
  en: string
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const letters = (text: string, size: number, color: string, place: string): string =>
  `<text font-family="${FONT_FAMILY}" font-size="${size.toFixed(1)}" fill="${color}" ${place}>${escaped(text)}</text>`

/** Name and second line beside and below the seal, as large as the longest of them allow. */
function nameLines({ zh, pinyin, en }: CardWords): string {
  const at = (baseline: number): string => `x="${COLUMN.left}" y="${baseline}"`
  const wide = COLUMN.right - COLUMN.left
  const zhSize = Math.min(46, (wide - SEAL.side - 40) / [...zh].length)
  const enSize = Math.min(19, wide / (LATIN_WIDTH * en.length))
  if (pinyin === null) return letters(zh, zhSize, INK, at(327)) + letters(en, enSize, GREY, at(367))
  return (
    letters(zh, zhSize, INK, at(321)) + letters(pinyin, 19, INK, at(351)) + letters(en, enSize, GREY, at(377))
  )
}

/** 白文印: four characters cut out of the colour, read downwards from the right. */
function seal(characters: string): string {
  const { side, top, rimInset, letter } = SEAL
  const left = COLUMN.right - side
  const rimSide = side - 2 * rimInset
  const cell = rimSide / 2
  const cut = [...characters].slice(0, 4).map((character, index) => {
    const x = left + rimInset + (index < 2 ? 1.5 : 0.5) * cell
    const y = top + rimInset + ((index % 2) + 0.5) * cell + LETTER_MIDDLE * letter
    return letters(character, letter, PAPER, `x="${x}" y="${y}" text-anchor="middle"`)
  })
  return (
    `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="3" fill="${VERMILION}"/>` +
    `<rect x="${left + rimInset}" y="${top + rimInset}" width="${rimSide}" height="${rimSide}" rx="1.5" fill="none" stroke="${PAPER}" stroke-width="1.2"/>` +
    cut.join('')
  )
}

const groundLine = (y: number): string =>
  `<path d="M0 ${y.toFixed(2)}H${CARD.width}" stroke="${INK}" stroke-width="1.4"/>`

/** Fronts in the middle of the card, each on its line; the lines run from edge to edge. */
export function standingPicture({ fronts, grounds }: Skyline): string {
  const [left, top] = [(CARD.width - STANDING.width) / 2, GROUND_Y - STANDING.height]
  const drawn = fronts.map(({ svg, x, y, width, height }) => {
    const box = { x: left + x, y: top + y, width, height }
    const attributes = Object.entries(box).map(([name, value]) => `${name}="${value.toFixed(2)}"`)
    return svg.replace('<svg ', `<svg ${attributes.join(' ')} `)
  })
  return (
    drawn.join('') +
    grounds
      .slice(0, -1)
      .map(y => groundLine(top + y))
      .join('')
  )
}

export function cardSvg(picture: string, words: CardWords, sealCharacters: string): string {
  const { width, height } = CARD
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    picture,
    groundLine(GROUND_Y),
    nameLines(words),
    seal(sealCharacters),
    '</svg>',
  ].join('')
}
