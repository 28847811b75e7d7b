import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'
import type { IconName } from '../Icon'
import { markSource } from '../Elevation/source'
import { maskStyle } from '../mask'
import { Pressable } from '../Pressable'
import { markOf } from './marks'
import './index.scss'

interface StateFaceProps {
  /** What it is about; each has a hall for its sign. */
  icon: IconName
  title: string
  text?: string
  action?: { word: string; press(): void }
}

/** One face for loading, empty, failed and missing: what happened, what still works, what to do next. */
export function StateFace({ icon, title, text, action }: StateFaceProps) {
  return (
    <View className="face" {...a11y({ role: 'status', label: title })}>
      <View className="face__sign" style={maskStyle(markSource(markOf(icon)))} />
      <Text className="kai t-title">{title}</Text>
      {text === undefined ? null : <Text className="soft t-small face__text">{text}</Text>}
      {action === undefined ? null : (
        <Pressable className="button button--main" label={action.word} onPress={action.press}>
          <Text>{action.word}</Text>
        </Pressable>
      )}
    </View>
  )
}
