import Taro from '@tarojs/taro'
import type { DeviceStorage } from './types'

export const storage: DeviceStorage = {
  read(key) {
    try {
      const value: unknown = Taro.getStorageSync(key)
      return typeof value === 'string' && value !== '' ? value : null
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      Taro.setStorageSync(key, value)
      return true
    } catch {
      return false
    }
  },
  remove(key) {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // nothing was kept
    }
  },
  keys() {
    try {
      return Taro.getStorageInfoSync().keys ?? []
    } catch {
      return []
    }
  },
  // one mini-program runs at a time
  watch: () => () => undefined,
}
