/**
 * How a sign of WeChat's map looks: a small icon on the ground and a name as its label. Sizes are px; native labels
 * can't be measured, so their width is reckoned from their letters.
 */
import type { MapProps } from '@tarojs/components'
import { toGcj02 } from '@/core/geo/gcj02'
import type { Wgs84 } from '@/core/geo/types'

export type Look = 'light' | 'dark' | 'sun'

/** Files of the package, drawn by the content build. */
const ICONS = {
  seal: '/assets/seal.png',
  dot: '/assets/dot.png',
  service: '/assets/service.png',
} as const
export type IconName = keyof typeof ICONS
export const ICON_PX: Readonly<Record<IconName, number>> = { seal: 10, dot: 7, service: 8 }
export const THUMBNAIL_PX = { width: 64, height: 44 } as const

/** name: a place with its story; quiet: a hall without one; on: what is open; service: its own colour on all looks. */
export type Tone = 'name' | 'quiet' | 'on' | 'service'
interface Ink {
  ink: string
  paper: string
}
const SERVICE: Ink = { ink: '#FFFFFF', paper: '#24605F' }
const TONES: Readonly<Record<Look, Readonly<Record<Tone, Ink>>>> = {
  light: {
    name: { ink: '#2A2320', paper: '#FDF9EFE6' },
    quiet: { ink: '#4F473F', paper: '#FDF9EFBF' },
    on: { ink: '#FDF6E6', paper: '#8F2D24' },
    service: SERVICE,
  },
  dark: {
    name: { ink: '#F3EBDC', paper: '#231D1AE6' },
    quiet: { ink: '#D9CFBF', paper: '#231D1ABF' },
    on: { ink: '#2A1410', paper: '#E88A72' },
    service: SERVICE,
  },
  sun: {
    name: { ink: '#000000', paper: '#FFFFFF' },
    quiet: { ink: '#222222', paper: '#FFFFFFE6' },
    on: { ink: '#FFFFFF', paper: '#7A0D05' },
    service: SERVICE,
  },
}
const FONT_PX: Readonly<Record<Tone, number>> = { name: 14, quiet: 12, on: 15, service: 13 }
const Z_INDEX: Readonly<Record<Tone, number>> = { quiet: 3, name: 5, service: 8, on: 20 }
const PADDING_PX = 4

/** Han characters are square, Latin letters about half as wide. */
export function labelSizePx(content: string, tone: Tone): { width: number; height: number } {
  const font = FONT_PX[tone]
  const letters = [...content].reduce((sum, char) => sum + (/[\u3000-\u9fff]/.test(char) ? 1 : 0.54), 0)
  return { width: letters * font + 2 * PADDING_PX + 4, height: Math.ceil(font * 1.3) + 2 * PADDING_PX }
}

export interface MarkerLook {
  id: number
  position: Wgs84
  content: string
  /** What a screen reader says, when the label is only a sign. */
  ariaLabel?: string
  tone: Tone
  icon: IconName | { src: string }
  /** The label's upper edge, px below the position; negative is above it. */
  labelTopPx: number
}

export function markerOf(look: Look, sign: MarkerLook): MapProps.marker {
  const { id, content, tone, icon, labelTopPx } = sign
  const { ink, paper } = TONES[look][tone]
  const [longitude, latitude] = toGcj02(sign.position)
  const drawn = typeof icon === 'string' ? { width: ICON_PX[icon], height: ICON_PX[icon] } : THUMBNAIL_PX
  return {
    id,
    longitude,
    latitude,
    iconPath: typeof icon === 'string' ? ICONS[icon] : icon.src,
    ...drawn,
    // a drawing stands on the ground, a seal lies on it
    anchor: { x: 0.5, y: typeof icon === 'string' ? 0.5 : 1 },
    zIndex: Z_INDEX[tone],
    label: {
      content,
      color: ink,
      fontSize: FONT_PX[tone],
      bgColor: paper,
      borderRadius: 5,
      padding: PADDING_PX,
      textAlign: 'center',
      // labels hang right of their anchor; half a width to the left centres them
      anchorX: Math.round(-labelSizePx(content, tone).width / 2),
      anchorY: labelTopPx,
    },
    ariaLabel: sign.ariaLabel ?? content,
  } as unknown as MapProps.marker
}
