/**
 * The device's memory for what is the visitor's own. Where it is full or switched off (private windows), things stay
 * in memory until the guide is closed, and `useKeeping` says so: nothing that was made is refused or lost at once.
 */
import { create } from 'zustand'
import { storage } from '@/platform/storage'

export const useKeeping = create<{ isFailing: boolean }>(() => ({ isFailing: false }))

/** What could not be kept. */
const held = new Map<string, string>()
function tell(): void {
  const isFailing = held.size > 0
  if (useKeeping.getState().isFailing !== isFailing) useKeeping.setState({ isFailing })
}

export const device = {
  read: (key: string): string | null => held.get(key) ?? storage.read(key),
  /** Always true: what the device does not take is held. */
  write(key: string, value: string): boolean {
    held.set(key, value)
    // what was held may have room by now
    for (const [name, text] of [...held]) if (storage.write(name, text)) held.delete(name)
    tell()
    return true
  },
  remove(key: string): void {
    held.delete(key)
    storage.remove(key)
    tell()
  },
}

/** For erasing everything. */
export function letGo(): void {
  held.clear()
  tell()
}
