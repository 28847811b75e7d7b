import { Image, Text, View } from '@tarojs/components'
import type { Bundle, RelicView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import { nameIn } from '@/content/names'
import type { Words } from '@/locales'
import { imageName } from '../a11y'
import { Facts } from '../Facts'
import { Pressable } from '../Pressable'
import { LinkRow, Prose, Section } from '../Section'
import { EventRows, nameOf, ThingRows } from '../Themes'
import { kinOf } from './kin'
import './index.scss'

interface RelicStoryProps {
  bundle: Bundle
  relic: RelicView
  words: Words
  apiUrl(path: string): string
  onOpen(view: GuideView): void
}

/** A treasure: its story, how to look at it, where it is, what it leads on to. Unknown parts are left out, never guessed. */
export function RelicStory({ bundle, relic, words, apiUrl, onOpen }: RelicStoryProps) {
  const place = bundle.places.find(({ id }) => id === relic.place)
  const kin = kinOf(relic, bundle.relics)
  const motifs = bundle.motifs.filter(({ id }) => relic.motifs.includes(id))
  const drawing = bundle.drawings[relic.id]
  const reign = relic.period?.reign
  const rows = [
    [words.date, relic.date],
    [words.maker, relic.maker],
    [words.material, relic.material],
    [words.size, relic.size],
  ].flatMap(([label, value]) => (value == null || label == null ? [] : [{ label, value }]))
  return (
    <View className="story">
      {drawing === undefined ? null : (
        <View className="hero relic__hero">
          <Image
            className="relic__drawing"
            src={apiUrl(drawing)}
            mode="aspectFit"
            {...imageName(words.drawingOf(nameIn(relic.names, bundle.lang)))}
          />
          <Text className="t-small soft">{words.drawingNote}</Text>
        </View>
      )}
      <View className="story__chips">
        <Text className="chip">{words.categories[relic.category]}</Text>
        <Text className="chip">{relic.kind === 'built-in' ? words.builtIn : words.museum}</Text>
      </View>
      <View className="relic__story">
        {relic.story === '' ? (
          <Text className="para soft">{words.moreOnTheWay}</Text>
        ) : (
          <Prose text={relic.story} />
        )}
      </View>
      {relic.lookFor.length > 0 ? (
        <Section title={words.lookFor} icon="eye">
          {relic.lookFor.map(({ what, where }) => (
            <View key={what} className="look">
              <Text className="look__what">{what}</Text>
              {where === null ? null : <Text className="look__where">{where}</Text>}
            </View>
          ))}
        </Section>
      ) : null}
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
            title={nameOf(place.names, bundle.lang)}
            subtitle={words.seeOnMap}
            onPress={() => onOpen({ kind: 'place', id: place.id })}
          />
        ) : null}
      </Section>
      {motifs.length > 0 ? (
        <Section title={words.sameMotif} icon="eye">
          <View className="story__chips">
            {motifs.map(({ id, names }) => (
              <Pressable
                key={id}
                id={`motif-${id}`}
                className="chip chip--link"
                role="link"
                label={nameIn(names, bundle.lang)}
                onPress={() => onOpen({ kind: 'motif', id })}
              >
                <Text>{nameIn(names, bundle.lang)}</Text>
              </Pressable>
            ))}
          </View>
        </Section>
      ) : null}
      <ThingRows title={words.more} from="relics" ids={kin.related} bundle={bundle} onOpen={onOpen} />
      {reign === undefined ? null : (
        <ThingRows
          title={words.sameReign(words.reigns[reign])}
          from="relics"
          ids={kin.sameReign}
          bundle={bundle}
          onOpen={onOpen}
        />
      )}
      <ThingRows title={words.sameKiln} from="relics" ids={kin.sameKiln} bundle={bundle} onOpen={onOpen} />
      <ThingRows
        title={words.relatedPeople}
        from="people"
        ids={relic.people}
        bundle={bundle}
        onOpen={onOpen}
      />
      <EventRows title={words.timeline} ids={relic.events} bundle={bundle} words={words} onOpen={onOpen} />
      <Facts facts={relic.facts} bundle={bundle} words={words} />
    </View>
  )
}
