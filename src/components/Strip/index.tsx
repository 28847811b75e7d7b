import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'
import './index.scss'

export interface StripAction {
  id: string
  icon: IconName
  /** Short, under the icon. */
  word: string
  /** The whole of it, for screen readers; it holds the short word, so that voice control finds it. */
  label: string
  /** What one most likely wants now. */
  main?: boolean
  /** null: not now; its place is kept, so that nothing moves under the thumb. */
  press: (() => void) | null
}

/** A few things to do, side by side: icon over word, 48 px high; longer than the screen, it scrolls. */
export function Strip({ label, actions }: { label: string; actions: readonly StripAction[] }) {
  return (
    <View className="strip" {...a11y({ role: 'region', label })}>
      {actions.map(({ id, icon, word, label: whole, main, press }) =>
        press ? (
          <Pressable
            key={id}
            id={id}
            className={`strip__action ${main === true ? 'strip__action--main' : ''}`}
            label={whole}
            onPress={press}
          >
            <Icon name={icon} sizePx={22} />
            <Text className="strip__word">{word}</Text>
          </Pressable>
        ) : (
          <View
            key={id}
            className="pressable strip__action strip__action--waiting"
            {...a11y({ hidden: true })}
          >
            <Icon name={icon} sizePx={22} />
            <Text className="strip__word">{word}</Text>
          </View>
        ),
      )}
    </View>
  )
}
