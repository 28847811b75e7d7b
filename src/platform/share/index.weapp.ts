import Taro from '@tarojs/taro'
import type { ShareLeaf } from './types'

const copy = (text: string) =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )

export const sharing: ShareLeaf = {
  // WeChat opens its sheet only from a native button; the page answers with the card (pages/guide).
  mode: 'button',
  share: async ({ url, title }) => ((await copy(url ?? title)) ? 'copied' : 'failed'),
  copy,
  urlOf: path => (__WEB_ORIGIN__ ? __WEB_ORIGIN__ + path : null),
}
export type * from './types'
