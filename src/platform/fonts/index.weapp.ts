import Taro from '@tarojs/taro'
import type { FontLeaf } from './types'

const asked = new Set<string>()

export const fonts: FontLeaf = {
  load(family, url) {
    if (asked.has(url)) return
    asked.add(url)
    const options = {
      family,
      source: `url("${url}")`,
      global: true,
      scopes: ['webview'],
    } as Taro.loadFontFace.Option
    // without a network the phone's own letters stand in
    void Promise.resolve(Taro.loadFontFace(options)).catch(() => undefined)
  },
}
