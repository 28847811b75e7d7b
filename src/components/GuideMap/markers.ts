/**
 * Names as markers of WeChat's map. The icon is one transparent pixel: the label is the sign. Which names show
 * follows the scale, so that they do not cover each other; ids are indices into the bundle.
 */
import type { MapProps } from '@tarojs/components'
import type { Bundle, Lang } from '@/content/bundle-types'
import { toGcj02 } from '@/core/geo/gcj02'
import type { Wgs84 } from '@/core/geo/types'
import { wordsOf } from '@/locales'

export const SERVICE_MARKER_BASE = 10_000
const ICON = '/assets/dot.png'
const COLORS = {
  light: { ink: '#2A2320', paper: '#FDF9EFE6', on: '#8F2D24', onInk: '#FDF6E6' },
  dark: { ink: '#F3EBDC', paper: '#231D1AE6', on: '#E88A72', onInk: '#2A1410' },
  sun: { ink: '#000000', paper: '#FFFFFF', on: '#7A0D05', onInk: '#FFFFFF' },
} as const

/** The least important rank that is named at a map scale. */
export const shownRank = (scale: number): number => (scale < 15 ? 1 : scale < 16.5 ? 2 : scale < 17.5 ? 3 : 5)

interface MarkerInput {
  bundle: Bundle
  lang: Lang
  look: 'light' | 'dark' | 'sun'
  scale: number
  selectedPlaceId: string | null
  servicesShown: boolean
}

function marker(
  id: number,
  position: Wgs84,
  content: string,
  ink: string,
  paper: string,
  on: boolean,
): MapProps.marker {
  const [longitude, latitude] = toGcj02(position)
  // labels hang right of their anchor; half a width to the left centres them
  const widthPx = [...content].reduce((sum, char) => sum + (/[\u3000-\u9fff]/.test(char) ? 14 : 7.5), 12)
  return {
    id,
    longitude,
    latitude,
    iconPath: ICON,
    width: 4,
    height: 4,
    anchor: { x: 0.5, y: 0.5 },
    zIndex: on ? 20 : 5,
    joinCluster: false,
    label: {
      content,
      color: ink,
      fontSize: 14,
      bgColor: paper,
      borderRadius: 5,
      borderWidth: 0,
      borderColor: paper,
      padding: 4,
      textAlign: 'center',
      anchorX: -widthPx / 2,
      anchorY: -26,
    },
    ariaLabel: content,
  } as unknown as MapProps.marker
}

export function markersOf({
  bundle,
  lang,
  look,
  scale,
  selectedPlaceId,
  servicesShown,
}: MarkerInput): MapProps.marker[] {
  const c = COLORS[look]
  const rank = shownRank(scale)
  const words = wordsOf(lang)
  const places = bundle.places.flatMap((place, index) => {
    const on = place.id === selectedPlaceId
    if (!on && place.importance > rank) return []
    const content =
      lang === 'zh'
        ? place.names.zh
        : scale >= 16.5 || on
          ? `${place.names.zh} ${place.names.en}`
          : place.names.zh
    return [marker(index, place.position, content, on ? c.onInk : c.ink, on ? c.on : c.paper, on)]
  })
  if (!servicesShown) return places
  const services = bundle.services.map((service, index) =>
    marker(
      SERVICE_MARKER_BASE + index,
      service.position,
      words.serviceKinds[service.kind],
      '#FFFFFF',
      '#24605F',
      false,
    ),
  )
  return [...places, ...services]
}
