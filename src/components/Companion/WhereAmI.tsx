import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { Icon } from '../Icon'
import { CardActions, MapCard } from '../MapCard'
import { Pressable } from '../Pressable'
import { Strip, type StripAction } from '../Strip'
import './index.scss'

const MOST_PLACES = 2

interface WhereAmIProps {
  words: Words
  bottomPx: number
  /** The likely ones, best first; two are shown. */
  places: readonly { id: string; name: string }[]
  /** The next tap on the map is the answer. */
  tapping: boolean
  onPlace(id: string): void
  onTapping(tapping: boolean): void
  /** By the number on a sign. */
  onSign(): void
  /** null where the guide cannot scan. */
  onScan: (() => void) | null
  onLater(): void
}

/** Satellites do not tell halls apart beside high walls: the visitor does, in one tap. */
export function WhereAmI(props: WhereAmIProps) {
  const { words, bottomPx, places, tapping, onPlace, onTapping, onSign, onScan, onLater } = props
  if (tapping) return <TapHint words={words} bottomPx={bottomPx} onCancel={() => onTapping(false)} />
  const title = places.length > 0 ? words.companionWhere : words.companionWhereUnknown
  const ways: StripAction[] = [
    {
      id: 'where-tap',
      icon: 'tap',
      word: words.companionTapMap,
      label: words.companionTapMapLabel,
      press: () => onTapping(true),
    },
    {
      id: 'where-sign',
      icon: 'sign',
      word: words.companionSign,
      label: words.companionSign,
      press: onSign,
    },
  ]
  if (onScan)
    ways.push({
      id: 'where-scan',
      icon: 'scan',
      word: words.companionScan,
      label: words.companionScanLabel,
      press: onScan,
    })
  return (
    <MapCard id="where-am-i" bottomPx={bottomPx} label={title}>
      <View className="where__head">
        <Text className="mapcard__title where__title">{title}</Text>
        <Pressable id="where-later" className="where__later" label={words.companionLater} onPress={onLater}>
          <Text>{words.companionLater}</Text>
        </Pressable>
      </View>
      {places.slice(0, MOST_PLACES).map(({ id, name }) => (
        <Pressable
          key={id}
          id={`where-${id}`}
          className="where__place"
          label={name}
          onPress={() => onPlace(id)}
        >
          <Text className="kai where__name">{name}</Text>
        </Pressable>
      ))}
      <View className="companion__strip">
        <Strip label={words.companionWays} actions={ways} />
      </View>
    </MapCard>
  )
}

interface TapHintProps {
  words: Words
  bottomPx: number
  /** What the tap is for; where one stands, unless said otherwise. */
  hint?: string
  onCancel(): void
}

/** While the map waits for a tap. */
export function TapHint({ words, bottomPx, hint = words.companionTapHint, onCancel }: TapHintProps) {
  return (
    <MapCard id="tap-hint" bottomPx={bottomPx} label={hint}>
      <View className="companion__heading">
        <View className="companion__sign">
          <Icon name="tap" sizePx={24} />
        </View>
        <Text className="mapcard__title">{hint}</Text>
      </View>
      <CardActions actions={[{ id: 'tap-cancel', word: words.companionTapCancel, press: onCancel }]} />
    </MapCard>
  )
}
