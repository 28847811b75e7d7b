import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'

export interface Pick {
  value: string
  word: string
  on: boolean
  /** Under the word: a weekday, "closed". */
  hint?: string
}

interface PicksProps {
  id: string
  label: string
  picks: readonly Pick[]
  /** One of them, or any number. */
  one?: boolean
  onPick(value: string): void
}

/** Things to choose from, all in sight. */
export function Picks({ id, label, picks, one = false, onPick }: PicksProps) {
  return (
    <View className="picks" {...a11y({ role: one ? 'radiogroup' : 'group', label })}>
      <Text className="picks__label">{label}</Text>
      <View className="picks__row">
        {picks.map(({ value, word, on, hint }) => (
          <Pressable
            key={value}
            id={`${id}-${value}`}
            className={`picks__pick ${on ? 'picks__pick--on' : ''}`}
            role={one ? 'radio' : 'checkbox'}
            selected={on}
            label={hint === undefined ? word : `${word}, ${hint}`}
            onPress={() => onPick(value)}
          >
            <Text>{word}</Text>
            {hint === undefined ? null : <Text className="picks__hint">{hint}</Text>}
          </Pressable>
        ))}
      </View>
    </View>
  )
}

interface StepperProps {
  id: string
  label: string
  value: string
  lessLabel: string
  moreLabel: string
  onStep(by: 1 | -1): void
}

/** A time, a quarter of an hour at a tap: no keyboard, one thumb. */
export function Stepper({ id, label, value, lessLabel, moreLabel, onStep }: StepperProps) {
  return (
    <View className="stepper" {...a11y({ role: 'group', label: `${label} ${value}` })}>
      <Text className="stepper__label">{label}</Text>
      <View className="stepper__row">
        <Pressable id={`${id}-less`} className="stepper__step" label={lessLabel} onPress={() => onStep(-1)}>
          <Icon name="minus" sizePx={18} />
        </Pressable>
        <Text className="stepper__value" id={`${id}-value`}>
          {value}
        </Text>
        <Pressable id={`${id}-more`} className="stepper__step" label={moreLabel} onPress={() => onStep(1)}>
          <Icon name="plus" sizePx={18} />
        </Pressable>
      </View>
    </View>
  )
}
