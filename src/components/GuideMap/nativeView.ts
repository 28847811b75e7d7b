/** What WeChat's map shows, as far as signs depend on it: a scale in half steps, and from near the piece in sight. */
import { fromGcj02 } from '@/core/geo/gcj02'
import { screenPx } from '@/core/geo/declutter'
import type { Gcj02, Wgs84 } from '@/core/geo/types'
import type { Around } from './markers'

export interface NativeView {
  scale: number
  around: Around | null
}

export const FIRST_VIEW: NativeView = { scale: 15, around: null }
/** From afar all signs together are few; from near only those around what is in sight are given to the map. */
const PIECE_FROM_SCALE = 17

interface Point {
  longitude: number
  latitude: number
}
interface RegionDetail {
  scale?: number
  region?: { southwest?: Point; northeast?: Point }
}

const gcj = ({ longitude, latitude }: Point): Gcj02 => [longitude, latitude] as unknown as Gcj02
export const fromMap = (point: Point): Wgs84 => fromGcj02(gcj(point))

/** Whole half steps downwards: signs that are apart at that scale are so on the screen too. */
const halfStep = (scale: number): number => Math.floor(scale * 2 + 1e-6) / 2

/** In steps of half a screen, and a screen's width to every side, so that small moves change nothing. */
function pieceAround(southWest: Wgs84, northEast: Wgs84, scale: number): Around {
  const [[west, south], [east, north]] = [screenPx(southWest, scale), screenPx(northEast, scale)]
  const [widthPx, heightPx] = [Math.round(Math.abs(east - west)), Math.round(Math.abs(south - north))]
  const [perLng, perLat] = screenPx([1, 1], scale)
  const snap = (px: number, step: number): number => Math.round(px / step) * step
  const middle: Wgs84 = [
    snap((west + east) / 2, widthPx / 2) / perLng,
    snap((south + north) / 2, heightPx / 2) / perLat,
  ]
  return { middle, halfWidthPx: widthPx, halfHeightPx: heightPx }
}

/** The view after the map came to rest; the same object when signs need not change. */
export function viewAfter(before: NativeView, { scale: given, region }: RegionDetail): NativeView {
  const scale = typeof given === 'number' ? halfStep(given) : before.scale
  const { southwest, northeast } = region ?? {}
  const around =
    scale >= PIECE_FROM_SCALE && southwest && northeast
      ? pieceAround(fromMap(southwest), fromMap(northeast), scale)
      : null
  const same = scale === before.scale && JSON.stringify(around) === JSON.stringify(before.around)
  return same ? before : { scale, around }
}
