import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import './index.scss'

/** Positions are pretended: said wherever one might believe them, with one tap back to the real ones. */
export function PretendedBanner({ words, onReal }: { words: Words; onReal(): void }) {
  return (
    <View className="pretended" id="pretended" {...a11y({ role: 'status', label: words.walksPretended })}>
      <Text className="pretended__words">{words.walksPretended}</Text>
      <Pressable id="walks-real" className="pretended__real" label={words.walksReal} onPress={onReal}>
        <Text>{words.walksReal}</Text>
      </Pressable>
    </View>
  )
}
