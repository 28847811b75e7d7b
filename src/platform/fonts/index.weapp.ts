import Taro from '@tarojs/taro'
import type { FontLeaf } from './types'

const asked = new Set<string>()

export const fonts: FontLeaf = {
  load(family, url) {
    if (asked.has(url)) return
    asked.add(url)
    Taro.loadFontFace({
      family,
      source: `url("${url}")`,
      global: true,
      scopes: ['webview'],
      fail: () => undefined,
    } as Taro.loadFontFace.Option)
  },
}
