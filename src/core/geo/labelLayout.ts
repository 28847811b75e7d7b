/**
 * Which names stand on a screen without covering each other: the more important first, what stood before before
 * what did not, so that names do not take turns while the map moves. Pixels, to the right and down.
 */
export interface LabelBox {
  /** Middle of the label. */
  x: number
  y: number
  widthPx: number
  heightPx: number
  /** 1 stands before 2; 0 stands whatever it covers. */
  importance: number
  /** It stood in the frame before. */
  stood: boolean
}

interface Area {
  left: number
  top: number
  right: number
  bottom: number
}
export interface KeptClear {
  x: number
  y: number
  widthPx: number
  heightPx: number
}

/** Air between two names. */
const GAP_PX = 3
/** A name that stands may be this much nearer before it has to go. */
const HOLD_PX = 4
/** Standing counts as this much importance. */
const STOOD_BONUS = 0.5

const areaOf = ({ x, y, widthPx, heightPx }: KeptClear, gap: number): Area => ({
  left: x - widthPx / 2 - gap,
  top: y - heightPx / 2 - gap,
  right: x + widthPx / 2 + gap,
  bottom: y + heightPx / 2 + gap,
})
const meets = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** For each box whether it stands. `keptClear` is covered only by importance 0. */
export function layoutLabels(boxes: readonly LabelBox[], keptClear: readonly KeptClear[] = []): boolean[] {
  const rank = (box: LabelBox): number => box.importance - (box.stood ? STOOD_BONUS : 0)
  const order = boxes.map((_, i) => i)
  order.sort((a, b) => {
    const [left, right] = [boxes[a], boxes[b]]
    return left && right ? rank(left) - rank(right) || a - b : 0
  })
  const taken = keptClear.map(area => areaOf(area, 0))
  const standing = boxes.map(() => false)
  for (const i of order) {
    const box = boxes[i]
    if (!box) continue
    const area = areaOf(box, box.stood ? GAP_PX - HOLD_PX : GAP_PX)
    if (box.importance > 0 && taken.some(other => meets(area, other))) continue
    taken.push(areaOf(box, 0))
    standing[i] = true
  }
  return standing
}
