import { Text, View } from '@tarojs/components'
import type { Bundle, RelicView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { Facts } from '../Facts'
import { LinkRow, Prose, Section } from '../Section'
import './index.scss'

interface RelicStoryProps {
  bundle: Bundle
  relic: RelicView
  words: Words
  onOpen(view: GuideView): void
}

/** A treasure: its story, how to look at it, where it is, what it leads on to. Unknown parts are left out, never guessed. */
export function RelicStory({ bundle, relic, words, onOpen }: RelicStoryProps) {
  const place = bundle.places.find(({ id }) => id === relic.place)
  const related = bundle.relics.filter(({ id }) => relic.related.includes(id))
  const rows = [
    [words.date, relic.date],
    [words.maker, relic.maker],
    [words.material, relic.material],
    [words.size, relic.size],
  ].flatMap(([label, value]) => (value == null || label == null ? [] : [{ label, value }]))
  return (
    <View className="story">
      <View className="story__chips">
        <Text className="chip">{words.categories[relic.category]}</Text>
        <Text className="chip">{relic.kind === 'built-in' ? words.builtIn : words.museum}</Text>
      </View>
      <View className="relic__story">
        <Prose text={relic.story} />
      </View>
      <Section title={words.lookFor} icon="eye">
        {relic.lookFor.map(({ what, where }) => (
          <View key={what} className="look">
            <Text className="look__what">{what}</Text>
            {where === null ? null : <Text className="look__where">{where}</Text>}
          </View>
        ))}
      </Section>
      {rows.length > 0 ? (
        <View className="relic__table">
          {rows.map(({ label, value }) => (
            <View key={label} className="relic__row">
              <Text className="relic__label">{label}</Text>
              <Text className="relic__value">{value}</Text>
            </View>
          ))}
        </View>
      ) : null}
      <Section title={words.whereItIs} icon="map">
        <Prose text={relic.display} />
        {place ? (
          <LinkRow
            id={`place-${place.id}`}
            mark="palace"
            title={bundle.lang === 'zh' ? place.names.zh : `${place.names.zh} ${place.names.en}`}
            subtitle={words.seeOnMap}
            onPress={() => onOpen({ kind: 'place', id: place.id })}
          />
        ) : null}
      </Section>
      {related.length > 0 ? (
        <Section title={words.more} icon="treasures">
          {related.map(other => (
            <LinkRow
              key={other.id}
              title={bundle.lang === 'zh' ? other.names.zh : `${other.names.zh} ${other.names.en}`}
              subtitle={other.summary}
              onPress={() => onOpen({ kind: 'relic', id: other.id })}
            />
          ))}
        </Section>
      ) : null}
      <Facts facts={relic.facts} bundle={bundle} words={words} />
    </View>
  )
}
