export type * from './types'
import Taro from '@tarojs/taro'
import type { EditionLeaf } from './types'

/** WeChat fetches new versions by itself; without this they open on the launch after the next. */
export const edition: EditionLeaf = {
  watch(onReady) {
    if (Taro.canIUse('getUpdateManager')) Taro.getUpdateManager().onUpdateReady(() => onReady())
  },
  open: () => Taro.getUpdateManager().applyUpdate(),
  // WeChat's own menu has it
  onInstallable: () => () => undefined,
  install: () => undefined,
}
