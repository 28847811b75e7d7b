import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import { localDateOf } from '@/core/hours/zone'
import { MOST_HISTORY, type Favourite, type Memory, type Note, type Thing } from '@/core/own/types'
import type { Words } from '@/locales'
import { historyDate } from '@/locales/dates'
import { a11y } from '../a11y'
import { Choice } from '../Choice'
import { LinkRow } from '../Section'
import { Sure } from '../Sure'
import { OwnList } from './OwnList'
import './index.scss'

export { FavouriteButton } from './FavouriteButton'
export { NoteField } from './NoteField'

type Tab = 'favourites' | 'notes' | 'history'

export interface OwnProps {
  bundle: Bundle
  words: Words
  /** How full the stamp book is. */
  stampsLine: string
  favourites: readonly Favourite[]
  favouriteRemoved: Thing | null
  notes: readonly Note[]
  noteRemoved: Thing | null
  history: readonly Memory[]
  historyOn: boolean
  /** The device does not keep what is made now. */
  isFailing: boolean
  onOpen(view: GuideView): void
  onFavourite(how: { remove: Thing } | 'undo'): void
  onNote(how: { remove: Thing } | 'undo'): void
  onHistory(how: 'on' | 'off' | 'clear'): void
}

/** Favourites, notes, what was seen and heard: one of the three at a time. */
export function Own(props: OwnProps) {
  const { bundle, words, favourites, notes, history, historyOn, isFailing, onHistory } = props
  const [tab, setTab] = useState<Tab>('favourites')
  const { own } = words
  const common = { bundle, words, onOpen: props.onOpen }
  return (
    <View className="own">
      {isFailing ? (
        <View className="own__failing" id="own-failing" {...a11y({ role: 'status', label: own.notKept })}>
          <Text className="t-small">{own.notKept}</Text>
        </View>
      ) : null}
      <LinkRow
        id="open-stamps"
        mark="seal"
        title={words.stamps.title}
        subtitle={props.stampsLine}
        onPress={() => props.onOpen({ kind: 'stamps' })}
      />
      <Choice<Tab>
        label={own.title}
        value={tab}
        options={[
          { value: 'favourites', word: own.tab(own.favourites, favourites.length) },
          { value: 'notes', word: own.tab(own.notes, notes.length) },
          { value: 'history', word: own.tab(own.history, history.length) },
        ]}
        onChoose={setTab}
      />
      {tab === 'favourites' ? (
        <OwnList
          key={tab}
          {...common}
          list={favourites}
          empty={own.favouritesEmpty}
          removed={props.favouriteRemoved}
          onRemove={remove => props.onFavourite({ remove })}
          onUndo={() => props.onFavourite('undo')}
        />
      ) : null}
      {tab === 'notes' ? (
        <OwnList
          key={tab}
          {...common}
          list={notes}
          empty={own.notesEmpty}
          lineOf={({ text }) => text}
          textOf={({ text }) => text}
          removed={props.noteRemoved}
          onRemove={remove => props.onNote({ remove })}
          onUndo={() => props.onNote('undo')}
        />
      ) : null}
      {tab === 'history' ? (
        <View>
          <OwnList
            key={tab}
            {...common}
            list={history}
            empty={historyOn ? own.historyEmpty(MOST_HISTORY) : own.historyOff}
            lineOf={({ heard, atMs }) =>
              own.when(heard ? own.heard : own.seen, historyDate(localDateOf(atMs), bundle.lang))
            }
          />
          {historyOn || history.length === 0 ? null : (
            <Text className="para t-small soft">{own.historyOff}</Text>
          )}
          <Choice
            label={own.historyKeep}
            value={historyOn ? 'history-on' : 'history-off'}
            options={[
              { value: 'history-on', word: words.companionYes },
              { value: 'history-off', word: words.companionNo },
            ]}
            onChoose={value => onHistory(value === 'history-on' ? 'on' : 'off')}
          />
          {history.length === 0 ? null : (
            <Sure
              id="history-clear"
              word={own.historyClear}
              sure={own.historyClearSure}
              keep={own.keepIt}
              onSure={() => onHistory('clear')}
            />
          )}
        </View>
      ) : null}
    </View>
  )
}
