import Taro from '@tarojs/taro'
import type { AppearanceLeaf } from './types'

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
