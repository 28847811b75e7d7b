/**
 * Names on the map, drawn on a canvas in our own letters: no glyph server, the same Kai as the headings, and the
 * halo that keeps them readable on roofs. Each label is an image; labelLayer.ts decides which of them stand.
 */
import type { Lang } from '@/content/bundle-types'
import type { MapPalette } from './palette'

export interface LabelImage {
  width: number
  height: number
  data: Uint8ClampedArray
}

export const LABEL_PIXEL_RATIO = 3
/** As --kai in styles/tokens.scss. */
const KAI =
  "'Guide Kai','Guide Kai More','Guide Kai Hant','Guide Kai Hant More','LXGW WenKai','Kaiti SC',STKaiti,KaiTi,'Noto Serif CJK SC',serif"
const SANS =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Noto Sans CJK SC',system-ui,sans-serif"

interface Line {
  text: string
  font: string
  heightPx: number
}

/**
 * What a label says: the Chinese name; for readers of English their name below it. `told`: its story is written;
 * others speak lower.
 */
export function labelLines(
  names: { zh: string; en: string },
  importance: number,
  lang: Lang,
  told: boolean,
): Line[] {
  const size = !told ? 13.5 : importance <= 1 ? 19 : importance === 2 ? 17 : 15
  const lines: Line[] = [{ text: names.zh, font: `500 ${size}px ${KAI}`, heightPx: size * 1.2 }]
  if (lang === 'en')
    lines.push({
      text: names.en,
      font: `${told ? 600 : 500} ${size <= 15 ? 11.5 : 12.5}px ${SANS}`,
      heightPx: 15,
    })
  return lines
}

/** Draws lines centred, with a halo. Returns null where there is no 2D canvas. */
export function drawLabel(
  lines: readonly Line[],
  palette: Pick<MapPalette, 'ink' | 'halo'>,
): LabelImage | null {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  const pad = 4
  const widths = lines.map(line => {
    context.font = line.font
    return context.measureText(line.text).width
  })
  canvas.width = Math.ceil((Math.max(...widths) + pad * 2) * LABEL_PIXEL_RATIO)
  canvas.height = Math.ceil(
    (lines.reduce((sum, line) => sum + line.heightPx, 0) + pad * 2) * LABEL_PIXEL_RATIO,
  )
  context.scale(LABEL_PIXEL_RATIO, LABEL_PIXEL_RATIO)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  let y = pad
  for (const line of lines) {
    context.font = line.font
    const at = [canvas.width / LABEL_PIXEL_RATIO / 2, y + line.heightPx / 2] as const
    context.strokeStyle = palette.halo
    context.lineWidth = 4
    context.strokeText(line.text, ...at)
    context.fillStyle = palette.ink
    context.fillText(line.text, ...at)
    y += line.heightPx
  }
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, data }
}

/** A service as a seal: a rounded square in the map's blue-green with its sign. */
export function drawSeal(word: string, color: string): LabelImage | null {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  const chars = [...word].slice(0, 2).join('')
  const size = 30
  canvas.width = canvas.height = size * LABEL_PIXEL_RATIO
  context.scale(LABEL_PIXEL_RATIO, LABEL_PIXEL_RATIO)
  context.beginPath()
  context.moveTo(8, 2)
  context.arcTo(size - 2, 2, size - 2, size - 2, 6)
  context.arcTo(size - 2, size - 2, 2, size - 2, 6)
  context.arcTo(2, size - 2, 2, 2, 6)
  context.arcTo(2, 2, size - 2, 2, 6)
  context.closePath()
  context.fillStyle = color
  context.fill()
  context.strokeStyle = '#ffffff'
  context.lineWidth = 2
  context.stroke()
  context.fillStyle = '#ffffff'
  context.font = `600 ${chars.length > 1 ? 13 : 16}px ${SANS}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(chars, size / 2, size / 2 + 0.5)
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, data }
}
