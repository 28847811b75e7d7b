import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { a11y } from '../a11y'
import './index.scss'

const SHOWN_MS = 3600

/** A sentence that comes and goes by itself; said aloud by screen readers. */
export function Notice({ text, onGone }: { text: string | null; onGone(): void }) {
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(onGone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text, onGone])
  return text === null ? null : (
    <View className="notice" {...a11y({ role: 'status', label: text })}>
      <Text>{text}</Text>
    </View>
  )
}

/** A quiet line under the search field: what is missing and what is shown instead. */
export function Banner({ text }: { text: string }) {
  return (
    <View className="banner" {...a11y({ role: 'status', label: text })}>
      <Text>{text}</Text>
    </View>
  )
}
