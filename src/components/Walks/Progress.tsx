import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'

/** How far something is, 0–1: in words, and as a line for the eye. */
export function Progress({ label, done }: { label: string; done: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100)
  return (
    <View className="progress" {...a11y({ role: 'status', label })}>
      <Text className="t-small">{label}</Text>
      <View className="progress__line">
        <View className="progress__done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
