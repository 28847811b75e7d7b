import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Thing } from '@/core/own/types'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'
import { findAmong, known } from './things'
import './index.scss'

/** So many at first; and from so many on one may look for a name. */
const SHOWN_AT_FIRST = 6

const MARKS: Readonly<Record<Thing['kind'], IconName>> = {
  place: 'palace',
  relic: 'treasures',
  tour: 'tours',
}

interface OwnListProps<T extends Thing> {
  bundle: Bundle
  words: Words
  list: readonly T[]
  empty: string
  /** The line under the name; undefined: the thing's own. */
  lineOf?: (own: T) => string
  textOf?: (own: T) => string
  /** Taken out a moment ago. */
  removed?: Thing | null
  onOpen(view: GuideView): void
  onRemove?: (thing: Thing) => void
  onUndo?: () => void
}

/** Things of one's own: opened in one tap, taken out in one and had back in one. */
export function OwnList<T extends Thing>({
  bundle,
  words,
  list,
  empty,
  lineOf,
  textOf = () => '',
  removed = null,
  onOpen,
  onRemove,
  onUndo,
}: OwnListProps<T>) {
  const [all, setAll] = useState(false)
  const [query, setQuery] = useState('')
  const { own } = words
  const things = known(bundle, list)
  const isLong = things.length > SHOWN_AT_FIRST
  const found = isLong ? findAmong(things, query, textOf) : things
  const shown = all || query.trim() !== '' ? found : found.slice(0, SHOWN_AT_FIRST)
  const [lost] = removed ? known(bundle, [removed]) : []
  return (
    <View className="ownlist">
      {lost && onUndo ? (
        <View
          className="ownlist__undo"
          id="own-undone"
          {...a11y({ role: 'status', label: own.removed(lost.name) })}
        >
          <Text className="ownlist__gone">{own.removed(lost.name)}</Text>
          <Pressable id="own-undo" className="ownlist__button" label={own.undoOf(lost.name)} onPress={onUndo}>
            <Text>{own.undo}</Text>
          </Pressable>
        </View>
      ) : null}
      {isLong ? (
        <View className="ownlist__find">
          <Icon name="search" sizePx={18} />
          <Input
            className="ownlist__input"
            id="own-find"
            type="text"
            value={query}
            placeholder={own.find}
            onInput={event => setQuery(event.detail.value)}
            {...a11y({ label: own.find })}
          />
        </View>
      ) : null}
      {list.length === 0 ? <Text className="para soft ownlist__empty">{empty}</Text> : null}
      {isLong && found.length === 0 ? <Text className="para soft">{own.findNone(query.trim())}</Text> : null}
      {shown.map(thing => {
        const line = lineOf ? lineOf(thing.own) : thing.summary
        return (
          <View key={`${thing.kind}/${thing.id}`} className="ownrow">
            <Pressable
              id={`own-${thing.kind}-${thing.id}`}
              className="ownrow__open"
              role="link"
              label={`${thing.name}, ${line}`}
              onPress={() => onOpen({ kind: thing.kind, id: thing.id })}
            >
              <View className="ownrow__mark">
                <Icon name={MARKS[thing.kind]} sizePx={20} />
              </View>
              <View className="ownrow__words">
                <Text className="ownrow__name">{thing.name}</Text>
                <Text className="ownrow__line">{line}</Text>
              </View>
            </Pressable>
            {onRemove ? (
              <Pressable
                id={`own-remove-${thing.kind}-${thing.id}`}
                className="ownrow__remove"
                label={own.remove(thing.name)}
                onPress={() => onRemove(thing.own)}
              >
                <Icon name="close" sizePx={16} />
              </Pressable>
            ) : null}
          </View>
        )
      })}
      {isLong && !all && query.trim() === '' ? (
        <Pressable
          id="own-all"
          className="button ownlist__all"
          label={own.all(things.length)}
          onPress={() => setAll(true)}
        >
          <Text>{own.all(things.length)}</Text>
        </Pressable>
      ) : null}
      {things.length < list.length ? (
        <Text className="para t-small soft">{own.unknown(list.length - things.length)}</Text>
      ) : null}
    </View>
  )
}
