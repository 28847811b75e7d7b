import Taro from '@tarojs/taro'
import type { ScanLeaf } from './types'

export const scanner: ScanLeaf = {
  available: () => true,
  scan: () =>
    Taro.scanCode({ onlyFromCamera: true }).then(
      // a code of this mini-program itself has the page it opens as its path, and hardly any result
      ({ path, result }) => path || result || null,
      // cancelled, or the camera is not allowed: nothing was read
      () => null,
    ),
}
export type * from './types'
