/**
 * Which signs may stand on a map without covering each other: the more important first, each keeping the room it
 * needs. For map engines that do not look after this themselves.
 */
import { METERS_PER_DEGREE_LAT, METERS_PER_DEGREE_LNG } from './grid'
import type { Wgs84 } from './types'

export interface Sign {
  position: Wgs84
  widthPx: number
  heightPx: number
  /** 1 stands before 2. */
  importance: number
  /** Stands whatever it covers, and keeps others away. */
  always: boolean
}

/** Ground resolution of Web Mercator with 256 px tiles at the palace's latitude, metres a pixel. */
export const metersPerPixel = (zoom: number): number => 120_083.5 / 2 ** zoom

/** The signs that stand at a zoom, in the given order; equal importance goes by that order. */
export function declutter<T extends Sign>(signs: readonly T[], zoom: number): T[] {
  const scale = metersPerPixel(zoom)
  const boxOf = ({ position: [lng, lat], widthPx, heightPx }: Sign) => ({
    x: (lng * METERS_PER_DEGREE_LNG) / scale,
    y: (lat * METERS_PER_DEGREE_LAT) / scale,
    halfWidth: widthPx / 2,
    halfHeight: heightPx / 2,
  })
  const ranked = signs.map((sign, order) => ({ sign, order, rank: sign.always ? 0 : sign.importance }))
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order)
  const taken: ReturnType<typeof boxOf>[] = []
  const standing = new Set<T>()
  for (const { sign } of ranked) {
    const box = boxOf(sign)
    const covers = taken.some(
      other =>
        Math.abs(other.x - box.x) < other.halfWidth + box.halfWidth &&
        Math.abs(other.y - box.y) < other.halfHeight + box.halfHeight,
    )
    if (covers && !sign.always) continue
    taken.push(box)
    standing.add(sign)
  }
  return signs.filter(sign => standing.has(sign))
}
