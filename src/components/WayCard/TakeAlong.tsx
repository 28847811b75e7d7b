import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'

export type WayFormat = 'gpx' | 'geojson'

export interface TakeAlongProps {
  words: Words
  /** How a file gets out of here: into a folder, or to a chat. */
  takeBy: 'save' | 'share'
  onTake(format: WayFormat): void
}

const FORMATS: readonly { format: WayFormat; name: string }[] = [
  { format: 'gpx', name: 'GPX' },
  { format: 'geojson', name: 'GeoJSON' },
]

/** The way as a file, for other map tools. */
export function TakeAlong({ words, takeBy, onTake }: TakeAlongProps) {
  return (
    <View className="way__take" {...a11y({ role: 'group', label: words.wayTake })}>
      <Text className="t-small soft">{words.wayTake}</Text>
      <View className="way__kinds">
        {FORMATS.map(({ format, name }) => {
          const word = takeBy === 'save' ? words.walksSave(name) : words.walksShare(name)
          return (
            <Pressable
              key={format}
              id={`way-take-${format}`}
              className="way__kind"
              label={word}
              onPress={() => onTake(format)}
            >
              <Text>{word}</Text>
            </Pressable>
          )
        })}
      </View>
      <Text className="t-small soft">{words.wayTakeFormats}</Text>
    </View>
  )
}
