import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { SKIES, type Sky } from '@/core/sky/sun'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { CardActions, MapCard, type CardAction } from '../MapCard'
import { Pressable } from '../Pressable'
import './index.scss'

interface MapToolsProps {
  words: Words
  bottomPx: number
  located: boolean
  servicesShown: boolean
  /** Drawn now; null where the map is always flat. */
  standing: '3d' | '2d' | null
  sky: Sky
  onStanding(mode: '3d' | '2d'): void
  onSky(sky: Sky): void
  onWhole(): void
  onServices(): void
  onLocate(): void
  /** The guide speaks as one walks. */
  companion: boolean
  onCompanion(): void
}

/** What one does with a map, at the right thumb. */
export function MapTools({
  words,
  bottomPx,
  located,
  servicesShown,
  standing,
  sky,
  onStanding,
  onSky,
  onWhole,
  onServices,
  onLocate,
  companion,
  onCompanion,
}: MapToolsProps) {
  const up = standing === '3d'
  const [choosing, setChoosing] = useState(false)
  return (
    <View className="tools" style={{ bottom: `${bottomPx + 16}px` }}>
      {up ? (
        <View className="tools__row">
          {choosing ? (
            <View className="skies" {...a11y({ role: 'radiogroup', label: words.sky })}>
              {SKIES.map(name => (
                <Pressable
                  key={name}
                  id={`sky-${name}`}
                  className={`skies__sky ${name === sky ? 'skies__sky--on' : ''}`}
                  role="radio"
                  selected={name === sky}
                  label={words.skies[name]}
                  onPress={() => {
                    onSky(name)
                    setChoosing(false)
                  }}
                >
                  <Text>{words.skies[name]}</Text>
                </Pressable>
              ))}
            </View>
          ) : null}
          <Pressable
            id="tool-sky"
            className={`tools__tool ${choosing ? 'tools__tool--on' : ''}`}
            selected={choosing}
            label={words.sky}
            onPress={() => setChoosing(!choosing)}
          >
            <Icon name="sky" />
          </Pressable>
        </View>
      ) : null}
      {standing ? (
        <Pressable
          id="tool-standing"
          className="tools__tool"
          // what is seen is part of what is said: who speaks to the phone says what they see
          label={up ? `2D, ${words.standingFlat}` : `3D, ${words.standing3d}`}
          onPress={() => onStanding(up ? '2d' : '3d')}
        >
          <Text className="tools__word">{up ? '2D' : '3D'}</Text>
        </Pressable>
      ) : null}
      <Pressable id="tool-whole" className="tools__tool" label={words.wholePalace} onPress={onWhole}>
        <Icon name="fit" />
      </Pressable>
      <Pressable
        id="tool-services"
        className={`tools__tool ${servicesShown ? 'tools__tool--on' : ''}`}
        selected={servicesShown}
        label={servicesShown ? words.servicesOff : words.servicesOn}
        onPress={onServices}
      >
        <Icon name="services" />
      </Pressable>
      <Pressable
        id="tool-locate"
        className={`tools__tool ${located ? 'tools__tool--on' : ''}`}
        label={words.locate}
        onPress={onLocate}
      >
        <Icon name="locate" />
      </Pressable>
      <Pressable
        id="tool-companion"
        className={`tools__tool tools__tool--main ${companion ? 'tools__tool--on' : ''}`}
        selected={companion}
        label={words.companionName}
        onPress={onCompanion}
      >
        <Icon name="walk" />
      </Pressable>
    </View>
  )
}

interface PositionCardProps {
  bottomPx: number
  title: string
  text?: string | undefined
  actions: readonly CardAction[]
}

/** A card above the tabs that speaks of the position: why it is asked for, where one is, how to get somewhere. */
export function PositionCard({ bottomPx, title, text, actions }: PositionCardProps) {
  return (
    <MapCard id="position-card" bottomPx={bottomPx} label={title}>
      <Text className="mapcard__title">{title}</Text>
      {text === undefined ? null : <Text className="t-small soft">{text}</Text>}
      <CardActions actions={actions} />
    </MapCard>
  )
}
