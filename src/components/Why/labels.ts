/** Which names fit on the map of zones without lying over each other; the first ones asked for win. */
import type { MapLabel } from '@/core/trigger/explainMap'

export interface Written extends MapLabel {
  text: string
  /** Fits only while letters have their usual size. */
  fine: boolean
}

/** The narrowest box there is: a phone of 320 px without the sheet's margins. CSS pixels. */
const BOX_PX = 288
const LETTER_PX = 12
const LINE_PX = 19
const PADDING_PX = 8
const LARGEST_TYPE = 1.4

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? LETTER_PX : 0.58 * LETTER_PX), PADDING_PX)

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A name hangs on its point by as much of its own width as the point is from the left: at no size it leaves the picture. */
function boxOf({ x, y }: MapLabel, text: string, type: number): Box {
  const width = widthOf(text) * type
  const height = LINE_PX * type
  const left = x * (BOX_PX - width)
  const top = y * (BOX_PX - height)
  return { left, right: left + width, top, bottom: top + height }
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export function fitLabels(labels: readonly MapLabel[], textOf: (placeId: string) => string): Written[] {
  const written: Written[] = []
  for (const [type, fine] of [
    [LARGEST_TYPE, false],
    [1, true],
  ] as const)
    for (const label of labels) {
      const text = textOf(label.placeId)
      if (widthOf(text) * type > BOX_PX || written.some(({ placeId }) => placeId === label.placeId)) continue
      const box = boxOf(label, text, type)
      if (written.some(other => meet(box, boxOf(other, other.text, type)))) continue
      written.push({ ...label, text, fine })
    }
  return written
}
