import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Bundle, OperationView } from '@/content/bundle-types'
import type { Words } from '@/locales'
import { Pressable } from '../Pressable'
import { Prose, Section } from '../Section'

/** What one asks first: when, how much, by which gate; then the rest. */
const ORDER: readonly OperationView['kind'][] = ['hours', 'ticket', 'way', 'closure', 'notice']
const SHOWN_AT_FIRST = 4

/** Opening rules, tickets and notices with the day of their source; the rarer ones on demand. */
export function Rules({ operations, words }: { operations: Bundle['operations']; words: Words }) {
  const [all, setAll] = useState(false)
  const sorted = [...operations].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return (
    <Section title={words.hoursTitle} icon="clock">
      {sorted.slice(0, all ? sorted.length : SHOWN_AT_FIRST).map(operation => (
        <View key={operation.id} className="operation">
          <Text className="operation__title">{operation.title}</Text>
          <Prose text={operation.note} />
          <Text className="t-small soft">{words.checkedOn(operation.checkedOn)}</Text>
        </View>
      ))}
      {all || sorted.length <= SHOWN_AT_FIRST ? null : (
        <Pressable
          id="all-rules"
          className="button operation__all"
          label={words.allRules(sorted.length)}
          onPress={() => setAll(true)}
        >
          <Text>{words.allRules(sorted.length)}</Text>
        </Pressable>
      )}
    </Section>
  )
}
