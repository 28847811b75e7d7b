export type * from './types'
import Taro from '@tarojs/taro'
import type { HapticsLeaf, Touch } from './types'

/** How strong, and how often, so far apart. */
const TOUCHES: Readonly<Record<Touch, { type: 'light' | 'medium' | 'heavy'; times: number }>> = {
  press: { type: 'medium', times: 1 },
  turn: { type: 'medium', times: 2 },
  stop: { type: 'heavy', times: 1 },
  begin: { type: 'light', times: 1 },
  end: { type: 'light', times: 2 },
  answer: { type: 'light', times: 1 },
}
const APART_MS = 140

export const haptics = {
  feel(touch) {
    if (!Taro.canIUse('vibrateShort')) return
    const { type, times } = TOUCHES[touch]
    const once = () => void Taro.vibrateShort({ type }).catch(() => undefined)
    once()
    for (let more = 1; more < times; more++) setTimeout(once, more * APART_MS)
  },
} satisfies HapticsLeaf
