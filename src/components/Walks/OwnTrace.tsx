import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import type { TraceFormat, WalksProps } from './types'

const FORMATS: readonly { format: TraceFormat; name: string }[] = [
  { format: 'json', name: 'JSON' },
  { format: 'gpx', name: 'GPX' },
]

/** The visitor's own trace: how much there is, taken along, or forgotten. */
export function OwnTrace({
  words,
  trace,
  traceBy,
  onTrace,
  onForget,
}: Pick<WalksProps, 'words' | 'trace' | 'traceBy' | 'onTrace' | 'onForget'>) {
  /** Forgetting cannot be undone: it asks once. */
  const [asking, setAsking] = useState(false)
  if (trace.count === 0)
    return (
      <Section title={words.walksTrace} icon="steps">
        <Text className="para">{words.walksTraceNone}</Text>
      </Section>
    )
  return (
    <Section title={words.walksTrace} icon="steps">
      <Text className="para">{words.walksTraceLine(trace.count, trace.minutes)}</Text>
      <View className="walks__buttons">
        {FORMATS.map(({ format, name }) => {
          const word = traceBy === 'save' ? words.walksSave(name) : words.walksShare(name)
          return (
            <Pressable
              key={format}
              id={`trace-${format}`}
              className="button"
              label={word}
              onPress={() => onTrace(format)}
            >
              <Text>{word}</Text>
            </Pressable>
          )
        })}
      </View>
      <Text className="para t-small soft walks__formats">{words.walksTraceFormats}</Text>
      <View className="walks__buttons">
        <Pressable
          id="trace-forget"
          className={`button ${asking ? 'button--main' : ''}`}
          label={asking ? words.walksForgetSure : words.walksForget}
          onPress={() => {
            setAsking(!asking)
            if (asking) onForget()
          }}
        >
          <Text>{asking ? words.walksForgetSure : words.walksForget}</Text>
        </Pressable>
        {asking ? (
          <Pressable
            id="trace-keep"
            className="button"
            label={words.walksForgetNo}
            onPress={() => setAsking(false)}
          >
            <Text>{words.walksForgetNo}</Text>
          </Pressable>
        ) : null}
      </View>
    </Section>
  )
}
