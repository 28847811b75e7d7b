/**
 * The picture of a link as SVG, 1200 × 630 px. Halls stand on a ground line above their name; a drawing of ours stands
 * beside it; what has no picture has its name on a plaque, as the halls have above their doors. The guide's seal is on
 * all of them. Services that cut pictures to a square or to 2:1 leave the middle whole.
 */
import { skylineOf } from '@/core/architecture/skyline'
import { FONT_FAMILY } from '../letters/family'
import { escapeHtml } from '../pages/html'
import type { CardNames, CardPlan } from './plan'
import { CARD_SIZE } from './size'

// design colours 汉白玉, 墨, 金砖灰, 宫墙红, 泥金; the ground of plaques is the deep blue of the palace's own
const PAPER = '#F5F0E6'
const INK = '#2A2320'
const GREY = '#6B665F'
const VERMILION = '#8F2D24'
const GOLD = '#C6A15B'
const PLAQUE_BLUE = '#1D3A4F'
const PLAQUE_GOLD = '#F0CF86'

const { width: WIDE, height: HIGH } = CARD_SIZE
const MARGIN = 72
const GROUND_Y = 410
const SEAL = { side: 112, inset: 7, letter: 43 } as const
/** Middle of a Chinese letter above its baseline, in its own size. */
const LETTER_MIDDLE = 0.37

const num = (value: number): string => String(Math.round(value * 100) / 100)

interface Line {
  text: string
  size: number
  color: string
  x: number
  y: number
  anchor?: 'start' | 'middle'
}

const drawn = ({ text, size, color, x, y, anchor = 'start' }: Line): string =>
  `<text font-family="${FONT_FAMILY}" font-size="${num(size)}" fill="${color}" x="${num(x)}" y="${num(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`

/** In its own size: a Chinese letter is as wide as it is high, an English one about half that. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.53), 0)

/** English in lines no wider than `most`, in its own size; at most two, the last cut short where need be. */
function broken(text: string, most: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1] ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const [first = '', second] = lines
  if (second === undefined) return [first]
  return lines.length === 2 ? [first, second] : [first, `${second}…`]
}

/** Chinese in one line, or in two of about the same length when one would be smaller than `least`. */
function chineseLines(
  text: string,
  wide: number,
  most: number,
  least: number,
): { lines: string[]; size: number } {
  const one = Math.min(most, wide / widthOf(text))
  if (one >= least) return { lines: [text], size: one }
  const letters = [...text]
  const middle = Math.ceil(letters.length / 2)
  // rather after a mark of punctuation near the middle
  const marks = letters.flatMap((letter, index) => (/[，。：、·—]/.test(letter) ? [index + 1] : []))
  const cut = marks.find(at => Math.abs(at - middle) <= 3) ?? middle
  const lines = [letters.slice(0, cut).join(''), letters.slice(cut).join('')]
  return { lines, size: Math.min(most, wide / Math.max(...lines.map(widthOf))) }
}

/** 白文印: four characters cut out of the colour, read downwards from the right. */
function seal(left: number, top: number, characters: string): string {
  const { side, inset, letter } = SEAL
  const rim = side - 2 * inset
  const cell = rim / 2
  const cut = [...characters].slice(0, 4).map((character, index) =>
    drawn({
      text: character,
      size: letter,
      color: PAPER,
      x: left + inset + (index < 2 ? 1.5 : 0.5) * cell,
      y: top + inset + ((index % 2) + 0.5) * cell + LETTER_MIDDLE * letter,
      anchor: 'middle',
    }),
  )
  return (
    `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="6" fill="${VERMILION}"/>` +
    `<rect x="${left + inset}" y="${top + inset}" width="${rim}" height="${rim}" rx="3" fill="none" stroke="${PAPER}" stroke-width="2.4"/>` +
    cut.join('')
  )
}

const groundLine = (y: number): string => `<path d="M0 ${num(y)}H${WIDE}" stroke="${INK}" stroke-width="3"/>`

/** Name in its ranks below a line, the seal at the right. */
function footer({ zh, pinyin, en }: CardNames, sealCharacters: string): string {
  const wide = WIDE - 2 * MARGIN - SEAL.side - 48
  const size = Math.min(88, wide / widthOf(zh))
  const enSize = Math.min(34, wide / widthOf(en))
  const lines =
    pinyin === null
      ? [
          drawn({ text: zh, size, color: INK, x: MARGIN, y: 522 }),
          drawn({ text: en, size: enSize, color: GREY, x: MARGIN, y: 580 }),
        ]
      : [
          drawn({ text: zh, size, color: INK, x: MARGIN, y: 502 }),
          drawn({ text: pinyin, size: Math.min(30, wide / widthOf(pinyin)), color: INK, x: MARGIN, y: 546 }),
          drawn({ text: en, size: enSize, color: GREY, x: MARGIN, y: 592 }),
        ]
  return lines.join('') + seal(WIDE - MARGIN - SEAL.side, 462, sealCharacters)
}

