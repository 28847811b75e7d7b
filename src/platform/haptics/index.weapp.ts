export type * from './types'
import Taro from '@tarojs/taro'
import type { HapticsLeaf } from './types'

export const haptics = {
  press() {
    if (Taro.canIUse('vibrateShort')) Taro.vibrateShort({ type: 'medium' }).catch(() => undefined)
  },
} satisfies HapticsLeaf
