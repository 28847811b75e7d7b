import Taro from '@tarojs/taro'
import type { AppearanceLeaf } from './types'

/** What WeChat's text size is where nobody has changed it, px. */
const USUAL_LETTERS_PX = 16

export const appearance: AppearanceLeaf = {
  prefersDark: () => Taro.getAppBaseInfo().theme === 'dark',
  onChange(callback) {
    Taro.onThemeChange?.(callback)
    return () => Taro.offThemeChange?.(callback)
  },
  language: () => Taro.getAppBaseInfo().language ?? '',
  // cards carry a path and no language: whoever opens one reads their own
  languageAsked: () => null,
  reducedMotion: () => false,
  textScale() {
    const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
      fontSizeScaleFactor?: number
      fontSizeSetting?: number
    }
    // WeChat's own letters, under "Me › Settings › General › Text size": the factor is the younger of the two
    return fontSizeScaleFactor ?? (fontSizeSetting ?? USUAL_LETTERS_PX) / USUAL_LETTERS_PX
  },
  topInsets() {
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const { windowWidth, statusBarHeight = 20 } = Taro.getWindowInfo()
    return { topPx: capsule.top || statusBarHeight, rightPx: capsule.left ? windowWidth - capsule.left : 0 }
  },
  bottomInsetPx() {
    const { screenHeight, safeArea } = Taro.getWindowInfo()
    return safeArea ? Math.max(0, screenHeight - safeArea.bottom) : 0
  },
  viewportPx() {
    const { windowWidth, windowHeight } = Taro.getWindowInfo()
    return { width: windowWidth, height: windowHeight }
  },
  onResize(callback) {
    Taro.onWindowResize(callback)
    return () => Taro.offWindowResize(callback)
  },
  announce: ({ title }) => void Taro.setNavigationBarTitle({ title }).catch(() => undefined),
  arrived: () => undefined,
}
