import { Text, View } from '@tarojs/components'
import type { Bundle, PlaceView } from '@/content/bundle-types'
import type { Words } from '@/locales'
import { Section } from '../Section'
import './index.scss'

interface FactsProps {
  facts: PlaceView['facts']
  bundle: Bundle
  words: Words
}

/** What is known, how well, from where, and where sources disagree. */
export function Facts({ facts, bundle, words }: FactsProps) {
  const titles = new Map(bundle.sources.map(source => [source.id, source.title]))
  if (facts.length === 0) return null
  return (
    <Section title={words.facts} icon="book">
      {facts.map(fact => (
        <View key={fact.label + fact.value} className="fact">
          <Text className="fact__label">{fact.label}</Text>
          <Text className="fact__value">{fact.value}</Text>
          {fact.disputed === null ? null : (
            <Text className="fact__note">
              {words.disputed}: {fact.disputed}
            </Text>
          )}
          <Text className="fact__note">
            {fact.sources.map(id => titles.get(id) ?? id).join(bundle.lang !== 'en' ? '；' : '; ')} ·{' '}
            {words.grade[fact.grade]}
          </Text>
        </View>
      ))}
    </Section>
  )
}
