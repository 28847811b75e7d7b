/** What the visitor chose, kept on the device. Unknown stored values fall back to the default. */
import { create } from 'zustand'
import type { Lang } from '@/content/bundle-types'
import { languageOf } from '@/content/languages'
import { PREFERENCES, type Preference } from '@/core/routing/profiles'
import { SKIES, type Sky } from '@/core/sky/sun'
import { appearance } from '@/platform/appearance'
import { storage } from '@/platform/storage'

export const THEMES = ['auto', 'light', 'dark', 'sun'] as const
export type Theme = (typeof THEMES)[number]
export const TYPE_SIZES = ['normal', 'large', 'huge', 'max'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]
/** How much larger each size is; `max` is 200 %. The style sheet's `--type` (styles/tokens.scss). */
const SCALES: Readonly<Record<TypeSize, number>> = { normal: 1, large: 1.18, huge: 1.4, max: 2 }
/** The hand whose thumb taps. */
export const HANDS = ['right', 'left'] as const
export type Hand = (typeof HANDS)[number]
export const MAP_MODES = ['auto', '3d', '2d'] as const
export type MapMode = (typeof MAP_MODES)[number]
export const RATES = [0.8, 1, 1.2, 1.5] as const

const KEY = 'settings.v1'

interface Chosen {
  lang: Lang
  /** The script to come back to from English. */
  chinese: 'zh' | 'zh-Hant'
  theme: Theme
  typeSize: TypeSize
  rate: number
  /** How the palace stands on the map. */
  mapMode: MapMode
  sky: Sky
  /** The visitor has been told why the position is asked for, and agreed. */
  locationAgreed: boolean
  /** The visitor said yes to being spoken to as they walk. */
  companion: boolean
  /** Coming back later may speak again. */
  again: boolean
  /** What ways are looked for. */
  wayPreference: Preference
  hand: Hand
  /** Nothing moves by itself, whatever the device says. */
  still: boolean
  /** The phone may be felt: at a turn, a stop, a seal, where a story begins and ends. */
  touch: boolean
  /** The guide opens with the big buttons that speak. */
  voiceFirst: boolean
  /** With a child, a stick, a wheelchair: times are reckoned for it. */
  slow: boolean
}

const unchosen = (): Chosen => ({
  lang: appearance.languageAsked() ?? languageOf(appearance.language()),
  chinese: languageOf(appearance.language()) === 'zh-Hant' ? 'zh-Hant' : 'zh',
  theme: 'auto',
  typeSize: 'normal',
  rate: 1,
  mapMode: 'auto',
  sky: 'auto',
  locationAgreed: false,
  companion: false,
  again: false,
  wayPreference: 'fastest',
  slow: false,
  hand: 'right',
  still: false,
  touch: true,
  voiceFirst: false,
})

function stored(): Chosen {
  const fallback = unchosen()
  try {
    const kept = JSON.parse(storage.read(KEY) ?? '{}') as Partial<Record<keyof Chosen, unknown>>
    const pick = <T>(value: unknown, from: readonly T[], other: T) =>
      from.includes(value as T) ? (value as T) : other
    return {
      lang: appearance.languageAsked() ?? pick<Lang>(kept.lang, ['zh', 'zh-Hant', 'en'], fallback.lang),
      chinese: pick<Chosen['chinese']>(kept.chinese, ['zh', 'zh-Hant'], fallback.chinese),
      theme: pick<Theme>(kept.theme, THEMES, 'auto'),
      typeSize: pick<TypeSize>(kept.typeSize, TYPE_SIZES, 'normal'),
      rate: pick<number>(kept.rate, RATES, 1),
      mapMode: pick<MapMode>(kept.mapMode, MAP_MODES, 'auto'),
      sky: pick<Sky>(kept.sky, SKIES, 'auto'),
      locationAgreed: kept.locationAgreed === true,
      companion: kept.companion === true,
      again: kept.again === true,
      wayPreference: pick<Preference>(kept.wayPreference, PREFERENCES, 'fastest'),
      slow: kept.slow === true,
      hand: pick<Hand>(kept.hand, HANDS, 'right'),
      still: kept.still === true,
      touch: kept.touch !== false,
      voiceFirst: kept.voiceFirst === true,
    }
  } catch {
    return fallback
  }
}

interface SettingsStore extends Chosen {
  deviceDark: boolean
  set(change: Partial<Chosen>): void
  /** As on a first visit; nothing is written. */
  forget(): void
}

export const useSettings = create<SettingsStore>((set, get) => ({
  ...stored(),
  deviceDark: appearance.prefersDark(),
  set(change) {
    set(change.lang === undefined || change.lang === 'en' ? change : { ...change, chinese: change.lang })
    const { deviceDark: _, set: __, forget: ___, ...chosen } = get()
    storage.write(KEY, JSON.stringify(chosen))
  },
  forget: () => set(unchosen()),
}))

appearance.onChange(() => useSettings.setState({ deviceDark: appearance.prefersDark() }))

/** Nothing moves by itself: the device's wish, or the visitor's own where the device cannot tell it. */
export const isStill = ({ still }: Pick<SettingsStore, 'still'> = useSettings.getState()): boolean =>
  still || appearance.reducedMotion()

/** Read once: a page is laid out anew when the device's letters change. */
let measured: number | null = null
const deviceTextScale = (): number => (measured ??= appearance.textScale())

/** The letters that are on: as chosen, or larger where the device's own letters are. */
export function typeOf(
  { typeSize }: Pick<SettingsStore, 'typeSize'>,
  deviceScale = deviceTextScale(),
): TypeSize {
  const fitting = TYPE_SIZES.filter(size => SCALES[size] <= deviceScale + 0.01)
  const device = fitting[fitting.length - 1] ?? 'normal'
  return SCALES[device] > SCALES[typeSize] ? device : typeSize
}
/** The look that is on: auto resolved by the device. */
export const lookOf = ({
  theme,
  deviceDark,
}: Pick<SettingsStore, 'theme' | 'deviceDark'>): 'light' | 'dark' | 'sun' =>
  theme === 'auto' ? (deviceDark ? 'dark' : 'light') : theme
