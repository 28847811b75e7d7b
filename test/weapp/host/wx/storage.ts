/** wx storage: values survive restarts of the program (the driver keeps them); limits are WeChat's. */
import { ApiFailure, asyncApi } from '../outcome'
import { recordCall } from '../recorder'
import { config, keep } from '../state'

const MAX_KEY_BYTES = 1024 * 1024
const MAX_TOTAL_BYTES = 10 * 1024 * 1024
const texts = new Map(Object.entries(config.storage))

const bytesOf = (text: string) => new TextEncoder().encode(text).length
const totalBytes = () => [...texts.values()].reduce((sum, text) => sum + bytesOf(text), 0)

function write(key: string, value: unknown): void {
  const text = JSON.stringify(value) ?? 'null'
  if (bytesOf(text) > MAX_KEY_BYTES) throw new ApiFailure('data exceed max size')
  if (totalBytes() + bytesOf(text) > MAX_TOTAL_BYTES) throw new ApiFailure('exceed storage max size 10Mb')
  texts.set(key, text)
  keep('storage', key, text)
}

const read = (key: string): unknown => {
  const text = texts.get(key)
  return text === undefined ? '' : JSON.parse(text)
}

function remove(key: string): void {
  texts.delete(key)
  keep('storage', key, null)
}

const clear = () => [...texts.keys()].forEach(remove)
const info = () => ({
  keys: [...texts.keys()],
  currentSize: Math.ceil(totalBytes() / 1024),
  limitSize: 10240,
})

interface Entry {
  key: string
  data: unknown
}

export const storageApis = {
  getStorageSync: read,
  setStorageSync(key: string, value: unknown) {
    recordCall('setStorageSync', { key })
    try {
      write(key, value)
    } catch (error) {
      throw new Error(`setStorageSync:fail ${error instanceof Error ? error.message : String(error)}`)
    }
  },
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorageInfo: asyncApi<object>('getStorageInfo', info),
  getStorage: asyncApi<Entry>('getStorage', ({ key }) => {
    if (!texts.has(key)) throw new ApiFailure('data not found')
    return { data: read(key) }
  }),
  setStorage: asyncApi<Entry>('setStorage', ({ key, data }) => write(key, data)),
  removeStorage: asyncApi<Entry>('removeStorage', ({ key }) => remove(key)),
  clearStorage: asyncApi<object>('clearStorage', clear),
  batchGetStorageSync: (keys: string[]) => keys.map(read),
  batchSetStorageSync: (entries: { key: string; value: unknown }[]) =>
    entries.forEach(({ key, value }) => write(key, value)),
}
