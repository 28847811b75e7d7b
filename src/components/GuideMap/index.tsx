import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import type { GuideMapProps } from './types'

export type * from './types'

/** Neutral default for tests and tools: a named area without an engine. Each target brings its own map. */
export function GuideMap({ label }: GuideMapProps) {
  return <View className="guidemap" {...a11y({ role: 'img', label })} />
}
