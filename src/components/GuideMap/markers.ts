/**
 * Names as markers of WeChat's map. The label is the sign, the icon a small dot. Which names show follows the
 * scale, so that they do not cover each other; ids are indices into the bundle.
 */
import type { MapProps } from '@tarojs/components'
import type { Bundle, Lang } from '@/content/bundle-types'
import { declutter } from '@/core/geo/declutter'
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

interface MarkerInput {
  bundle: Bundle
  lang: Lang
  look: 'light' | 'dark' | 'sun'
  scale: number
  selectedPlaceId: string | null
  servicesShown: boolean
}

/** Width of a label in px: Han characters are square, Latin letters about half. */
const labelWidthPx = (content: string) =>
  [...content].reduce((sum, char) => sum + (/[\u3000-\u9fff]/.test(char) ? 14 : 7.5), 12)
const LABEL_HEIGHT_PX = 26

function marker(
  id: number,
  position: Wgs84,
  content: string,
  ink: string,
  paper: string,
  on: boolean,
): MapProps.marker {
  const [longitude, latitude] = toGcj02(position)
  return {
    id,
    longitude,
    latitude,
    iconPath: ICON,
    width: 6,
    height: 6,
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
      // labels hang right of their anchor; half a width to the left centres them
      anchorX: -labelWidthPx(content) / 2,
      anchorY: -LABEL_HEIGHT_PX,
    },
    ariaLabel: content,
  } as unknown as MapProps.marker
}

/** English names need room: they join the Chinese ones from this scale on. */
const BOTH_NAMES_SCALE = 16.5

export function markersOf({
  bundle,
  lang,
  look,
  scale,
  selectedPlaceId,
  servicesShown,
}: MarkerInput): MapProps.marker[] {
  const c = COLORS[look]
  const words = wordsOf(lang)
  const signs = bundle.places.map((place, index) => {
    const always = place.id === selectedPlaceId
    const content =
      lang === 'en' && (scale >= BOTH_NAMES_SCALE || always)
        ? `${place.names.zh} ${place.names.en}`
        : place.names.zh
    return {
      index,
      content,
      always,
      position: place.position,
      importance: place.importance,
      widthPx: labelWidthPx(content),
      heightPx: LABEL_HEIGHT_PX + 4,
    }
  })
  const places = declutter(signs, scale).map(({ index, content, always, position }) =>
    marker(index, position, content, always ? c.onInk : c.ink, always ? c.on : c.paper, always),
  )
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
