import { Image, Text, View } from '@tarojs/components'
import type { Bundle, PlaceView, TourView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import { nameIn } from '@/content/names'
import { search } from '@/core/search/search'
import type { Words } from '@/locales'
import { a11y, imageName } from '../a11y'
import { ElevationRow } from '../Elevation'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { LinkRow, Section } from '../Section'
import { StateFace } from '../StateFace'
import { tourFronts, tourLine } from '../TourSheet'
import { HallRows } from './HallRows'
import { PlaceRow } from './rows'
import { themesFound } from './themesFound'
import './index.scss'

interface ListProps {
  bundle: Bundle
  words: Words
  onOpen(view: GuideView): void
}

/** Search over places, halls, treasures and services; without a query, all places as one walks. */
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
  // whose story is not written yet: after the places, however well the name fits
  const halls = asked
    ? search(
        bundle.halls.filter(({ place }) => !place),
        query,
      ).map(({ item }) => item)
    : []
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
  const themes = asked ? themesFound(bundle, query) : []
  if (places.length + halls.length + relics.length + services.length + themes.length === 0)
    return <StateFace icon="search" title={words.searchEmpty(query.trim())} />
  return (
    <View>
      {places.map(place => (
        <PlaceRow key={place.id} place={place} bundle={bundle} dark={dark} onOpen={onOpen} />
      ))}
      {asked ? null : (
        <LinkRow
          id="open-gallery"
          mark="palace"
          title={words.gallery}
          subtitle={words.galleryLine}
          onPress={() => onOpen({ kind: 'gallery' })}
        />
      )}
      {halls.length > 0 ? (
        <HallRows key={query} halls={halls} bundle={bundle} words={words} dark={dark} onOpen={onOpen} />
      ) : null}
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
      {themes.length > 0 ? (
        <Section title={words.themes} icon="book">
          {themes.map(({ kind, id, title: name, summary }) => (
            <LinkRow key={kind + id} title={name} subtitle={summary} onPress={() => onOpen({ kind, id })} />
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

/** For a first visit first, the shorter before the longer. */
const byVisit = (a: TourView, b: TourView): number =>
  Number(b.audience.includes('first-visit')) - Number(a.audience.includes('first-visit')) ||
  a.durationMinutes - b.durationMinutes

export function TourList({ bundle, words, dark, onOpen }: ListProps & { dark: boolean }) {
  return (
    <View>
      <Text className="para soft list__intro">{words.toursIntro}</Text>
      <LinkRow
        id="open-plan"
        mark="clock"
        title={words.planTitle}
        subtitle={words.planLine}
        onPress={() => onOpen({ kind: 'plan', plan: null })}
      />
      {[...bundle.tours].sort(byVisit).map(tour => (
        <Pressable
          key={tour.id}
          id={`tour-${tour.id}`}
          className="card tourcard"
          role="link"
          label={tour.title}
          onPress={() => onOpen({ kind: 'tour', id: tour.id })}
        >
          <ElevationRow fronts={tourFronts(tour, bundle)} dark={dark} />
          <Text className="kai tourcard__title">{tour.title}</Text>
          <Text className="tourcard__summary">{tour.summary}</Text>
          <Text className="t-small soft">{tourLine(tour, words)}</Text>
          <Text className="tourcard__stops">
            {tour.stops
              .flatMap(stop => bundle.places.find(({ id }) => id === stop.place)?.names ?? [])
              .map(names => nameIn(names, bundle.lang))
              .join(' › ')}
          </Text>
        </Pressable>
      ))}
    </View>
  )
}

export function TreasureList({
  bundle,
  words,
  apiUrl,
  onOpen,
}: ListProps & { apiUrl(path: string): string }) {
  const ranked = [...bundle.relics].sort((a, b) => a.importance - b.importance)
  const kept = ranked.filter(({ kind }) => kind === 'museum')
  const groups = [
    { word: words.builtIn, relics: ranked.filter(({ kind }) => kind === 'built-in') },
    ...[...new Set(kept.map(({ category }) => category))].map(category => ({
      word: `${words.museum} · ${words.categories[category]}`,
      relics: kept.filter(relic => relic.category === category),
    })),
  ]
  return (
    <View>
      <Text className="para soft list__intro">{words.treasuresIntro}</Text>
      <LinkRow
        id="open-themes"
        mark="book"
        title={words.themes}
        subtitle={words.themesLine}
        onPress={() => onOpen({ kind: 'themes' })}
      />
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
              <View
                className={bundle.drawings[relic.id] === undefined ? 'row__seal' : 'row__sketch'}
                {...a11y({ hidden: true })}
              >
                {bundle.drawings[relic.id] !== undefined ? (
                  <Image
                    className="row__sketchimage"
                    src={apiUrl(bundle.drawings[relic.id] ?? '')}
                    mode="aspectFit"
                    lazyLoad
                    {...imageName('')}
                  />
                ) : bundle.lang !== 'en' ? (
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
      <LinkRow
        id="open-gallery"
        mark="palace"
        title={words.gallery}
        subtitle={words.galleryLine}
        onPress={() => onOpen({ kind: 'gallery' })}
      />
    </View>
  )
}

const title = (names: PlaceView['names'], lang: Bundle['lang']) =>
  lang !== 'en' ? names.zh : `${names.zh} ${names.en}`
