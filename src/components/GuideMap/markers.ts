/**
 * All signs of WeChat's map at one scale: services first, because someone asked for them, then names where there is
 * room left. A marker's number comes from its thing's place in the bundle, so it stays the same from one drawing to
 * the next and the native map changes only what changed.
 */
import type { MapProps } from '@tarojs/components'
import type { Bundle, Lang, ServiceView } from '@/content/bundle-types'
import { screenPx, type Box } from '@/core/geo/declutter'
import type { Wgs84 } from '@/core/geo/types'
import { serviceSigns } from './clusters'
import { hallSigns } from './hallSigns'
import { markerOf, type Look } from './markerStyle'

const SERVICE_BASE = 10_000

export interface MarkerInput {
  bundle: Bundle
  lang: Lang
  look: Look
  scale: number
  /** A place or a hall. */
  selectedId: string | null
  servicesShown: boolean
  /** Where the visitor is, no finer than signs care about (`settled`); null: unknown. */
  dot: Wgs84 | null
  /** What is in sight with some room around it; null: not known yet, everything is given. */
  around: Around | null
  thumbnailSrc(id: string): string | null
}

/** A piece of the map in screen pixels of a scale. */
export interface Around {
  middle: Wgs84
  halfWidthPx: number
  halfHeightPx: number
}

/** Room that names leave to the position's dot: the dot, and as far as it may move before they are set anew. */
const DOT_PX = 26
const SETTLE_PX = 16

/** A position that changes only once it has moved about a dot's width on the screen. */
export function settled([lng, lat]: Wgs84, scale: number): Wgs84 {
  // pixels go straight with degrees: one degree's pixels are the measure
  const [perLng, perLat] = screenPx([1, 1], scale)
  const snap = (degrees: number, pxPerDegree: number): number =>
    (Math.round((degrees * pxPerDegree) / SETTLE_PX) * SETTLE_PX) / pxPerDegree
  return [snap(lng, perLng), snap(lat, perLat)]
}

function isIn(around: Around | null, position: Wgs84, scale: number): boolean {
  if (!around) return true
  const [[x, y], [middleX, middleY]] = [screenPx(position, scale), screenPx(around.middle, scale)]
  return Math.abs(x - middleX) <= around.halfWidthPx && Math.abs(y - middleY) <= around.halfHeightPx
}

export function markersOf(input: MarkerInput): MapProps.marker[] {
  const { bundle, lang, look, scale, dot, around } = input
  const services = input.servicesShown ? serviceSigns(bundle, lang, scale) : []
  const dotBox: Box[] = dot
    ? [{ position: dot, widthPx: DOT_PX + SETTLE_PX, heightPx: DOT_PX + SETTLE_PX }]
    : []
  const halls = hallSigns(input, [...services.map(({ box }) => box), ...dotBox])
  return [
    ...halls
      .filter(({ sign: { hall, always } }) => always || isIn(around, hall.position, scale))
      .map(({ sign: { index, hall, tone }, way }) =>
        markerOf(look, { id: index, position: hall.position, tone, ...way }),
      ),
    ...services
      .filter(({ position }) => isIn(around, position, scale))
      .map(({ index, ...sign }) =>
        markerOf(look, { ...sign, id: SERVICE_BASE + index, tone: 'service', icon: 'service' }),
      ),
  ]
}

/** What a marker stands for. */
export type Marked =
  { kind: 'place' | 'hall'; id: string } | { kind: 'services'; members: readonly ServiceView[] } | null

export function markedBy(
  markerId: number,
  { bundle, lang, scale }: Pick<MarkerInput, 'bundle' | 'lang' | 'scale'>,
): Marked {
  if (markerId >= SERVICE_BASE) {
    const sign = serviceSigns(bundle, lang, scale).find(({ index }) => index === markerId - SERVICE_BASE)
    return sign ? { kind: 'services', members: sign.members } : null
  }
  const hall = bundle.halls[markerId]
  return hall ? { kind: hall.place ? 'place' : 'hall', id: hall.id } : null
}
