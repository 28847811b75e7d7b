import { Text, View } from '@tarojs/components'
import type { Bundle, PlaceView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import { search } from '@/core/search/search'
import type { Words } from '@/locales'
import { Elevation } from '../Elevation'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { LinkRow, Section } from '../Section'
import { StateFace } from '../StateFace'
import { tourLine } from '../TourSheet'
import './index.scss'

interface ListProps {
  bundle: Bundle
  words: Words
  onOpen(view: GuideView): void
}

/** One place in a list: its front, its names, what it is. */
function PlaceRow({
  place,
  dark,
  onOpen,
}: {
  place: PlaceView
  dark: boolean
  onOpen(view: GuideView): void
}) {
  return (
    <Pressable
      id={`row-${place.id}`}
      className="row"
      role="link"
      label={`${place.names.zh}, ${place.names.en}, ${place.summary}`}
      onPress={() => onOpen({ kind: 'place', id: place.id })}
    >
      <View className="row__picture">
        {place.architecture ? (
          <Elevation place={place} dark={dark} label="" className="row__drawing" />
        ) : (
          <Icon name="palace" sizePx={34} />
        )}
      </View>
      <View className="row__words">
        <View className="row__names">
          <Text className="kai row__zh">{place.names.zh}</Text>
          <Text className="row__pinyin">{place.names.pinyin}</Text>
        </View>
        <Text className="row__en">{place.names.en}</Text>
        <Text className="row__summary">{place.summary}</Text>
      </View>
    </Pressable>
  )
}

/** Search over places, treasures and services; without a query, all places by rank. */
export function SearchResults({
  bundle,
  words,
  query,
  dark,
  onOpen,
  onService,
}: ListProps & { query: string; dark: boolean; onService(id: string): void }) {
  const asked = query.trim() !== ''
  // without a question: in the order one walks, from the south gate to the north
  const places = asked
    ? search(
        bundle.places.map(place => ({ ...place, extra: place.summary })),
        query,
      ).map(({ item }) => item)
    : [...bundle.places].sort((a, b) => a.position[1] - b.position[1])
  const relics = asked
    ? search(
        bundle.relics.map(relic => ({ ...relic, extra: relic.summary })),
        query,
      )
    : []
  const services = asked
    ? search(
        bundle.services.map(service => ({
          ...service,
          importance: 3,
          extra: `${words.serviceKinds[service.kind]} ${words.serviceSearch[service.kind]}`,
        })),
        query,
      )
    : []
  if (places.length + relics.length + services.length === 0)
    return <StateFace icon="search" title={words.searchEmpty(query.trim())} />
  return (
    <View>
      {places.map(place => (
        <PlaceRow key={place.id} place={place} dark={dark} onOpen={onOpen} />
      ))}
      {relics.length > 0 ? (
        <Section title={words.tabTreasures} icon="treasures">
          {relics.map(({ item }) => (
            <LinkRow
              key={item.id}
              title={title(item.names, bundle.lang)}
              subtitle={item.summary}
              onPress={() => onOpen({ kind: 'relic', id: item.id })}
            />
          ))}
        </Section>
      ) : null}
      {services.length > 0 ? (
        <Section title={words.services} icon="services">
          {services.map(({ item }) => (
            <LinkRow
              key={item.id}
              title={title(item.names, bundle.lang)}
              subtitle={item.note}
              onPress={() => onService(item.id)}
            />
          ))}
        </Section>
      ) : null}
    </View>
  )
}

export function TourList({ bundle, words, onOpen }: ListProps) {
  return (
    <View>
      <Text className="para soft list__intro">{words.toursIntro}</Text>
      {bundle.tours.map(tour => (
        <Pressable
          key={tour.id}
          id={`tour-${tour.id}`}
          className="card tourcard"
          role="link"
          label={tour.title}
          onPress={() => onOpen({ kind: 'tour', id: tour.id })}
        >
          <Text className="kai tourcard__title">{tour.title}</Text>
          <Text className="tourcard__summary">{tour.summary}</Text>
          <Text className="t-small soft">{tourLine(tour, words)}</Text>
          <Text className="tourcard__stops">
            {tour.stops
              .map(stop => bundle.places.find(({ id }) => id === stop.place)?.names[bundle.lang])
              .filter(Boolean)
              .join(' › ')}
          </Text>
        </Pressable>
      ))}
    </View>
  )
}

export function TreasureList({ bundle, words, onOpen }: ListProps) {
  const groups = [
    { word: words.builtIn, relics: bundle.relics.filter(({ kind }) => kind === 'built-in') },
    { word: words.museum, relics: bundle.relics.filter(({ kind }) => kind === 'museum') },
  ]
  return (
    <View>
      <Text className="para soft list__intro">{words.treasuresIntro}</Text>
      {groups.map(({ word, relics }) => (
        <Section key={word} title={word}>
          {relics.map(relic => (
            <Pressable
              key={relic.id}
              id={`relic-${relic.id}`}
              className="row"
              role="link"
              label={`${relic.names.zh}, ${relic.names.en}`}
              onPress={() => onOpen({ kind: 'relic', id: relic.id })}
            >
              <View className="row__seal">
                {bundle.lang === 'zh' ? (
                  <Text className="kai">{words.categories[relic.category].slice(0, 2)}</Text>
                ) : (
                  <Icon name="treasures" sizePx={24} />
                )}
              </View>
              <View className="row__words">
                <Text className="kai row__zh">{relic.names.zh}</Text>
                {bundle.lang === 'en' ? <Text className="row__en">{relic.names.en}</Text> : null}
                <Text className="row__summary">{relic.summary}</Text>
              </View>
            </Pressable>
          ))}
        </Section>
      ))}
    </View>
  )
}

const title = (names: PlaceView['names'], lang: Bundle['lang']) =>
  lang === 'zh' ? names.zh : `${names.zh} ${names.en}`