function frontsCard(plan: CardPlan & { kind: 'fronts' }, sealCharacters: string): string {
  const box = { width: WIDE - 2 * MARGIN, height: GROUND_Y - 44 }
  const { fronts, grounds } = skylineOf(plan.fronts, box)
  const [left, top] = [MARGIN, GROUND_Y - box.height]
  const pictures = fronts.map(({ svg, x, y, width, height }) =>
    svg.replace(
      '<svg ',
      `<svg x="${num(left + x)}" y="${num(top + y)}" width="${num(width)}" height="${num(height)}" `,
    ),
  )
  const lines = grounds.slice(0, -1).map(y => groundLine(top + y))
  return pictures.join('') + lines.join('') + groundLine(GROUND_Y) + footer(plan.words, sealCharacters)
}

function drawingCard({ svg, words }: CardPlan & { kind: 'drawing' }, sealCharacters: string): string {
  const side = HIGH - 2 * 45
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const left = MARGIN + side + 60
  const wide = WIDE - MARGIN - left
  const zh = chineseLines(words.zh, wide, 88, 52)
  const pinyin = words.pinyin === null ? [] : broken(words.pinyin, wide / 28)
  const en = broken(words.en, wide / 32)
  const rows = [
    ...zh.lines.map(text => ({ text, size: zh.size, color: INK, high: zh.size * 1.2 })),
    ...pinyin.map(text => ({ text, size: 28, color: INK, high: 42 })),
    ...en.map(text => ({ text, size: 32, color: GREY, high: 46 })),
  ]
  // the words stand in the middle of what the seal leaves free
  let y = Math.max(90, (HIGH - SEAL.side - 45 - rows.reduce((sum, { high }) => sum + high, 0)) / 2)
  const lines = rows.map(({ text, size, color, high }) => {
    y += high
    return drawn({ text, size, color, x: left, y: y - high * 0.22 })
  })
  return (
    `<image x="${MARGIN}" y="45" width="${side}" height="${side}" href="${source}"/>` +
    lines.join('') +
    seal(WIDE - MARGIN - SEAL.side, HIGH - 45 - SEAL.side, sealCharacters)
  )
}

/** The name stands on the plaque: below it, how it is said and what it means. */
function plaqueFooter({ pinyin, en }: CardNames, sealCharacters: string): string {
  const wide = WIDE - 2 * MARGIN - SEAL.side - 48
  const enSize = Math.min(50, wide / widthOf(en))
  const lines =
    pinyin === null
      ? []
      : [drawn({ text: pinyin, size: Math.min(36, wide / widthOf(pinyin)), color: GREY, x: MARGIN, y: 492 })]
  lines.push(drawn({ text: en, size: enSize, color: INK, x: MARGIN, y: pinyin === null ? 535 : 558 }))
  return lines.join('') + seal(WIDE - MARGIN - SEAL.side, 462, sealCharacters)
}

function plaqueCard({ words }: CardPlan, sealCharacters: string): string {
  const frame = { x: 130, y: 60, width: WIDE - 260, height: GROUND_Y - 60 - 28 }
  const inner = { x: frame.x + 34, y: frame.y + 34, width: frame.width - 68, height: frame.height - 68 }
  const { lines, size } = chineseLines(words.zh, inner.width - 70, 150, 72)
  const high = size * 1.16
  const middle = inner.y + inner.height / 2
  const letters = lines.map((text, index) =>
    drawn({
      text,
      size,
      color: PLAQUE_GOLD,
      x: WIDE / 2,
      y: middle + (index - (lines.length - 1) / 2) * high + LETTER_MIDDLE * size,
      anchor: 'middle',
    }),
  )
  const box = ({ x, y, width, height }: typeof frame) =>
    `x="${x}" y="${y}" width="${width}" height="${height}"`
  // 如意云头: the frame's corners are cut into clouds
  const corner = (cx: number, cy: number) =>
    `<circle cx="${cx}" cy="${cy}" r="17" fill="${VERMILION}" stroke="${GOLD}" stroke-width="5"/><circle cx="${cx}" cy="${cy}" r="6" fill="${GOLD}"/>`
  const corners = [frame.x + 17, frame.x + frame.width - 17].flatMap(cx =>
    [frame.y + 17, frame.y + frame.height - 17].map(cy => corner(cx, cy)),
  )
  return (
    `<rect ${box(frame)} rx="8" fill="${VERMILION}"/>` +
    `<rect ${box(frame)} rx="8" fill="none" stroke="${GOLD}" stroke-width="5"/>` +
    `<rect ${box(inner)} fill="${PLAQUE_BLUE}" stroke="${GOLD}" stroke-width="5"/>` +
    corners.join('') +
    letters.join('') +
    groundLine(GROUND_Y) +
    plaqueFooter(words, sealCharacters)
  )
}

export function cardSvg(plan: CardPlan, sealCharacters: string): string {
  const inside =
    plan.kind === 'fronts'
      ? frontsCard(plan, sealCharacters)
      : plan.kind === 'drawing'
        ? drawingCard(plan, sealCharacters)
        : plaqueCard(plan, sealCharacters)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${HIGH}" width="${WIDE}" height="${HIGH}"><rect width="${WIDE}" height="${HIGH}" fill="${PAPER}"/>${inside}</svg>`
}
