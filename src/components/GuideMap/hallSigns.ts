/**
 * Which names stand on the mini-program's map at a scale, and how: landmarks as their own elevation with the name
 * below while roofs are small, others as a seal with a name. What a name doesn't fit onto is still in the picture
 * and can be tapped, so names give way to each other instead of joining to clusters.
 */
import type { Bundle, HallView, Lang } from '@/content/bundle-types'
import { declutter, type Box, type Sign } from '@/core/geo/declutter'
import { ICON_PX, labelSizePx, THUMBNAIL_PX, type IconName, type Tone } from './markerStyle'

/** From here on a roof of the palace's picture is as large as its drawing, which would only cover it. */
const PLAN_SCALE = 17.5
/** The least important that shows from each scale on. */
const SHOWN_FROM: readonly (readonly [scale: number, importance: number])[] = [
  [17.5, 5],
  [16.5, 4],
  [15.5, 3],
]
const FAR_IMPORTANCE = 2
/** Between a seal and its name. */
const GAP_PX = 1
/** Air around each sign. */
const AIR_PX = 3

export interface HallSign extends Sign {
  index: number
  hall: HallView
  tone: Tone
  ways: readonly Way[]
}

/** One way to stand: its icon, what its label says and where that begins. */
export interface Way {
  icon: IconName | { src: string }
  content: string
  labelTopPx: number
}

export interface HallSignInput {
  bundle: Bundle
  lang: Lang
  scale: number
  selectedId: string | null
  /** A picture of the hall in the package; null: none travels along. */
  thumbnailSrc(id: string): string | null
}

const shownImportance = (scale: number): number =>
  SHOWN_FROM.find(([from]) => scale >= from)?.[1] ?? FAR_IMPORTANCE

/** Readers of English get both names where there is room for them, else the Chinese one, which signs on site bear. */
const namesOf = ({ names }: HallView, lang: Lang): string[] =>
  lang === 'en' ? [`${names.zh} ${names.en}`, names.zh] : [names.zh]

/** From the best: with its picture, with a seal below the name, with a seal above it. */
function waysOf(hall: HallView, tone: Tone, input: HallSignInput): Way[] {
  const names = namesOf(hall, input.lang)
  const icon: IconName = hall.place || tone === 'on' ? 'seal' : 'dot'
  const radius = ICON_PX[icon] / 2
  const plain = names.flatMap((content): Way[] => {
    const { height } = labelSizePx(content, tone)
    return [
      { icon, content, labelTopPx: -radius - GAP_PX - height },
      { icon, content, labelTopPx: radius + GAP_PX },
    ]
  })
  const src = input.scale < PLAN_SCALE || tone === 'on' ? input.thumbnailSrc(hall.id) : null
  const pictured =
    src === null ? [] : names.map((content): Way => ({ icon: { src }, content, labelTopPx: 0 }))
  return [...pictured, ...plain]
}

function boxOf(hall: HallView, way: Way, tone: Tone): Box {
  const label = labelSizePx(way.content, tone)
  const iconHeight = typeof way.icon === 'string' ? ICON_PX[way.icon] : THUMBNAIL_PX.height
  const iconWidth = typeof way.icon === 'string' ? iconHeight : THUMBNAIL_PX.width
  const iconTop = typeof way.icon === 'string' ? -iconHeight / 2 : -iconHeight
  const top = Math.min(iconTop, way.labelTopPx)
  const bottom = Math.max(iconTop + iconHeight, way.labelTopPx + label.height)
  return {
    position: hall.position,
    widthPx: Math.max(iconWidth, label.width) + AIR_PX,
    heightPx: bottom - top + AIR_PX,
    offsetPx: [0, (top + bottom) / 2],
  }
}

function signOf(hall: HallView, index: number, input: HallSignInput): HallSign {
  const always = hall.id === input.selectedId
  const tone: Tone = always ? 'on' : hall.place ? 'name' : 'quiet'
  const ways = waysOf(hall, tone, input)
  const boxes = ways.map(way => boxOf(hall, way, tone))
  // of equally important ones the place with a story stands first
  const importance = hall.importance + (hall.place ? 0 : 0.5)
  return { index, hall, tone, ways, boxes, importance, always }
}

/** The halls that stand, each with the way it stands in. `index` counts in `bundle.halls`. */
export function hallSigns(input: HallSignInput, keptClear: readonly Box[]): { sign: HallSign; way: Way }[] {
  const least = shownImportance(input.scale)
  const signs = input.bundle.halls
    .map((hall, index) => signOf(hall, index, input))
    .filter(({ hall, always }) => always || hall.importance <= least)
  return declutter(signs, input.scale, keptClear).flatMap(({ sign, choice }) => {
    const way = sign.ways[choice]
    return way ? [{ sign, way }] : []
  })
}
