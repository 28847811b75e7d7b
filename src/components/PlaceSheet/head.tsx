import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PlaceView } from '@/content/bundle-types'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Elevation } from '../Elevation'
import { Icon } from '../Icon'
import { NativeShareButton, Pressable } from '../Pressable'

interface NamePlateProps {
  names: PlaceView['names']
  /** The guide number on its sign, in words. */
  number?: string | undefined
  /** The hall's own front, when its architecture is known. */
  drawing?: { front: ElevationDescription; label: string; dark: boolean } | undefined
}

/** Name in its three forms, always in this order: Chinese, pinyin, English. */
export function NamePlate({ names, number, drawing }: NamePlateProps) {
  const label = [`${names.zh} ${names.en}`, ...(number === undefined ? [] : [number])].join(', ')
  return (
    <View className="plate">
      <View className="plate__top">
        <View className="plate__names" {...a11y({ role: 'heading', label })}>
          <Text className="kai t-name plate__zh">{names.zh}</Text>
          <Text className="t-small soft plate__pinyin">{names.pinyin}</Text>
          <Text className="plate__en">{names.en}</Text>
          {number === undefined ? null : <Text className="t-small soft plate__number">{number}</Text>}
        </View>
        {drawing ? <Elevation {...drawing} className="plate__drawing" /> : null}
      </View>
    </View>
  )
}

interface PlaceActionsProps {
  words: Words
  /** What the main button says and does; null when there is nothing to hear. */
  listen: { word: string; press(): void } | null
  onLead: (() => void) | null
  /** One more thing to begin here. */
  other?: { id: string; word: string; press(): void } | null
  share: { mode: 'call'; press(): void } | { mode: 'button' }
  /** The star that marks it. */
  star?: ReactNode
}

/** Listen first and largest; lead and share beside it, all under one thumb. */
export function PlaceActions({ words, listen, onLead, other = null, share, star }: PlaceActionsProps) {
  const shareWords = (
    <>
      <Icon name="share" sizePx={20} />
      <Text>{words.share}</Text>
    </>
  )
  return (
    <View className="actions">
      {listen === null ? null : (
        <Pressable
          id="listen"
          className="button button--main actions__main"
          label={listen.word}
          onPress={listen.press}
        >
          <Icon name="listen" />
          <Text>{listen.word}</Text>
        </Pressable>
      )}
      {onLead === null ? null : (
        <Pressable id="lead" className="button" label={words.leadMe} onPress={onLead}>
          <Icon name="lead" sizePx={20} />
          <Text>{words.leadMe}</Text>
        </Pressable>
      )}
      {other === null ? null : (
        <Pressable id={other.id} className="button" label={other.word} onPress={other.press}>
          <Icon name="walk" sizePx={20} />
          <Text>{other.word}</Text>
        </Pressable>
      )}
      {share.mode === 'button' ? (
        <NativeShareButton className="button" label={words.share}>
          {shareWords}
        </NativeShareButton>
      ) : (
        <Pressable id="share" className="button" label={words.share} onPress={share.press}>
          {shareWords}
        </Pressable>
      )}
      {star}
    </View>
  )
}
