import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { NOTE_CHARACTERS } from '@/core/own/types'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { LinkRow } from '../Section'
import './index.scss'

interface NoteFieldProps {
  words: Words
  /** Of the thing that is written about. */
  name: string
  /** As it is kept; '' for none. */
  text: string
  /** Every letter, as it is typed. */
  onWrite(text: string): void
  /** The writing is over for now. */
  onSettle(): void
}

/** A slip of one's own words: read as it is, opened to be written on. The text that is typed is never taken away. */
export function NoteField({ words, name, text, onWrite, onSettle }: NoteFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const { own } = words
  if (draft === null && text === '')
    return (
      <LinkRow
        id="note-add"
        mark="pencil"
        title={own.noteAdd}
        subtitle={own.noteAddLine}
        onPress={() => setDraft('')}
      />
    )
  if (draft === null)
    return (
      <View className="note" id="note">
        <View className="note__head">
          <Icon name="pencil" sizePx={17} />
          <Text className="note__title">{own.note}</Text>
          <Pressable
            id="note-edit"
            className="note__button"
            label={`${own.noteEdit}, ${own.note}`}
            onPress={() => setDraft(text)}
          >
            <Text>{own.noteEdit}</Text>
          </Pressable>
        </View>
        <Text className="note__text" userSelect>
          {text}
        </Text>
      </View>
    )
  return (
    <View className="note note--open">
      <View className="note__head">
        <Icon name="pencil" sizePx={17} />
        <Text className="note__title">{own.note}</Text>
        <Text className="t-small note__count" id="note-count">
          {own.noteCount(draft.length, NOTE_CHARACTERS)}
        </Text>
      </View>
      <Textarea
        className="note__field"
        id="note-field"
        value={draft}
        maxlength={NOTE_CHARACTERS}
        placeholder={own.noteHint}
        autoHeight
        focus
        cursorSpacing={120}
        onInput={event => {
          const { value } = event.detail
          setDraft(value)
          onWrite(value)
        }}
        onBlur={onSettle}
        {...a11y({ label: own.noteOf(name) })}
      />
      <View className="note__foot">
        <Text className="t-small soft">{own.noteKept}</Text>
        <Pressable
          id="note-done"
          className="button"
          label={own.noteDone}
          onPress={() => {
            onSettle()
            setDraft(null)
          }}
        >
          <Text>{own.noteDone}</Text>
        </Pressable>
      </View>
    </View>
  )
}
