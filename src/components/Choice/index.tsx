import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import './index.scss'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; word: string }[]
  onChoose(value: T): void
}

/** One of a few: all visible, one pressed. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <View className="choice" {...a11y({ role: 'radiogroup', label })}>
      <Text className="choice__label">{label}</Text>
      <View className="choice__row">
        {options.map(option => (
          <Pressable
            key={option.value}
            id={`choose-${option.value}`}
            className={`choice__option ${option.value === value ? 'choice__option--on' : ''}`}
            role="radio"
            selected={option.value === value}
            label={option.word}
            onPress={() => onChoose(option.value)}
          >
            <Text>{option.word}</Text>
          </Pressable>
        ))}
      </View>
    </View>
  )
}
