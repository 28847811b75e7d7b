import { Text, View } from '@tarojs/components'
import type { EventView, MotifView, PersonView, TermView } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { historySpan, lifeSpan } from '@/locales/dates'
import { Elevation } from '../Elevation'
import { frontOf } from '../Elevation/front'
import { Facts } from '../Facts'
import { Prose } from '../Section'
import { EventRows, SeenAtRows, SourceLine, ThingRows, type ThemeProps } from './rows'
import './index.scss'

/** The long text, or a word that it is still on its way. */
const Story = ({ text, words }: { text: string; words: ThemeProps['words'] }) =>
  text === '' ? (
    <Text className="para soft">{words.moreOnTheWay}</Text>
  ) : (
    <View className="theme__story">
      <Prose text={text} />
    </View>
  )

export function PersonStory({ person, ...props }: ThemeProps & { person: PersonView }) {
  const { bundle, words } = props
  const life = lifeSpan(person, words)
  return (
    <View className="story">
      <View className="story__chips">
        <Text className="chip">{words.personKinds[person.kind]}</Text>
        {life === '' ? null : <Text className="chip">{life}</Text>}
        {person.reign ? (
          <Text className="chip">{words.reignYears(person.reign.from, person.reign.to)}</Text>
        ) : null}
      </View>
      <Story text={person.story} words={words} />
      <ThingRows title={words.wherePerson} from="places" ids={person.places} {...props} />
      <EventRows title={words.eventsOf} ids={person.events} {...props} />
      <ThingRows title={words.relicsOf} from="relics" ids={person.relics} {...props} />
      <ThingRows title={words.relatedPeople} from="people" ids={person.related} {...props} />
      <Facts facts={person.facts} bundle={bundle} words={words} />
      <SourceLine ids={person.sources} bundle={bundle} words={words} />
    </View>
  )
}

export function EventStory({ event, ...props }: ThemeProps & { event: EventView }) {
  const { bundle, words } = props
  return (
    <View className="story">
      <View className="story__chips">
        <Text className="chip">{historySpan(event, bundle.lang, words)}</Text>
        <Text className="chip">{words.eventKinds[event.kind]}</Text>
      </View>
      <Story text={event.text} words={words} />
      {event.disputed === null ? null : (
        <Text className="para soft">
          {words.disputed}: {event.disputed}
        </Text>
      )}
      <ThingRows title={words.placesOf} from="places" ids={event.places} {...props} />
      <ThingRows title={words.peopleOf} from="people" ids={event.people} {...props} />
      <ThingRows title={words.relicsOf} from="relics" ids={event.relics} {...props} />
      <SourceLine ids={event.sources} bundle={bundle} words={words} />
    </View>
  )
}

export function MotifStory({ motif, ...props }: ThemeProps & { motif: MotifView }) {
  const { bundle, words } = props
  return (
    <View className="story">
      <Story text={motif.story} words={words} />
      <SeenAtRows seenAt={motif.seenAt} {...props} />
      <ThingRows title={words.relicsWith} from="relics" ids={motif.relics} {...props} />
      <ThingRows title={words.relatedMotifs} from="motifs" ids={motif.related} {...props} />
      <SourceLine ids={motif.sources} bundle={bundle} words={words} />
    </View>
  )
}

export function TermStory({ term, dark, ...props }: ThemeProps & { term: TermView; dark: boolean }) {
  const { bundle, words } = props
  const hall = bundle.halls.find(({ id }) => id === term.picture?.hall)
  const front = hall ? frontOf(hall) : null
  const label = hall
    ? words.elevationPart(nameIn(term.names, bundle.lang), nameIn(hall.names, bundle.lang))
    : ''
  return (
    <View className="story">
      {front && term.picture ? (
        <View className="hero">
          <Elevation front={front} dark={dark} label={label} mark={term.picture.part} />
        </View>
      ) : null}
      {label === '' ? null : <Text className="t-small soft theme__caption">{label}</Text>}
      <View className="story__chips">
        <Text className="chip">{words.termGroups[term.group]}</Text>
      </View>
      <Story text={term.text} words={words} />
      <SeenAtRows seenAt={term.seenAt} {...props} />
      <ThingRows title={words.relatedTerms} from="terms" ids={term.related} {...props} />
      <SourceLine ids={term.sources} bundle={bundle} words={words} />
    </View>
  )
}
