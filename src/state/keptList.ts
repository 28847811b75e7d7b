/** A list of records on the device. What is read back is looked at one by one: one bad record does not take the rest. */
import { salvaged, type ReadRecord } from '@/core/own/records'
import { storage } from '@/platform/storage'
import { device } from './device'

export interface KeptList<T> {
  read(): T[]
  /** What stood beside the list, unread. */
  more(): Record<string, unknown>
  write(list: readonly T[], more?: Record<string, unknown>): void
  /** Another tab of the guide changed it. */
  onOther(heard: () => void): void
}

const VERSION = 1

export function keptList<T>(key: string, of: ReadRecord<T>): KeptList<T> {
  const more = (): Record<string, unknown> => {
    try {
      const value: unknown = JSON.parse(device.read(key) ?? '{}')
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    } catch {
      return {}
    }
  }
  return {
    read: () => salvaged(more()['list'], of),
    more,
    write: (list, beside = {}) =>
      void device.write(key, JSON.stringify({ version: VERSION, ...beside, list })),
    onOther: heard => void storage.watch(changed => (changed === key || changed === null) && heard()),
  }
}
