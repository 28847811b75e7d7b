import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import './index.scss'

interface MapCardProps {
  id: string
  /** What stands below it: tabs, capsule. */
  bottomPx: number
  label: string
  /** As narrow as its words: one line. */
  pill?: boolean
  /** Screen readers say what changes in it. Not so where every fix changes it and a narration is being told. */
  live?: boolean
}

/** A card over the map, above the tabs, beside the tools. One at a time; scrolls where a screen is too low for it. */
export function MapCard({
  id,
  bottomPx,
  label,
  pill = false,
  live = true,
  children,
}: PropsWithChildren<MapCardProps>) {
  return (
    <View
      className={`card mapcard ${pill ? 'mapcard--pill' : ''}`}
      id={id}
      style={{
        bottom: `${bottomPx + 12}px`,
        maxHeight: `calc(100vh - ${bottomPx + 12}px - var(--mapcard-top))`,
      }}
      {...a11y({ role: live ? 'status' : 'region', label })}
    >
      {children}
    </View>
  )
}

export interface CardAction {
  id: string
  word: string
  main?: boolean
  press(): void
}

/** Words on buttons, the main one filled. */
export const CardActions = ({ actions }: { actions: readonly CardAction[] }) =>
  actions.length === 0 ? null : (
    <View className="mapcard__actions">
      {actions.map(({ id, word, main, press }) => (
        <Pressable
          key={id}
          id={id}
          className={`button ${main === true ? 'button--main' : ''}`}
          label={word}
          onPress={press}
        >
          <Text>{word}</Text>
        </Pressable>
      ))}
    </View>
  )
