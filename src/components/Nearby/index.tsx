import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { LinkRow } from '../Section'
import { NearbyRow, type NearbyRowWords } from './row'
import './index.scss'

export type { NearbyRowWords }

interface NearbyProps<W extends string> {
  words: Words
  wants: readonly { value: W; word: string }[]
  want: W
  onWant(want: W): void
  /** What it is measured from. */
  from: string
  /** The palace's hours, when it is shut. */
  palace: string | null
  /** Locating is of use: the position is not what it is measured from. */
  onLocate: (() => void) | null
  onTap(): void
  /** null: the walkways are on their way. */
  rows: readonly NearbyRowWords[] | null
  /** The walkways could not be had: the rows go by straight lines. */
  onRetry: (() => void) | null
  about: string | null
  /** What is not known at all. */
  unknown: string | null
  onLead(id: string): void
  onShow(id: string): void
  onMeet(): void
}

/** What one needs on the way, the nearest first: a want, where it is measured from, and the answers. */
export function Nearby<W extends string>(props: NearbyProps<W>) {
  const { words, wants, want, from, palace, rows, about, unknown, onLocate, onRetry } = props
  return (
    <View className="nearby">
      <View className="nearby__wants" {...a11y({ role: 'radiogroup', label: words.tabNearby })}>
        {wants.map(({ value, word }) => (
          <Pressable
            key={value}
            id={`want-${value}`}
            className={`nearby__want ${value === want ? 'nearby__want--on' : ''}`}
            role="radio"
            selected={value === want}
            label={word}
            onPress={() => props.onWant(value)}
          >
            <Text>{word}</Text>
          </Pressable>
        ))}
      </View>
      {palace === null ? null : (
        <View className="nearby__palace">
          <Icon name="clock" sizePx={18} />
          <Text>{palace}</Text>
        </View>
      )}
      <View className="nearby__from">
        <Text className="t-small soft nearby__origin" id="nearby-from">
          {from}
        </Text>
        <View className="nearby__changes">
          {onLocate === null ? null : (
            <Pressable
              id="nearby-locate"
              className="nearby__change"
              label={words.nearbyLocate}
              onPress={onLocate}
            >
              <Icon name="locate" sizePx={18} />
              <Text>{words.nearbyLocate}</Text>
            </Pressable>
          )}
          <Pressable id="nearby-tap" className="nearby__change" label={words.nearbyTap} onPress={props.onTap}>
            <Icon name="tap" sizePx={18} />
            <Text>{words.nearbyTap}</Text>
          </Pressable>
        </View>
      </View>
      {onRetry ? (
        <View className="nearby__from">
          <Text className="t-small nearby__origin">{words.nearbyFailed}</Text>
          <Pressable id="nearby-retry" className="nearby__change" label={words.retry} onPress={onRetry}>
            <Icon name="replay" sizePx={18} />
            <Text>{words.retry}</Text>
          </Pressable>
        </View>
      ) : null}
      {rows === null ? (
        <Text className="para soft">{words.wayLoading}</Text>
      ) : (
        <View {...a11y({ role: 'list', label: wants.find(({ value }) => value === want)?.word ?? want })}>
          {rows.map((row, i) => (
            <NearbyRow
              key={row.id}
              words={words}
              row={row}
              isFirst={i === 0}
              onLead={() => props.onLead(row.id)}
              onShow={() => props.onShow(row.id)}
            />
          ))}
        </View>
      )}
      {about === null ? null : <Text className="t-small soft nearby__about">{about}</Text>}
      {unknown === null ? null : <Text className="t-small soft nearby__about">{unknown}</Text>}
      <LinkRow
        id="nearby-meet"
        mark="arrive"
        title={words.meetOffer}
        subtitle={words.meetHereLine}
        onPress={props.onMeet}
      />
    </View>
  )
}
