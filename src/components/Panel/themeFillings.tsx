import type { ReactNode } from 'react'
import type { View as GuideView } from '@/content/paths'
import { NamePlate, PlaceActions } from '../PlaceSheet'
import {
  EventStory,
  MotifList,
  MotifStory,
  PeopleList,
  PersonStory,
  TermList,
  TermStory,
  ThemeHub,
  Timeline,
} from '../Themes'
import { heading, shareOf, Summary, type Filling } from './fillings'
import type { PanelProps } from './types'

const LISTS = {
  themes: { word: 'themes', List: ThemeHub },
  people: { word: 'people', List: PeopleList },
  events: { word: 'timeline', List: Timeline },
  motifs: { word: 'motifs', List: MotifList },
  terms: { word: 'terms', List: TermList },
} as const

/** A theme's list or one of its entries; null when there is no such entry. */
export function fillTheme(props: PanelProps, view: GuideView): Filling | null {
  const { bundle, words, dark, onOpen } = props
  const common = { bundle, words, onOpen }
  const actions = <PlaceActions words={words} listen={null} onLead={null} share={shareOf(props)} />
  const named = (
    names: Parameters<typeof NamePlate>[0]['names'],
    summary: string,
    body: ReactNode,
  ): Filling => ({
    label: `${names.zh} ${names.en}`,
    header: <NamePlate names={names} />,
    lead: (
      <>
        <Summary text={summary} />
        {actions}
      </>
    ),
    body,
  })
  switch (view.kind) {
    case 'themes':
    case 'people':
    case 'events':
    case 'motifs':
    case 'terms': {
      const { word, List } = LISTS[view.kind]
      return { label: words[word], header: heading(words[word]), body: <List {...common} /> }
    }
    case 'person': {
      const person = bundle.people.find(({ id }) => id === view.id)
      return person ? named(person.names, person.summary, <PersonStory person={person} {...common} />) : null
    }
    case 'event': {
      const event = bundle.events.find(({ id }) => id === view.id)
      return event
        ? {
            label: event.title,
            header: heading(event.title),
            lead: actions,
            body: <EventStory event={event} {...common} />,
          }
        : null
    }
    case 'motif': {
      const motif = bundle.motifs.find(({ id }) => id === view.id)
      return motif ? named(motif.names, motif.summary, <MotifStory motif={motif} {...common} />) : null
    }
    case 'term': {
      const term = bundle.terms.find(({ id }) => id === view.id)
      return term ? named(term.names, term.summary, <TermStory term={term} dark={dark} {...common} />) : null
    }
    default:
      return null
  }
}
