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

/** Houses and galleries (小式): a bay of about a 丈 and a bit, and as many as the row is long. */
export const PLAIN_ROOFS: readonly ElevationRoof[] = ['overhanging-gable', 'flush-gable', 'round-ridge']
const PLAIN_BAY_METERS = 3.8
const GREAT_BAY_METERS = 5.5
const LONGEST_ROW = 45

const oddNear = (count: number): number => 2 * Math.round((count - 1) / 2) + 1

export function countBays(hall: ElevationDescription): number {
  if (hall.baysWide === null) {
    if (hall.widthMeters === null) return 3
    const small = PLAIN_ROOFS.includes(hall.roof) || hall.widthMeters < 3 * GREAT_BAY_METERS
    const bay = small ? PLAIN_BAY_METERS : GREAT_BAY_METERS
    return clamp(oddNear(hall.widthMeters / bay), 1, PLAIN_ROOFS.includes(hall.roof) ? LONGEST_ROW : 11)
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
  if (PLAIN_ROOFS.includes(roof)) return PLAIN_BAY_METERS
  if (gatePlatform) return 6
  return count >= 9 ? 5.2 : 5.5
}
