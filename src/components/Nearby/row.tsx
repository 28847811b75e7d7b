import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'

export interface NearbyRowWords {
  id: string
  name: string
  /** Minutes, metres, steps. */
  line: string
  /** Open until when; null: its hours are not known. */
  hours: string | null
  isOpen: boolean
  /** A ticket, no way back, how good its position is. */
  notes: readonly string[]
}

interface NearbyRowProps {
  words: Words
  row: NearbyRowWords
  isFirst: boolean
  onLead(): void
  onShow(): void
}

/** One answer: tapped, it leads there; beside it, the map. */
export function NearbyRow({ words, row, isFirst, onLead, onShow }: NearbyRowProps) {
  const { id, name, line, hours, isOpen, notes } = row
  const said = [line, ...(hours === null ? [] : [hours]), ...notes].join(', ')
  return (
    <View className={`near ${isFirst ? 'near--first' : ''}`} {...a11y({ role: 'listitem' })}>
      <Pressable
        id={`near-${id}`}
        className="near__lead"
        label={words.nearbyLead(name, said)}
        onPress={onLead}
      >
        <View className="near__sign">
          <Icon name="lead" sizePx={isFirst ? 24 : 20} />
        </View>
        <View className="near__words">
          <Text className="near__name">{name}</Text>
          <Text className="near__line">{line}</Text>
          {hours === null ? null : (
            <Text className={`t-small near__hours ${isOpen ? '' : 'near__hours--shut'}`}>{hours}</Text>
          )}
          {notes.map(note => (
            <Text key={note} className="t-small soft">
              {note}
            </Text>
          ))}
        </View>
      </Pressable>
      <Pressable
        id={`near-map-${id}`}
        className="near__show"
        label={`${words.nearbyShowShort}, ${words.nearbyShow(name)}`}
        onPress={onShow}
      >
        <Icon name="map" sizePx={20} />
        <Text className="near__showword">{words.nearbyShowShort}</Text>
      </Pressable>
    </View>
  )
}
