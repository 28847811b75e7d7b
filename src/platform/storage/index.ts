import type { DeviceStorage } from './types'

const memory = new Map<string, string>()

/** Neutral default for servers and tests: memory that dies with the process. */
export const storage: DeviceStorage = {
  read: key => memory.get(key) ?? null,
  write: (key, value) => (memory.set(key, value), true),
  remove: key => void memory.delete(key),
  keys: () => [...memory.keys()],
  watch: () => () => undefined,
}
