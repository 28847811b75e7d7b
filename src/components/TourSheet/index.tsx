import { Text, View } from '@tarojs/components'
import type { Bundle, TourView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Words } from '@/locales'
import { ElevationRow } from '../Elevation'
import { placeFront } from '../Elevation/front'
import { Prose, Section } from '../Section'
import { Pressable } from '../Pressable'
import './index.scss'

export const tourLine = (tour: TourView, words: Words) =>
  [
    words.aboutMinutes(tour.durationMinutes),
    words.stops(tour.stops.length),
    words.stepFree[tour.stepFree],
  ].join(' · ')

/** The fronts of a tour's stops, in the order they are walked; stops without a building are left out. */
export const tourFronts = (tour: TourView, bundle: Bundle): ElevationDescription[] =>
  tour.stops.flatMap(stop => {
    const place = bundle.places.find(({ id }) => id === stop.place)
    const front = place ? placeFront(place, bundle) : null
    return front ? [front] : []
  })

interface TourStoryProps {
  bundle: Bundle
  tour: TourView
  words: Words
  dark: boolean
  onOpen(view: GuideView): void
}

/** A tour as it is walked: why, then stop after stop with what is told in between. */
export function TourStory({ bundle, tour, words, dark, onOpen }: TourStoryProps) {
  return (
    <View className="story tour">
      <View className="tour__row">
        <ElevationRow fronts={tourFronts(tour, bundle)} dark={dark} />
      </View>
      <Text className="t-small soft">{tourLine(tour, words)}</Text>
      <View className="tour__intro">
        <Prose text={tour.intro} />
      </View>
      <View className="tour__stops">
        {tour.stops.map((stop, index) => {
          const place = bundle.places.find(({ id }) => id === stop.place)
          if (!place) return null
          return (
            <View key={stop.place} className="tour__step">
              {stop.leadIn === null ? null : (
                <View className="tour__way">
                  <Text className="t-small soft">{stop.leadIn}</Text>
                </View>
              )}
              <Pressable
                id={`stop-${stop.place}`}
                className="tour__stop"
                role="link"
                label={`${words.stopNumber(index + 1)}: ${bundle.lang !== 'en' ? place.names.zh : place.names.en}`}
                onPress={() => onOpen({ kind: 'place', id: stop.place })}
              >
                <View className="tour__number">
                  <Text>{index + 1}</Text>
                </View>
                <View className="tour__words">
                  <Text className="kai tour__name">{place.names.zh}</Text>
                  {bundle.lang === 'en' ? <Text className="tour__en">{place.names.en}</Text> : null}
                  <Text className="tour__reason">{stop.reason}</Text>
                  <Text className="t-small soft">{words.stay(stop.dwellMinutes)}</Text>
                </View>
              </Pressable>
            </View>
          )
        })}
      </View>
      {tour.outro === null ? null : (
        <View className="tour__intro">
          <Prose text={tour.outro} />
        </View>
      )}
      {tour.bestTime === '' ? null : (
        <Section title={words.bestTime} icon="clock">
          <Prose text={tour.bestTime} />
        </Section>
      )}
      {tour.seasonNote === null ? null : (
        <Section title={words.season}>
          <Prose text={tour.seasonNote} />
        </Section>
      )}
    </View>
  )
}
