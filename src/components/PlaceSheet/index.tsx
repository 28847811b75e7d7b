import { Text, View } from '@tarojs/components'
import type { Bundle, NarrationView, PlaceView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { CrowdReports } from '@/core/crowd/report'
import type { Words } from '@/locales'
import { Crowd } from '../Crowd'
import { Elevation } from '../Elevation'
import { placeFront } from '../Elevation/front'
import { Facts } from '../Facts'
import { Icon } from '../Icon'
import { Opening } from '../Opening'
import { LinkRow, Prose, Section } from '../Section'
import { EventRows, nameOf, ThingRows } from '../Themes'
import { NamePlate, PlaceActions } from './head'
import { PlaceHistory } from './history'
import './index.scss'

export { NamePlate, PlaceActions }

interface PlaceStoryProps {
  bundle: Bundle
  place: PlaceView
  words: Words
  nowMs: number
  crowdReports: CrowdReports | null
  dark: boolean
  onOpen(view: GuideView): void
  onListen(narration: NarrationView): void
}

/** How the building is made, in one line: bays, eaves, roof. */
export function architectureLine({ architecture }: PlaceView, words: Words): string | null {
  if (!architecture) return null
  const { baysWide, baysDeep, eaves, roof } = architecture
  const bays = baysWide === null ? '' : words.bays(baysWide, baysDeep)
  return words.architectureLine(bays, words.eaves[eaves as 1 | 2 | 3], words.roofs[roof])
}

const layerWord = (layer: NarrationView['layer'], words: Words) =>
  layer === 'brief' ? words.layerBrief : layer === 'standard' ? words.layerStandard : words.layerDeep

/** Everything the guide tells about a place, in the order one wants it while standing there. */
export function PlaceStory({
  bundle,
  place,
  words,
  nowMs,
  crowdReports,
  dark,
  onOpen,
  onListen,
}: PlaceStoryProps) {
  const standard = place.narrations.find(narration => narration.layer === 'standard') ?? place.narrations[0]
  const built = architectureLine(place, words)
  const front = placeFront(place, bundle)
  const relics = bundle.relics.filter(relic => place.relics.includes(relic.id))
  const tours = bundle.tours.filter(tour => place.tours.includes(tour.id))
  const related = bundle.places.filter(other => place.related.includes(other.id))
  return (
    <View className="story">
      {front ? (
        <View className="hero">
          <Elevation front={front} dark={dark} label={words.elevationOf(place.names.zh)} />
        </View>
      ) : null}
      {place.status === 'open' ? <Opening keeper={place} bundle={bundle} nowMs={nowMs} /> : null}
      {place.status === 'closed' ? null : (
        <Crowd of={place} bundle={bundle} reports={crowdReports} nowMs={nowMs} />
      )}
      <View className="story__chips">
        <Text className="chip">{words.status[place.status]}</Text>
        <Text className="chip">{words.stepFree[place.access.stepFree]}</Text>
        {built === null ? null : <Text className="chip">{built}</Text>}
        {place.status === 'closed' ? null : (
          <Text className="chip">{place.ticket === null ? words.noTicket : words.tickets[place.ticket]}</Text>
        )}
      </View>
      {standard ? (
        <Section title={words.story} icon="listen">
          <Prose text={standard.text} />
          <View className="story__layers">
            {place.narrations.map(narration => (
              <LinkRow
                key={narration.layer}
                mark="play"
                title={layerWord(narration.layer, words)}
                subtitle={narration.voice === 'synthetic' ? words.voiceSynthetic : words.voiceRecorded}
                onPress={() => onListen(narration)}
              />
            ))}
          </View>
        </Section>
      ) : null}
      {bundle.edition === 'short' ? <Text className="para soft">{words.moreOnTheWay}</Text> : null}
      {place.exhibition ? (
        <Section title={words.showsNow(place.exhibition.asOf)} icon="treasures">
          <Text className="kai t-title">{nameOf(place.exhibition.names, bundle.lang)}</Text>
          <Prose text={place.exhibition.note} />
        </Section>
      ) : null}
      {place.lookFor.length > 0 ? (
        <Section title={words.lookFor} icon="eye">
          {place.lookFor.map(({ what, where }) => (
            <View key={what} className="look">
              <Text className="look__what">{what}</Text>
              {where === null ? null : <Text className="look__where">{where}</Text>}
            </View>
          ))}
        </Section>
      ) : null}
      {relics.length > 0 ? (
        <Section title={words.relicsHere} icon="treasures">
          {relics.map(relic => (
            <LinkRow
              key={relic.id}
              id={`relic-${relic.id}`}
              title={relic.names.zh + en(relic.names.en, bundle.lang)}
              subtitle={relic.summary}
              onPress={() => onOpen({ kind: 'relic', id: relic.id })}
            />
          ))}
        </Section>
      ) : null}
      {place.children === null ? null : (
        <Section title={words.forChildren} icon="child">
          <Prose text={place.children} />
        </Section>
      )}
      {place.audioDescription === null ? null : (
        <Section title={words.described} icon="eye">
          <Prose text={place.audioDescription} />
        </Section>
      )}
      <Section title={words.access} icon="steps">
        <Prose text={place.access.note} />
        <View className="story__chips">
          {accessChips(place, words).map(chip => (
            <Text key={chip} className="chip">
              {chip}
            </Text>
          ))}
        </View>
      </Section>
      {tours.length > 0 ? (
        <Section title={words.toursHere} icon="tours">
          {tours.map(tour => (
            <LinkRow
              key={tour.id}
              title={tour.title}
              subtitle={tour.summary}
              onPress={() => onOpen({ kind: 'tour', id: tour.id })}
            />
          ))}
        </Section>
      ) : null}
      <PlaceHistory history={place.history} bundle={bundle} words={words} />
      <ThingRows title={words.peopleHere} from="people" ids={place.people} bundle={bundle} onOpen={onOpen} />
      <EventRows title={words.eventsHere} ids={place.events} bundle={bundle} words={words} onOpen={onOpen} />
      <ThingRows title={words.termsHere} from="terms" ids={place.terms} bundle={bundle} onOpen={onOpen} />
      <Facts facts={place.facts} bundle={bundle} words={words} />
      <View className="story__accuracy">
        <Icon name="locate" sizePx={16} />
        <Text className="t-small soft">
          {place.positionAccuracyMeters > 3
            ? words.estimateNote(place.positionAccuracyMeters)
            : words.accuracyNote(place.positionAccuracyMeters)}
        </Text>
      </View>
      {related.length > 0 ? (
        <Section title={words.nearby} icon="lead">
          {related.map(other => (
            <LinkRow
              key={other.id}
              title={other.names.zh + en(other.names.en, bundle.lang)}
              subtitle={other.summary}
              onPress={() => onOpen({ kind: 'place', id: other.id })}
            />
          ))}
        </Section>
      ) : null}
    </View>
  )
}

/** What is known of the way in, beyond the words of the note. */
function accessChips({ access }: PlaceView, words: Words): string[] {
  const chips: string[] = []
  if (access.steps !== null) chips.push(words.stepsCount(access.steps))
  if (access.ramp !== 'unknown') chips.push(words.ramps[access.ramp])
  if (access.thresholdMeters !== null) chips.push(words.threshold(Math.round(100 * access.thresholdMeters)))
  return chips
}

const en = (name: string, lang: Bundle['lang']) => (lang === 'en' ? ` ${name}` : '')
