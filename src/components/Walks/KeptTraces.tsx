import { Text, View } from '@tarojs/components'
import { MOST_TRACES } from '@/core/own/types'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import type { WalksProps } from './types'

/** Traces that stay on the device: this walk's may be added, each can be played again or forgotten. */
export function KeptTraces({ words, kept }: Pick<WalksProps, 'words' | 'kept'>) {
  if (!kept || (kept.rows.length === 0 && kept.onKeep === null)) return null
  const isFull = kept.rows.length >= MOST_TRACES
  return (
    <Section title={words.walksKept} icon="lock">
      {kept.rows.map(({ startedMs, when, line }) => (
        <View key={startedMs} className="walks__kept">
          <View className="walks__keptwords">
            <Text>{when}</Text>
            <Text className="t-small soft">{line}</Text>
          </View>
          <Pressable
            id={`trace-play-${startedMs}`}
            className="walks__keptbutton"
            label={`${words.walksKeptPlay}, ${when}`}
            onPress={() => kept.onPlay(startedMs)}
          >
            <Text>{words.walksKeptPlay}</Text>
          </Pressable>
          <Pressable
            id={`trace-drop-${startedMs}`}
            label={words.walksKeptForget(when)}
            onPress={() => kept.onForget(startedMs)}
          >
            <Icon name="close" sizePx={16} />
          </Pressable>
        </View>
      ))}
      {kept.onKeep === null ? null : isFull ? (
        <Text className="para t-small soft">{words.walksKeepFull(MOST_TRACES)}</Text>
      ) : (
        <View className="walks__buttons">
          <Pressable id="trace-hold" className="button" label={words.walksKeep} onPress={kept.onKeep}>
            <Text>{words.walksKeep}</Text>
          </Pressable>
        </View>
      )}
    </Section>
  )
}
