import { Button, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y, pressKeys, type A11y } from '../a11y'
import './index.scss'

interface PressableProps extends Omit<A11y, 'focusable'> {
  onPress(): void
  /** What a screen reader says; needed wherever the words inside do not say it. */
  label: string
  className?: string
  id?: string
}

/** Everything that can be tapped: at least 44 px, a visible focus, a name. */
export function Pressable({
  onPress,
  className = '',
  id,
  children,
  role = 'button',
  ...rest
}: PropsWithChildren<PressableProps>) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`pressable ${className}`}
      hoverClass="pressable--down"
      onClick={onPress}
      {...a11y({ ...rest, role, focusable: true })}
      {...pressKeys(onPress)}
    >
      {children}
    </View>
  )
}

/** The native share button of a mini-program (`open-type="share"`): the page answers with its card. */
export function NativeShareButton({
  label,
  className = '',
  children,
}: PropsWithChildren<{ label: string; className?: string }>) {
  return (
    <Button
      openType="share"
      className={`pressable pressable--native ${className}`}
      hoverClass="pressable--down"
      {...a11y({ label })}
    >
      {children}
    </Button>
  )
}
