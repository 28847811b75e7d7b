import type { DeviceStorage } from './types'

export const storage: DeviceStorage = {
  read(key) {
    try {
      return window.localStorage.getItem(key)
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      window.localStorage.setItem(key, value)
      return true
    } catch {
      return false
    }
  },
  remove(key) {
    try {
      window.localStorage.removeItem(key)
    } catch {
      // storage is switched off: there is nothing to remove
    }
  },
  keys() {
    try {
      return Object.keys(window.localStorage)
    } catch {
      return []
    }
  },
  watch(heard) {
    const changed = ({ key }: StorageEvent) => heard(key)
    window.addEventListener('storage', changed)
    return () => window.removeEventListener('storage', changed)
  },
}
