import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import './index.scss'

interface TourTimeProps {
  words: Words
  chips: readonly { minutes: number; word: string; label: string }[]
  /** null: the whole tour. */
  chosen: number | null
  /** What that time comes to. */
  lines: readonly string[]
  /** The stops that remain, in their order. */
  kept: readonly { index: number; name: string; stay: string }[]
  onChoose(minutes: number | null): void
  /** null: in that time nothing can be seen. */
  onBegin: (() => void) | null
}

/** Before a tour is begun: which of its stops fit into the time one has. */
export function TourTime({ words, chips, chosen, lines, kept, onChoose, onBegin }: TourTimeProps) {
  const begin = chosen === null ? '' : words.onTourBeginIn(words.wayMinutes(chosen))
  return (
    <View className="ontour__time" id="tour-time">
      <View className="ontour__chips" {...a11y({ role: 'radiogroup', label: words.onTourTime })}>
        <Text className="t-small soft">{words.onTourTime}</Text>
        {chips.map(({ minutes, word, label }) => (
          <Pressable
            key={minutes}
            id={`tour-time-${minutes}`}
            className={`way__kind ${minutes === chosen ? 'way__kind--on' : ''}`}
            role="radio"
            selected={minutes === chosen}
            label={label}
            onPress={() => onChoose(minutes === chosen ? null : minutes)}
          >
            <Text>{word}</Text>
          </Pressable>
        ))}
      </View>
      {chosen === null ? null : (
        <View className="ontour__cut" {...a11y({ role: 'status', label: lines.join(', ') })}>
          {lines.map(line => (
            <Text key={line} className="t-small">
              {line}
            </Text>
          ))}
        </View>
      )}
      {kept.map(({ index, name, stay }) => (
        <View key={index} className="ontour__row" id={`tour-keeps-${index}`}>
          <Text className="ontour__number">{index + 1}</Text>
          <View className="ontour__words">
            <Text>{name}</Text>
            <Text className="t-small soft">{stay}</Text>
          </View>
        </View>
      ))}
      {chosen === null || !onBegin ? null : (
        <Pressable id="tour-begin-in" className="button button--main" label={begin} onPress={onBegin}>
          <Text>{begin}</Text>
        </Pressable>
      )}
    </View>
  )
}
