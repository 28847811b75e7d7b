import { Text, View } from '@tarojs/components'
import type { Bundle, EventView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { historySpan } from '@/locales/dates'
import type { IconName } from '../Icon'
import { Pressable } from '../Pressable'
import { LinkRow, Section } from '../Section'

export interface ThemeProps {
  bundle: Bundle
  words: Words
  onOpen(view: GuideView): void
}

interface Named {
  id: string
  names: { zh: string; en: string }
  summary: string
}

/** A name as a row says it: readers of English get the Chinese name as well. */
export const nameOf = ({ zh, en }: Named['names'], lang: Bundle['lang']): string =>
  lang === 'en' ? `${en} ${zh}` : zh

const KINDS = {
  places: { kind: 'place', icon: 'palace' },
  relics: { kind: 'relic', icon: 'treasures' },
  people: { kind: 'person', icon: 'mine' },
  motifs: { kind: 'motif', icon: 'eye' },
  terms: { kind: 'term', icon: 'book' },
} as const satisfies Record<string, { kind: GuideView['kind']; icon: IconName }>

/** Rows of the things of one kind, in the order of their ids; nothing when there are none. */
export function ThingRows({
  title,
  from,
  ids,
  bundle,
  onOpen,
}: Omit<ThemeProps, 'words'> & { title: string; from: keyof typeof KINDS; ids: readonly string[] }) {
  const { kind, icon } = KINDS[from]
  const things = new Map<string, Named>(bundle[from].map(thing => [thing.id, thing]))
  const found = ids.flatMap(id => things.get(id) ?? [])
  if (found.length === 0) return null
  return (
    <Section title={title} icon={icon}>
      {found.map(({ id, names, summary }) => (
        <LinkRow
          key={id}
          id={`${kind}-${id}`}
          title={nameOf(names, bundle.lang)}
          subtitle={summary}
          onPress={() => onOpen({ kind, id })}
        />
      ))}
    </Section>
  )
}

/** One event on the line of time. */
export function EventRow({ event, bundle, words, onOpen }: ThemeProps & { event: EventView }) {
  const when = historySpan(event, bundle.lang, words)
  return (
    <Pressable
      id={`event-${event.id}`}
      className={`event event--${event.importance <= 2 ? 'great' : 'small'}`}
      role="link"
      label={`${when}, ${event.title}`}
      onPress={() => onOpen({ kind: 'event', id: event.id })}
    >
      <Text className="event__when">{when}</Text>
      <View className="event__words">
        <Text className="event__title">{event.title}</Text>
        <Text className="event__kind">{words.eventKinds[event.kind]}</Text>
      </View>
    </Pressable>
  )
}

export function EventRows({ title, ids, ...props }: ThemeProps & { title: string; ids: readonly string[] }) {
  const events = props.bundle.events.filter(({ id }) => ids.includes(id))
  if (events.length === 0) return null
  return (
    <Section title={title} icon="clock">
      {events.map(event => (
        <EventRow key={event.id} event={event} {...props} />
      ))}
    </Section>
  )
}

/** Where a motif or a part of a building can be seen, in words that lead there. */
export function SeenAtRows({
  seenAt,
  bundle,
  words,
  onOpen,
}: ThemeProps & { seenAt: readonly { at: string; where: string }[] }) {
  const rows = seenAt.flatMap(({ at, where }) => {
    const place = bundle.places.find(({ id }) => id === at)
    const thing = place ?? bundle.relics.find(({ id }) => id === at)
    return thing ? [{ thing, kind: place ? ('place' as const) : ('relic' as const), where }] : []
  })
  if (rows.length === 0) return null
  return (
    <Section title={words.seenAt} icon="eye">
      {rows.map(({ thing, kind, where }) => (
        <LinkRow
          key={thing.id + where}
          id={`${kind}-${thing.id}`}
          title={nameOf(thing.names, bundle.lang)}
          subtitle={where}
          onPress={() => onOpen({ kind, id: thing.id })}
        />
      ))}
    </Section>
  )
}

/** Titles of the works a text rests on. */
export function SourceLine({ ids, bundle, words }: Omit<ThemeProps, 'onOpen'> & { ids: readonly string[] }) {
  const titles = bundle.sources.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
  if (titles.length === 0) return null
  return (
    <Text className="t-small soft theme__sources">
      {words.readSources}: {titles.join(bundle.lang === 'en' ? '; ' : '；')}
    </Text>
  )
}
