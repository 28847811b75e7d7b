/** Heights of the sheet in px, and where a drag ends. Pure, so that it can be tested without a screen. */
export type SheetSize = 'peek' | 'half' | 'full'
const ORDER: readonly SheetSize[] = ['peek', 'half', 'full']
/** Kept free above a full sheet: the search field and the status bar stay reachable. */
const TOP_GAP_PX = 72
const PEEK_PX = 264
const FLICK_PX = 40

export function sheetPx(size: SheetSize, viewportPx: number, dockPx: number): number {
  const room = Math.max(240, viewportPx - dockPx)
  const full = room - TOP_GAP_PX
  if (size === 'full') return full
  return size === 'peek'
    ? Math.min(PEEK_PX, full)
    : Math.min(full, Math.max(PEEK_PX + 40, Math.round(room * 0.58)))
}

/** The nearest height after a drag; a clear flick goes one step on, and down from the lowest closes. */
export function dragTarget(
  from: SheetSize,
  atPx: number,
  movedPx: number,
  viewportPx: number,
  dockPx: number,
): SheetSize | 'closed' {
  const heights = ORDER.map(size => sheetPx(size, viewportPx, dockPx))
  if (atPx < (heights[0] ?? 0) * 0.6) return 'closed'
  const nearest = heights.reduce(
    (best, px, i) => (Math.abs(px - atPx) < Math.abs((heights[best] ?? 0) - atPx) ? i : best),
    0,
  )
  const start = ORDER.indexOf(from)
  const flicked = nearest === start && Math.abs(movedPx) > FLICK_PX ? start + Math.sign(movedPx) : nearest
  if (flicked < 0) return 'closed'
  return ORDER[Math.min(flicked, ORDER.length - 1)] ?? from
}
