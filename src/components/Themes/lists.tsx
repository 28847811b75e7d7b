import { View } from '@tarojs/components'
import type { Bundle, EventView } from '@/content/bundle-types'
import { lifeSpan } from '@/locales/dates'
import { LinkRow, Section } from '../Section'
import { EventRow, nameOf, type ThemeProps } from './rows'
import './index.scss'

const AGES = ['ming', 'qing', 'modern'] as const
function ageOf({ from }: Pick<EventView, 'from'>): (typeof AGES)[number] {
  const year = Number(from.slice(0, 4))
  return year < 1644 ? 'ming' : year < 1912 ? 'qing' : 'modern'
}

/** The four ways into the stories that run across the palace. */
export function ThemeHub({ bundle, words, onOpen }: ThemeProps) {
  const [first, last] = [bundle.events[0], bundle.events[bundle.events.length - 1]]
  const span =
    first && last
      ? words.timelineLine(bundle.events.length, first.from.slice(0, 4), last.from.slice(0, 4))
      : ''
  return (
    <View>
      <LinkRow
        id="open-people"
        mark="mine"
        title={words.people}
        subtitle={words.peopleLine(bundle.people.length)}
        onPress={() => onOpen({ kind: 'people' })}
      />
      <LinkRow
        id="open-events"
        mark="clock"
        title={words.timeline}
        subtitle={span}
        onPress={() => onOpen({ kind: 'events' })}
      />
      <LinkRow
        id="open-motifs"
        mark="eye"
        title={words.motifs}
        subtitle={words.motifsLine(bundle.motifs.length)}
        onPress={() => onOpen({ kind: 'motifs' })}
      />
      <LinkRow
        id="open-terms"
        mark="book"
        title={words.terms}
        subtitle={words.termsLine(bundle.terms.length)}
        onPress={() => onOpen({ kind: 'terms' })}
      />
    </View>
  )
}

/** Things in groups, each under its heading; empty groups are left out. */
function grouped<T>(
  things: readonly T[],
  order: readonly string[],
  groupOf: (thing: T) => string,
): [string, T[]][] {
  return order
    .map((group): [string, T[]] => [group, things.filter(thing => groupOf(thing) === group)])
    .filter(([, members]) => members.length > 0)
}

export function PeopleList({ bundle, words, onOpen }: ThemeProps) {
  const byBirth = (a: Bundle['people'][number], b: Bundle['people'][number]) =>
    (a.born?.year ?? a.died?.year ?? 9999) - (b.born?.year ?? b.died?.year ?? 9999)
  const groups = grouped([...bundle.people].sort(byBirth), Object.keys(words.personKinds), ({ kind }) => kind)
  return (
    <View>
      {groups.map(([kind, people]) => (
        <Section key={kind} title={words.personKinds[kind as keyof typeof words.personKinds]}>
          {people.map(person => (
            <LinkRow
              key={person.id}
              id={`person-${person.id}`}
              title={nameOf(person.names, bundle.lang)}
              subtitle={[lifeSpan(person, words), person.summary]
                .filter(Boolean)
                .join(bundle.lang === 'en' ? ' · ' : '　')}
              onPress={() => onOpen({ kind: 'person', id: person.id })}
            />
          ))}
        </Section>
      ))}
    </View>
  )
}

/** Six centuries from top to bottom, under a heading for each age. */
export function Timeline({ bundle, words, onOpen }: ThemeProps) {
  const ages = grouped(bundle.events, AGES, ageOf)
  return (
    <View>
      {ages.map(([age, events]) => (
        <Section key={age} title={words.ages[age as (typeof AGES)[number]]}>
          <View className="timeline">
            {events.map(event => (
              <EventRow key={event.id} event={event} bundle={bundle} words={words} onOpen={onOpen} />
            ))}
          </View>
        </Section>
      ))}
    </View>
  )
}

export function MotifList({ bundle, onOpen }: ThemeProps) {
  const byUse = [...bundle.motifs].sort((a, b) => b.relics.length - a.relics.length || (a.id < b.id ? -1 : 1))
  return (
    <View>
      {byUse.map(({ id, names, summary }) => (
        <LinkRow
          key={id}
          id={`motif-${id}`}
          title={nameOf(names, bundle.lang)}
          subtitle={summary}
          onPress={() => onOpen({ kind: 'motif', id })}
        />
      ))}
    </View>
  )
}

export function TermList({ bundle, words, onOpen }: ThemeProps) {
  const groups = grouped(bundle.terms, Object.keys(words.termGroups), ({ group }) => group)
  return (
    <View>
      {groups.map(([group, terms]) => (
        <Section key={group} title={words.termGroups[group as keyof typeof words.termGroups]}>
          {terms.map(({ id, names, summary }) => (
            <LinkRow
              key={id}
              id={`term-${id}`}
              title={bundle.lang === 'en' ? nameOf(names, 'en') : `${names.zh} ${names.pinyin}`}
              subtitle={summary}
              onPress={() => onOpen({ kind: 'term', id })}
            />
          ))}
        </Section>
      ))}
    </View>
  )
}
