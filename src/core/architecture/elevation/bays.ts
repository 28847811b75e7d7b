/**
 * Bays of a front: how many, how wide against each other and, where no width is known, how wide in metres.
 */
import { clamp } from './list'
import type { ElevationDescription, ElevationRoof } from './description'

/** Small pavilions stand on bays of their own size. */
const PAVILION: readonly ElevationRoof[] = ['round-pyramidal', 'cross-ridged', 'round-ridge']

/** A lower roof on all sides needs a gallery (周围廊) to stand on; so has a square hall of five bays. */
export const hasGallery = ({ eaves, roof }: ElevationDescription, bays: number): boolean =>
  bays >= 3 && (eaves >= 2 || (roof === 'pyramidal' && bays >= 5))

export function countBays(hall: ElevationDescription): number {
  if (hall.baysWide === null) {
    return hall.widthMeters === null ? 3 : clamp(2 * Math.round((hall.widthMeters / 5.5 - 1) / 2) + 1, 1, 11)
  }
  // one bay deep under two eaves: the count leaves out the gallery that carries the lower roof
  return hall.baysWide + (hall.eaves >= 2 && hall.baysDeep === 1 && hall.roof !== 'cross-ridged' ? 2 : 0)
}

/**
 * 明间 wider than 次间: 77 : 66 斗口 after 工程做法; 8.44 : 5.56 m in the widest hall, 太和殿. 廊 about two thirds.
 */
export function bayWeights(hall: ElevationDescription, count: number): number[] {
  const middle = count >= 9 ? 1.4 : 1.22
  return Array.from({ length: count }, (_, index) => {
    const fromEnd = Math.min(index, count - 1 - index)
    if (count > 1 && index === (count - 1) / 2) return middle
    if (fromEnd === 0 && count > 3) return hasGallery(hall, count) ? 0.65 : 0.94
    return 1
  })
}

/** Usual bays: 5.2–5.5 m in the palace's halls, 6 on a gate (神武门: 44 m with its eaves), about 3 m in garden pavilions (万春亭: 13 m with its eaves). */
export function usualBayMeters({ roof, gatePlatform }: ElevationDescription, count: number): number {
  if (roof === 'cross-ridged') return 2.7
  if (PAVILION.includes(roof)) return 3.1
  if (gatePlatform) return 6
  return count >= 9 ? 5.2 : 5.5
}
