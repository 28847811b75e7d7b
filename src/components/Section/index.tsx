import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'
import './index.scss'

/** A part of a sheet under its own small heading. */
export function Section({ title, icon, children }: PropsWithChildren<{ title: string; icon?: IconName }>) {
  return (
    <View className="section">
      <View className="section__head" {...a11y({ role: 'heading', label: title })}>
        {icon === undefined ? null : <Icon name={icon} sizePx={19} />}
        <Text className="section__title">{title}</Text>
      </View>
      {children}
    </View>
  )
}

/** Text in paragraphs, as long as one breath. Blank lines in content begin a new one. */
export function Prose({ text }: { text: string }) {
  return (
    <View>
      {text
        .split(/\n+/)
        .filter(line => line.trim() !== '')
        .map(line => (
          <Text key={line} className="para" userSelect>
            {line.trim()}
          </Text>
        ))}
    </View>
  )
}

interface LinkRowProps {
  title: string
  subtitle?: string
  mark?: IconName
  onPress(): void
  id?: string
}

/** A row that leads on to another thing. */
export function LinkRow({ title, subtitle, mark, onPress, id }: LinkRowProps) {
  return (
    <Pressable
      className="linkrow"
      role="link"
      label={subtitle === undefined ? title : `${title}, ${subtitle}`}
      onPress={onPress}
      {...(id === undefined ? {} : { id })}
    >
      {mark === undefined ? null : (
        <View className="linkrow__mark">
          <Icon name={mark} sizePx={20} />
        </View>
      )}
      <View className="linkrow__words">
        <Text className="linkrow__title">{title}</Text>
        {subtitle === undefined ? null : <Text className="linkrow__subtitle">{subtitle}</Text>}
      </View>
      <View className="linkrow__go">
        <Icon name="next" sizePx={16} />
      </View>
    </Pressable>
  )
}
