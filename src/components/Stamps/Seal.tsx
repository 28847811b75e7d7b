import { Text, View } from '@tarojs/components'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Stamp } from '@/core/own/types'
import { a11y } from '../a11y'
import { markSource } from '../Elevation/source'
import { maskStyle } from '../mask'
import { hallBox, sealSource } from './source'
import './index.scss'

interface SealProps {
  placeId: string
  /** In Chinese characters, whatever the language: it is a seal. */
  name: string
  front: ElevationDescription | null
  how: Stamp['how']
  sizePx: number
}

/** Long names, and those of places without a hall to show, stand in two lines. */
export function linesOf(name: string, hasHall: boolean): string[] {
  const letters = [...name]
  if (hasHall || letters.length <= 2) return [name]
  const half = Math.ceil(letters.length / 2)
  return [letters.slice(0, half).join(''), letters.slice(half).join('')]
}

/** A seal: the hall's own front and its name, cut into the stone or standing on it. The words beside it say the rest. */
export function Seal({ placeId, name, front, how, sizePx }: SealProps) {
  const lines = linesOf(name, front !== null)
  const longest = Math.max(...lines.map(line => [...line].length))
  return (
    <View className={`seal seal--${how}`} style={{ fontSize: `${sizePx}px` }} {...a11y({ hidden: true })}>
      <View className="seal__ground" style={maskStyle(sealSource(placeId, how))} />
      {front === null ? null : (
        <View className="seal__middle">
          <View className="seal__hall" style={{ ...maskStyle(markSource(front)), ...hallBox(front, how) }} />
        </View>
      )}
      <View
        className={`seal__name ${front === null ? 'seal__name--alone' : `seal__name--${Math.min(5, longest)}`}`}
      >
        {lines.map(line => (
          <Text key={line} className="kai seal__line">
            {line}
          </Text>
        ))}
      </View>
    </View>
  )
}
