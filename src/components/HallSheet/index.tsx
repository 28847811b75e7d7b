import { Text, View } from '@tarojs/components'
import type { Bundle, HallView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import { distanceMeters } from '@/core/geo/distance'
import type { Words } from '@/locales'
import { Elevation } from '../Elevation'
import { frontOf } from '../Elevation/front'
import { Icon } from '../Icon'
import { LinkRow, Prose, Section } from '../Section'
import { hallFacts, hallLine } from '@/locales/halls'
import './index.scss'

export { hallLine }

interface HallStoryProps {
  bundle: Bundle
  hall: HallView
  words: Words
  dark: boolean
  onOpen(view: GuideView): void
}

const NEIGHBOURS = 3

/** The nearest places that have something to tell. */
const nearestPlaces = ({ places }: Bundle, { position }: HallView) =>
  places
    .map(place => ({ place, meters: distanceMeters(place.position, position) }))
    .sort((a, b) => a.meters - b.meters)
    .slice(0, NEIGHBOURS)

/** A hall whose story is not written yet: its front, what the map knows, and what is told nearby. */
export function HallStory({ bundle, hall, words, dark, onOpen }: HallStoryProps) {
  const front = frontOf(hall)
  const { positionAccuracyMeters: accuracy } = hall
  return (
    <View className="story">
      {front ? (
        <View className="hero">
          <Elevation front={front} dark={dark} label={words.elevationOf(hall.names.zh)} />
        </View>
      ) : null}
      <View className="story__chips">
        <Text className="chip">{words.status[hall.status]}</Text>
      </View>
      <Section title={words.hallStory} icon="book">
        <Prose text={words.hallStoryText} />
      </Section>
      <Section title={words.hallKnown} icon="eye">
        {hallFacts(hall, words).map(({ label, value }) => (
          <View key={label} className="hallfact">
            <Text className="hallfact__label">{label}</Text>
            <Text className="hallfact__value">{value}</Text>
          </View>
        ))}
        {front ? (
          <Text className="t-small soft hall__note">
            {hall.estimated ? words.hallEstimated : words.hallMeasured}
          </Text>
        ) : null}
        <View className="story__accuracy">
          <Icon name="locate" sizePx={16} />
          <Text className="t-small soft">
            {accuracy > 3 ? words.estimateNote(accuracy) : words.accuracyNote(accuracy)}
          </Text>
        </View>
      </Section>
      <Section title={words.nearby} icon="lead">
        {nearestPlaces(bundle, hall).map(({ place, meters }) => (
          <LinkRow
            key={place.id}
            id={`near-${place.id}`}
            title={bundle.lang !== 'en' ? place.names.zh : `${place.names.zh} ${place.names.en}`}
            subtitle={words.straight(Math.round(meters))}
            onPress={() => onOpen({ kind: 'place', id: place.id })}
          />
        ))}
      </Section>
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
