import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import './index.scss'

interface NewerProps {
  words: Words
  bottomPx: number
  onOpen(): void
  onLater(): void
}

/** A newer build waits: it is opened when the visitor says so, and never under their feet. */
export function Newer({ words, bottomPx, onOpen, onLater }: NewerProps) {
  return (
    <View
      id="newer"
      className="newer"
      style={{ bottom: `${bottomPx + 12}px` }}
      {...a11y({ role: 'status', label: words.newerReady })}
    >
      <Text className="newer__words">{words.newerReady}</Text>
      <View className="newer__actions">
        <Pressable id="newer-later" className="newer__later" label={words.newerLater} onPress={onLater}>
          <Text>{words.newerLater}</Text>
        </Pressable>
        <Pressable id="newer-open" className="newer__open" label={words.newerOpen} onPress={onOpen}>
          <Text>{words.newerOpen}</Text>
        </Pressable>
      </View>
    </View>
  )
}
