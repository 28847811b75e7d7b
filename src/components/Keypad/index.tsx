import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Words } from '@/locales'
import { a11y, onKeys } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { keyOf, KEYS, typedAfter, type Key } from './typed'
import './index.scss'

interface KeypadProps {
  words: Words
  /** The place of a guide number, named in the visitor's language; null: there is none. */
  nameOf(number: number): { id: string; name: string } | null
  /** The visitor says to stand at this place. */
  onHere(id: string): void
}

/** Where am I, by the number on a sign: big keys, the name at once, one button to say so. Keyboards work as well. */
export function Keypad({ words, nameOf, onHere }: KeypadProps) {
  const [typed, setTyped] = useState('')
  const place = typed === '' ? null : nameOf(Number(typed))
  const press = (key: Key) => setTyped(before => typedAfter(before, key))

  useEffect(() =>
    onKeys(pressed => {
      if (pressed === 'Enter' && place) onHere(place.id)
      const key = keyOf(pressed)
      if (key) press(key)
      return key !== null || (pressed === 'Enter' && place !== null)
    }),
  )

  return (
    <View className="keypad" {...a11y({ role: 'group', label: words.keypadTitle })}>
      <View className="keypad__display" id="keypad-display" {...a11y({ role: 'status' })}>
        <Text className={`keypad__typed ${typed === '' ? 'keypad__typed--none' : ''}`}>
          {typed === '' ? '–' : typed}
        </Text>
        {place ? (
          <Text className="kai keypad__name">{place.name}</Text>
        ) : (
          <Text className="soft keypad__line">
            {typed === '' ? words.keypadHint : words.keypadUnknown(Number(typed))}
          </Text>
        )}
      </View>
      <View className="keypad__keys">
        {KEYS.map(key => (
          <Pressable
            key={key}
            id={`keypad-${key}`}
            className={`keypad__key ${/^\d$/.test(key) ? '' : 'keypad__key--side'}`}
            label={key === 'clear' ? words.keypadClear : key === 'back' ? words.keypadBack : key}
            onPress={() => press(key)}
          >
            {key === 'back' ? (
              <Icon name="backspace" sizePx={28} />
            ) : (
              <Text>{key === 'clear' ? words.keypadClear : key}</Text>
            )}
          </Pressable>
        ))}
      </View>
      {place ? (
        <Pressable
          id="keypad-here"
          className="button button--main keypad__here"
          label={`${words.keypadHere}, ${place.name}`}
          onPress={() => onHere(place.id)}
        >
          <Icon name="locate" />
          <Text>{words.keypadHere}</Text>
        </Pressable>
      ) : (
        // keeps its place, so that nothing jumps under the thumb
        <View className="button keypad__here keypad__here--waiting" {...a11y({ hidden: true })}>
          <Icon name="locate" />
          <Text>{words.keypadHere}</Text>
        </View>
      )}
    </View>
  )
}
