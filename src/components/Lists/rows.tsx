import { Text, View } from '@tarojs/components'
import type { Bundle, HallView, PlaceView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Words } from '@/locales'
import { Elevation } from '../Elevation'
import { frontOf, placeFront } from '../Elevation/front'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'

interface RowProps {
  id: string
  names: PlaceView['names']
  /** What it is, in a line. */
  line: string
  front: ElevationDescription | null
  dark: boolean
  onPress(): void
}

/** One thing with a front in a list: the front, the names, what it is. */
function Row({ id, names, line, front, dark, onPress }: RowProps) {
  return (
    <Pressable
      id={`row-${id}`}
      className="row"
      role="link"
      label={`${names.zh}, ${names.en}, ${line}`}
      onPress={onPress}
    >
      <View className="row__picture">
        {front ? (
          <Elevation front={front} dark={dark} label="" className="row__drawing" />
        ) : (
          <Icon name="palace" sizePx={34} />
        )}
      </View>
      <View className="row__words">
        <View className="row__names">
          <Text className="kai row__zh">{names.zh}</Text>
          <Text className="row__pinyin">{names.pinyin}</Text>
        </View>
        <Text className="row__en">{names.en}</Text>
        <Text className="row__summary">{line}</Text>
      </View>
    </Pressable>
  )
}

interface Common {
  dark: boolean
  onOpen(view: GuideView): void
}

export const PlaceRow = ({ place, bundle, dark, onOpen }: Common & { place: PlaceView; bundle: Bundle }) => (
  <Row
    id={place.id}
    names={place.names}
    line={place.summary}
    front={placeFront(place, bundle)}
    dark={dark}
    onPress={() => onOpen({ kind: 'place', id: place.id })}
  />
)

export const HallRow = ({ hall, words, dark, onOpen }: Common & { hall: HallView; words: Words }) => (
  <Row
    id={hall.id}
    names={hall.names}
    line={words.precincts[hall.precinct]}
    front={frontOf(hall)}
    dark={dark}
    onPress={() => onOpen({ kind: 'hall', id: hall.id })}
  />
)
