/** Where the mini-program's phone points, degrees clockwise from north; null while the compass is not to be trusted. */
import Taro from '@tarojs/taro'

export interface Headings {
  headingDegrees(): number | null
  stop(): void
}

/** Android's words for a reading that says nothing; iOS gives a number (wx.onCompassChange, `accuracy`). */
const UNTRUSTED = new Set<unknown>(['no-contact', 'unreliable'])

export function headings(): Headings {
  let latest: number | null = null
  const heard: Taro.onCompassChange.Callback = ({ direction, accuracy }) => {
    latest = UNTRUSTED.has(accuracy) || !Number.isFinite(direction) ? null : direction
  }
  Taro.onCompassChange(heard)
  // a phone without a compass still knows where it is
  Taro.startCompass().catch(() => undefined)
  return {
    headingDegrees: () => latest,
    stop() {
      Taro.offCompassChange(heard)
      Taro.stopCompass().catch(() => undefined)
    },
  }
}
