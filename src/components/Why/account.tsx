import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { accountOf, type AccountLine } from '@/core/trigger/explain'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { StateFace } from '../StateFace'
import { clockTime, percentOf, sayLine } from './sentences'
import type { WhyContext } from './types'

const SHOWN_AT_FIRST = 10

/** What was told and what was not, newest first; the older part on demand. */
export function Account(props: WhyContext & { staff: boolean }) {
  const { words, state } = props
  const [all, setAll] = useState(false)
  const lines = accountOf(state)
  const earlier = all ? 0 : Math.max(0, lines.length - SHOWN_AT_FIRST)
  return (
    <Section title={words.whyAccount} icon="clock">
      {lines.length === 0 ? (
        <StateFace icon="map" title={words.whyAccountEmpty} text={words.whyAccountEmptyText} />
      ) : (
        <View className="why__account" {...a11y({ role: 'list', label: words.whyAccount })}>
          {lines.slice(0, lines.length - earlier).map((line, i) => (
            <Line key={lines.length - i} line={line} {...props} />
          ))}
        </View>
      )}
      {earlier === 0 ? null : (
        <Pressable
          id="why-earlier"
          className="button why__earlier"
          label={words.whyEarlier(earlier)}
          onPress={() => setAll(true)}
        >
          <Text>{words.whyEarlier(earlier)}</Text>
        </Pressable>
      )}
    </Section>
  )
}

function Line({ line, staff, ...context }: WhyContext & { line: AccountLine; staff: boolean }) {
  const { words } = context
  const { chance, accuracyMeters } = line.reason
  const told = line.outcome === 'said' || line.outcome === 'went-on' || line.outcome === 'by-hand'
  return (
    <View className={`why__line ${told ? 'why__line--told' : ''}`} {...a11y({ role: 'listitem' })}>
      <Text className="why__time">{clockTime(line.atMs)}</Text>
      <View className="why__words">
        <Text className="why__event">{sayLine(line, context)}</Text>
        {staff ? (
          <Text className="why__figures">
            {[
              words.whyChance(percentOf(chance)),
              ...(accuracyMeters === null ? [] : [words.accuracyNote(Math.round(accuracyMeters))]),
            ].join(' · ')}
          </Text>
        ) : null}
      </View>
    </View>
  )
}
