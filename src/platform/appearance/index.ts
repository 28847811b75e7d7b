import type { AppearanceLeaf } from './types'

/** Neutral default: a light screen in Chinese. */
export const appearance: AppearanceLeaf = {
  prefersDark: () => false,
  onChange: () => () => undefined,
  language: () => 'zh-CN',
  languageAsked: () => null,
  reducedMotion: () => true,
  textScale: () => 1,
  topInsets: () => ({ topPx: 0, rightPx: 0 }),
  bottomInsetPx: () => 0,
  viewportPx: () => ({ width: 390, height: 844 }),
  onResize: () => () => undefined,
  announce: () => undefined,
  arrived: () => undefined,
}
