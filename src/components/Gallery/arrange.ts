/** The order of the gallery: ranks of halls by precinct, by size or by roof. Pure; sizes come from the descriptions. */
import type { HallView } from '@/content/bundle-types'
import { dimensionsOf } from '@/core/architecture/elevation/dimensions'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Words } from '@/locales'
import { frontOf } from '../Elevation/front'

export type GalleryOrder = 'precinct' | 'size' | 'roof'

export interface Figure {
  hall: HallView
  front: ElevationDescription
  /** The roof's width and the ridge's height above the court: what one compares. */
  widthMeters: number
  heightMeters: number
}

export interface Rank {
  key: string
  title: string
  figures: readonly Figure[]
}

/** From the axis outwards: how one meets them. */
export const PRECINCTS: readonly HallView['precinct'][] = [
  'gates-and-walls',
  'outer-court',
  'inner-court',
  'imperial-garden',
  'outer-east',
  'outer-west',
  'six-eastern-palaces',
  'six-western-palaces',
  'ningshou-quarter',
  'cining-quarter',
]
/** In their old order of rank (庑殿, 歇山, 悬山, 硬山), then the peaked and the rare ones. */
const ROOFS: readonly ElevationDescription['roof'][] = [
  'hip',
  'gable-hip',
  'round-ridge-gable-hip',
  'overhanging-gable',
  'flush-gable',
  'round-ridge',
  'pyramidal',
  'round-pyramidal',
  'flat-crowned',
  'cross-ridged',
]
/** Lower bounds of the classes of width, metres. */
const WIDTHS = [60, 40, 25, 12, 0] as const

export function figuresOf(halls: readonly HallView[]): Figure[] {
  return halls.flatMap(hall => {
    const front = frontOf(hall)
    if (front === null) return []
    const { roofHalf, roofTop } = dimensionsOf(front, 0)
    return [{ hall, front, widthMeters: 2 * roofHalf, heightMeters: roofTop }]
  })
}

const byId = (a: Figure, b: Figure): number => (a.hall.id < b.hall.id ? -1 : 1)
const larger = (a: Figure, b: Figure): number =>
  b.widthMeters - a.widthMeters || b.heightMeters - a.heightMeters || byId(a, b)
/** South to north. */
const asWalked = (a: Figure, b: Figure): number => a.hall.position[1] - b.hall.position[1] || byId(a, b)

export function arrange(figures: readonly Figure[], order: GalleryOrder, words: Words): Rank[] {
  const rank = (key: string, title: string, own: Figure[], compare: typeof larger): Rank => ({
    key,
    title,
    figures: own.sort(compare),
  })
  const ranks = {
    precinct: () =>
      PRECINCTS.map(key =>
        rank(
          key,
          words.precincts[key],
          figures.filter(({ hall }) => hall.precinct === key),
          asWalked,
        ),
      ),
    roof: () =>
      ROOFS.map(key =>
        rank(
          key,
          words.roofs[key],
          figures.filter(({ front }) => front.roof === key),
          larger,
        ),
      ),
    size: () =>
      WIDTHS.map((from, index) => {
        const below = WIDTHS[index - 1] ?? Infinity
        const title = from > 0 ? words.galleryWider(from) : words.galleryNarrower(below)
        const own = figures.filter(({ widthMeters }) => widthMeters >= from && widthMeters < below)
        return rank(`${from}`, title, own, larger)
      }),
  }
  return ranks[order]().filter(({ figures: own }) => own.length > 0)
}
