import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Stamp } from '@/core/own/types'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { Seal } from './Seal'
import './index.scss'

interface PressedProps {
  words: Words
  placeId: string
  /** On the seal. */
  nameZh: string
  /** Beside it. */
  name: string
  front: ElevationDescription | null
  how: Stamp['how']
  isStill: boolean
  /** Below the search field. */
  topPx: number
  onOpen(): void
  onGone(): void
}

const SHOWN_MS = 8000
const SEAL_PX = 84

/** A seal was earned: it is pressed once, told to who does not see it, and goes by itself. Nothing waits for it. */
export function Pressed({
  words,
  placeId,
  nameZh,
  name,
  front,
  how,
  isStill,
  topPx,
  onOpen,
  onGone,
}: PressedProps) {
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [placeId, how, onGone])
  const { stamps } = words
  const title = how === 'there' ? stamps.pressed(name) : stamps.pressedAfar(name)
  return (
    <View className="pressed" id="stamp-pressed" style={{ top: `${topPx}px` }}>
      <View key={`${placeId} ${how}`} className={isStill ? '' : 'pressed__seal'}>
        <Seal placeId={placeId} name={nameZh} front={front} how={how} sizePx={SEAL_PX} />
      </View>
      <View className="pressed__words">
        <View {...a11y({ role: 'status', label: title })}>
          <Text className="pressed__title">{title}</Text>
        </View>
        <Text className="t-small soft">{how === 'there' ? stamps.pressedLine : stamps.pressedAfarLine}</Text>
        <Pressable id="stamp-open" className="pressed__open" label={stamps.open} onPress={onOpen}>
          <Text>{stamps.open}</Text>
        </Pressable>
      </View>
      <Pressable id="stamp-close" className="pressed__close" label={words.close} onPress={onGone}>
        <Icon name="close" sizePx={18} />
      </Pressable>
    </View>
  )
}
