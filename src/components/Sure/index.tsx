import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Pressable } from '../Pressable'
import './index.scss'

interface SureProps {
  id: string
  word: string
  /** The word of the second tap, which does it. */
  sure: string
  keep: string
  onSure(): void
  /** What will go, shown with the question. */
  children?: ReactNode
}

/** What cannot be undone asks once, where it was tapped. */
export function Sure({ id, word, sure, keep, onSure, children }: SureProps) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="sure">
      {asking ? children : null}
      <View className="sure__buttons">
        <Pressable
          id={id}
          className={`button ${asking ? 'button--main' : ''}`}
          label={asking ? sure : word}
          onPress={() => {
            setAsking(!asking)
            if (asking) onSure()
          }}
        >
          <Text>{asking ? sure : word}</Text>
        </Pressable>
        {asking ? (
          <Pressable id={`${id}-keep`} className="button" label={keep} onPress={() => setAsking(false)}>
            <Text>{keep}</Text>
          </Pressable>
        ) : null}
      </View>
    </View>
  )
}
